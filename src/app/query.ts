import {parseQuery} from '../search/query.ts';
import {topNodes} from '../search/terms.ts';
import type {QueryNode} from '../search/types.ts';

/** Whether a query looks for words, and not only for posts with certain fields: then there is a best match. */
export function hasWords(query: string): boolean {
  return query.trim() !== '' && topNodes(parseQuery(query).root).some(holdsWord);
}

function holdsWord(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.children.some(holdsWord);
  return node.kind === 'word' || (node.kind === 'field' && textFields.has(node.field));
}

/** Fields in which words are looked for, rather than a value. */
const textFields: ReadonlySet<string> = new Set(['title', 'body', 'description']);
