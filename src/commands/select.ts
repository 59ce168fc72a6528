import {readBody} from '../library/body.ts';
import type {Library, Post} from '../library/types.ts';
import {sortPosts} from '../search/sort.ts';
import type {Hit, QueryNode} from '../search/types.ts';
import {dayOf, isPublished} from '../search/visible.ts';
import {filterQuery} from './filter-query.ts';
import type {Options} from './flags.ts';
import {warn} from './report.ts';

/** The posts that the command line asks for, in its order. */
export type Selection = {
  posts: readonly Post[];
  /** What matched in each, when there was a `--search`. */
  hits: ReadonlyMap<Post, Hit> | null;
};

/** Keeps, sorts and cuts the posts of a library as the flags say. */
export async function select(library: Library, options: Options): Promise<Selection> {
  const {posts, hits} = await filter(library, options);
  const order = options.sort ?? (hits ? 'relevance' : 'date');
  const sorted = sortPosts(posts, order, options.reverse);
  return {posts: sorted.slice(0, options.limit), hits};
}

async function filter(library: Library, options: Options): Promise<Selection> {
  const today = dayOf(new Date());
  const text = filterQuery(options);
  if (text === '') return {posts: published(library.posts, options.drafts, today), hits: null};
  // Most runs search for nothing; they do not load the search.
  const {parseQuery} = await import('../search/query.ts');
  const query = parseQuery(text);
  for (const {message} of query.hints) warn(message, 'The rest of the query was understood.');
  const drafts = options.drafts || asksForDrafts(query.root);
  const candidates = published(library.posts, drafts, today);
  const hits = await find(candidates, query.root, today);
  return {
    posts: hits.map(({post}) => post),
    hits: options.search?.trim() ? new Map(hits.map(hit => [hit.post, hit])) : null,
  };
}

function published(posts: readonly Post[], drafts: boolean, today: string): readonly Post[] {
  return drafts ? posts : posts.filter(post => isPublished(post, today));
}

/** With fewer hits than this a word is likely misspelt, and what is like it is worth looking for. */
const few = 8;

async function find(
  posts: readonly Post[],
  root: QueryNode | null,
  today: string,
): Promise<readonly Hit[]> {
  const [{createIndex}, {search}] = await Promise.all([
    import('../search/search-index.ts'),
    import('../search/engine.ts'),
  ]);
  const index = createIndex(posts, post => readBody(post).markdown);
  const exact = search(index, {root}, {today});
  if (exact.total >= few || !hasWords(root)) return exact.hits;
  const {loadFuzzy} = await import('../search/fuzzy.ts');
  return search(index, {root}, {today, fuzzy: await loadFuzzy()}).hits;
}

/** `is:draft` would find nothing if drafts were left out before. */
function asksForDrafts(node: QueryNode | null): boolean {
  return some(
    node,
    ({kind, ...rest}) =>
      kind === 'field' &&
      'field' in rest &&
      rest.field === 'is' &&
      rest.comparison.kind === 'is' &&
      ['draft', 'future'].includes(rest.comparison.value),
  );
}

function hasWords(node: QueryNode | null): boolean {
  return some(node, ({kind}) => kind === 'word');
}

function some(node: QueryNode | null, test: (node: QueryNode) => boolean): boolean {
  if (!node) return false;
  if (test(node)) return true;
  if (node.kind === 'not') return some(node.child, test);
  return 'children' in node && node.children.some(child => some(child, test));
}
