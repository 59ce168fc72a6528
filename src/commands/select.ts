import type {Library, Post} from '../library/types.ts';
import {sortPosts} from '../search/sort.ts';
import type {Hit} from '../search/types.ts';
import {dayOf, isPublished} from '../search/visible.ts';
import {filterQuery} from './filter-query.ts';
import type {Options} from './flags.ts';

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

async function filter({posts}: Library, options: Options): Promise<Selection> {
  const today = dayOf(new Date());
  const {drafts} = options;
  const text = filterQuery(options);
  if (text === '') {
    return {posts: drafts ? posts : posts.filter(post => isPublished(post, today)), hits: null};
  }
  // Most runs search for nothing; they do not load the search.
  const {findPosts} = await import('./find-posts.ts');
  const found = await findPosts(posts, text, {drafts, today});
  return {
    posts: found.map(({post}) => post),
    hits: options.search?.trim() ? new Map(found.map(hit => [hit.post, hit])) : null,
  };
}
