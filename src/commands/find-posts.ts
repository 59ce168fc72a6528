import {readBody} from '../library/body.ts';
import type {Post} from '../library/types.ts';
import {search} from '../search/engine.ts';
import {loadFuzzy} from '../search/fuzzy.ts';
import {parseQuery} from '../search/query.ts';
import {createIndex} from '../search/search-index.ts';
import type {Hit, QueryNode} from '../search/types.ts';
import {isPublished} from '../search/visible.ts';
import {warn} from './report.ts';

/**
 * The posts that match a query, best first, and what matches in each. Drafts are left out unless `drafts` is set or
 * the query asks for them. What was not understood of the query is told on standard error.
 */
export async function findPosts(
  posts: readonly Post[],
  text: string,
  {drafts, today}: {drafts: boolean; today: string},
): Promise<readonly Hit[]> {
  const {root, hints} = parseQuery(text);
  for (const {message} of hints) warn(message, 'The rest of the query was understood.');
  const all = drafts || asksForDrafts(root);
  const candidates = all ? posts : posts.filter(post => isPublished(post, today));
  const index = createIndex(candidates, post => readBody(post).markdown);
  const exact = search(index, {root}, {today});
  if (exact.total >= few || !hasWords(root)) return exact.hits;
  return search(index, {root}, {today, fuzzy: await loadFuzzy()}).hits;
}

/** With fewer hits than this a word is likely misspelt, and what is like it is worth looking for. */
const few = 8;

/** `is:draft` would find nothing if drafts were left out before. */
function asksForDrafts(root: QueryNode | null): boolean {
  return some(root, node => {
    if (node.kind !== 'field' || node.field !== 'is' || node.comparison.kind !== 'is') return false;
    return ['draft', 'future'].includes(node.comparison.value);
  });
}

function hasWords(root: QueryNode | null): boolean {
  return some(root, ({kind}) => kind === 'word');
}

function some(node: QueryNode | null, test: (node: QueryNode) => boolean): boolean {
  if (!node) return false;
  if (test(node)) return true;
  if (node.kind === 'not') return some(node.child, test);
  return 'children' in node && node.children.some(child => some(child, test));
}
