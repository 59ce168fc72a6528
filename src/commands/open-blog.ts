import type {LoadOptions} from '../library/load.ts';
import {loadPacked} from '../library/packed.ts';
import type {Library} from '../library/types.ts';
import type {Blog} from './blog.ts';

/** Loads the posts of a packed blog, under its title. */
export async function openBlog(
  {title, author, site, posts, index}: Blog,
  options: LoadOptions,
): Promise<Library> {
  const about = {name: title, ...(author !== null && {author}), ...(site !== null && {site})};
  const {onPosts} = options;
  const library = await loadPacked(posts, index, {
    ...options,
    ...(onPosts && {onPosts: (some, of) => onPosts(some, {...of, ...about})}),
  });
  return {...library, ...about};
}
