import {readBody} from '../library/body.ts';
import type {Post} from '../library/types.ts';
import {search} from '../search/engine.ts';
import {loadFuzzy} from '../search/fuzzy.ts';
import {parseQuery} from '../search/query.ts';
import {nearestWords, remarks} from '../search/remarks.ts';
import {createIndex} from '../search/search-index.ts';
import type {Hit, QueryNode} from '../search/types.ts';
import {isPublished} from '../search/visible.ts';
import type {Reading} from '../settings/reading.ts';
import {remark} from './report.ts';

/** What a query found, best first, and, when that is nothing, the words of it that no post holds. */
export type FoundPosts = {hits: readonly Hit[]; unknown: readonly UnknownWord[]};

/** A word that no post holds, with the nearest words that would match. */
export type UnknownWord = {word: string; nearest: readonly string[]};

/**
 * The posts that match a query, and what matches in each. Drafts are left out unless `drafts` is set or the query asks
 * for them. What was not understood of the query, or names nothing in the library, is told on standard error.
 */
export async function findPosts(
  posts: readonly Post[],
  text: string,
  {drafts, today, snippetLength, rememberedAs}: FindOptions,
): Promise<FoundPosts> {
  const query = parseQuery(text);
  const {root} = query;
  const readings = asksForReadings(root) ? await readingsOf(rememberedAs) : null;
  const context = {today, snippetLength, ...(readings && {readings})};
  const all = drafts || asksForDrafts(root);
  const candidates = all ? posts : posts.filter(post => isPublished(post, today));
  const index = createIndex(candidates, post => readBody(post).markdown);
  for (const {message} of remarks(index, query)) remark(withinALine(message));
  const exact = search(index, query, context);
  if (exact.total >= few || !hasWords(root)) return {hits: exact.hits, unknown: []};
  const fuzzy = await loadFuzzy();
  const {hits} = search(index, query, {...context, fuzzy});
  return {hits, unknown: hits.length > 0 ? [] : nearestWords(index, query, fuzzy)};
}

type FindOptions = {
  drafts: boolean;
  today: string;
  snippetLength: number;
  /** The name under which the reader remembers what was read of the library. */
  rememberedAs: string;
};

/** What the reader remembers; most runs do not ask for it. */
async function readingsOf(rememberedAs: string): Promise<ReadonlyMap<string, Reading>> {
  const {openReadings} = await import('../settings/readings.ts');
  const {all, messages} = openReadings(rememberedAs);
  for (const message of messages) remark(message);
  return all;
}

/** A sentence of the reader as it stands after the program's name. */
function withinALine(message: string): string {
  return message.replace(/^\p{Lu}(?=\p{Ll})/u, first => first.toLowerCase());
}

/** With fewer hits than this a word is likely misspelt, and what is like it is worth looking for. */
const few = 8;

/** `is:draft` would find nothing if drafts were left out before. */
function asksForDrafts(root: QueryNode | null): boolean {
  return some(root, node => {
    if (node.kind !== 'field' || node.comparison.kind !== 'is') return false;
    return hidden.has(`${node.field}:${node.comparison.value}`.toLowerCase());
  });
}

function asksForReadings(root: QueryNode | null): boolean {
  return some(root, node => node.kind === 'field' && node.field === 'is');
}

const hidden: ReadonlySet<string> = new Set(['is:draft', 'is:future', 'draft:true']);

function hasWords(root: QueryNode | null): boolean {
  return some(
    root,
    node => node.kind === 'word' || (node.kind === 'field' && wordFields.has(node.field)),
  );
}

/** Fields in which words are looked for, rather than a value. */
const wordFields: ReadonlySet<string> = new Set(['title', 'body', 'description']);

function some(node: QueryNode | null, test: (node: QueryNode) => boolean): boolean {
  if (!node) return false;
  if (test(node)) return true;
  if (node.kind === 'not') return some(node.child, test);
  return 'children' in node && node.children.some(child => some(child, test));
}
