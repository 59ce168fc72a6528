import {parseQuery, printNode} from './query.ts';
import {
  type Facet,
  type FacetTerm,
  type FieldNode,
  facetFields,
  facetTerms,
  topNodes,
} from './terms.ts';
import type {Query, QueryNode, Range} from './types.ts';
import {valueKey} from './value-key.ts';

/** A condition of the query that must hold, as it is shown above the list and can be taken away. */
export type Chip = {
  /** As the query language writes it, without the minus. */
  text: string;
  excluded: boolean;
  /** Where it stands in the query's text: `withoutChip` cuts it out. */
  range: Range;
};

/**
 * The query's text with a value of a facet included, excluded or neither. Of several included values either all must
 * match or any is enough; values chosen before follow the mode. What else the query says stays as it was typed.
 */
export function toggleTerm(
  text: string,
  facet: Facet,
  value: string,
  choice: 'include' | 'exclude' | 'clear',
  mode: 'all' | 'any' = 'all',
): string {
  const query = parseQuery(text);
  const terms = facetTerms(query).terms.filter(term => term.facet === facet);
  const key = valueKey(value);
  const chosen = (state: FacetTerm['state'], keeps: boolean): FieldNode[] => {
    const before = terms
      .filter(term => term.state === state)
      .flatMap(term => term.nodes.filter((_, place) => keeps || term.keys[place] !== key));
    const there = terms.some(term => term.state === state && term.keys.includes(key));
    return keeps && !there ? [...before, valueNode(facet, value)] : before;
  };
  const included = chosen('included', choice === 'include');
  const excluded = chosen('excluded', choice === 'exclude');
  const written = [
    ...(mode === 'any' && included.length > 1
      ? [`(${included.map(printNode).join(' OR ')})`]
      : included.map(printNode)),
    ...excluded.map(child => `-${printNode(child)}`),
  ].join(' ');
  return replaceTerms(query, terms, written);
}

/** How the included values of a facet combine in the query as it stands; `all` when there are fewer than two. */
export function facetMode(text: string, facet: Facet): 'all' | 'any' {
  const {terms} = facetTerms(parseQuery(text));
  return terms.some(term => term.facet === facet && term.any) ? 'any' : 'all';
}

/** The query's text with the included values of a facet combined the other way. */
export function setFacetMode(text: string, facet: Facet, mode: 'all' | 'any'): string {
  const {terms} = facetTerms(parseQuery(text));
  const first = terms.find(term => term.facet === facet && term.state === 'included')?.nodes[0];
  if (first?.comparison.kind !== 'is') return text;
  return toggleTerm(text, facet, first.comparison.value, 'include', mode);
}

/** The conditions on fields that must all hold, in the order of the query. Words are in the field already. */
export function chips(text: string): Chip[] {
  return topNodes(parseQuery(text).root).flatMap(node => {
    const inner = node.kind === 'not' ? node.child : node;
    if (!isCondition(inner)) return [];
    return [{text: printNode(inner), excluded: node.kind === 'not', range: node.range}];
  });
}

/** The query's text without a chip. */
export function withoutChip(text: string, {range}: Chip): string {
  return cut(text, range);
}

function isCondition(node: QueryNode): boolean {
  return node.kind === 'field' || (node.kind === 'or' && node.children.every(isCondition));
}

/** A value as a node of the query; people and series are written in quotes, to mean the whole name. */
function valueNode(facet: Facet, value: string): FieldNode {
  const plain = value.replaceAll('"', ' ').trim();
  const whole = facet === 'author' || facet === 'series';
  const quoted = whole || !/^[^\s()"*]+$/u.test(plain);
  return {
    kind: 'field',
    field: facetFields[facet],
    comparison: {kind: 'is', value: plain, quoted},
    range: [0, 0],
  };
}

/** Puts what is written where the first of the terms stood, or at the end, and takes the other terms away. */
function replaceTerms(query: Query, terms: readonly FacetTerm[], written: string): string {
  if (query.hints.length > 0) return rewritten(query, terms, written);
  if (query.root?.kind === 'or' && terms.length === 0) {
    return written === '' ? query.text : `(${query.text.trim()}) ${written}`;
  }
  const [first, ...rest] = terms;
  let text = query.text;
  for (const term of rest.toReversed()) text = cut(text, term.range);
  if (!first) return [text.trim(), written].filter(Boolean).join(' ');
  if (written === '') return cut(text, first.range);
  return text.slice(0, first.range[0]) + written + text.slice(first.range[1]);
}

/** For a query with mistakes: an open quote would swallow what is added, so the rest is spelt anew. */
function rewritten(query: Query, terms: readonly FacetTerm[], written: string): string {
  const kept = topNodes(query.root).filter(node => !terms.some(({range}) => range === node.range));
  const rest = kept.map(node =>
    kept.length > 1 && node.kind === 'or' ? `(${printNode(node)})` : printNode(node),
  );
  const whole = kept.length === 1 && kept[0]?.kind === 'or' && written !== '';
  return [whole ? `(${rest.join(' ')})` : rest.join(' '), written].filter(Boolean).join(' ');
}

function cut(text: string, [start, end]: Range): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  return before === '' || after === '' ? before + after : `${before} ${after}`;
}
