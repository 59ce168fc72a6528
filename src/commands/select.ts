import type {Library, Post} from '../library/types.ts';
import {sortPosts} from '../search/sort.ts';
import type {Hit} from '../search/types.ts';
import {dayOf, isPublished} from '../search/visible.ts';
import {filterQuery} from './filter-query.ts';
import type {UnknownWord} from './find-posts.ts';
import type {Options} from './flags.ts';

/** The posts that the command line asks for, in its order. */
export type Selection = {
  posts: readonly Post[];
  /** What matched in each, when there was a `--search`. */
  hits: ReadonlyMap<Post, Hit> | null;
  /** When nothing matched: the words that no post holds. */
  unknown: readonly UnknownWord[];
};

/**
 * Keeps, sorts and cuts the posts of a library as the flags say. Snippets fill three lines of `width` cells. What was
 * read of the posts is looked up under `rememberedAs`.
 */
export async function select(
  library: Library,
  options: Options,
  width = 80,
  rememberedAs = library.root,
): Promise<Selection> {
  const {posts, hits, unknown} = await filter(library, options, width, rememberedAs);
  const usual = hits ? 'relevance' : 'date';
  // Where no words were looked for, no post is more relevant than another.
  const order = options.sort === 'relevance' ? usual : (options.sort ?? usual);
  const sorted = sortPosts(posts, order, options.reverse);
  return {posts: sorted.slice(0, options.limit), hits, unknown};
}

async function filter(
  {posts}: Library,
  options: Options,
  width: number,
  rememberedAs: string,
): Promise<Selection> {
  const today = dayOf(new Date());
  const {drafts} = options;
  const text = filterQuery(options);
  if (text === '') {
    const kept = drafts ? posts : posts.filter(post => isPublished(post, today));
    return {posts: kept, hits: null, unknown: []};
  }
  // Most runs search for nothing; they do not load the search.
  const {findPosts} = await import('./find-posts.ts');
  const {hits, unknown} = await findPosts(posts, text, {
    drafts,
    today,
    rememberedAs,
    snippetLength: Math.max(40, snippetLines * (width - besideSnippets)),
  });
  return {
    posts: hits.map(({post}) => post),
    hits: options.search?.trim() ? new Map(hits.map(hit => [hit.post, hit])) : null,
    unknown,
  };
}

const snippetLines = 3;
// The column of dates, and what lines lose because they break at words.
const besideSnippets = 12 + 6;
