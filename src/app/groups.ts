import type {Post} from '../library/types.ts';
import {addTo} from '../text/grouped.ts';
import type {ListState} from './list-state.ts';
import {orderInForce} from './select.ts';

/** What the posts of the list may stand together by, under headings. */
export type Grouping = 'none' | 'year' | 'category' | 'folder';

/** All groupings, as the panel offers them. */
export const groupings: readonly Grouping[] = ['none', 'year', 'category', 'folder'];

/**
 * The grouping that the list has headings for. What was found by words stands in the order of how well it matches:
 * headings would tear the best matches apart.
 */
export function groupingInForce(list: ListState): Grouping {
  return orderInForce(list) === 'relevance' ? 'none' : list.group;
}

/** The heading that a post stands under. Of several categories the first counts. */
export function groupName(post: Post, by: Grouping): string {
  switch (by) {
    case 'year':
      return post.date?.slice(0, 4) ?? 'Without a date';
    case 'category':
      return post.categories[0] ?? 'Without a category';
    case 'folder':
      return folderOf(post) || 'Top folder';
    case 'none':
      return '';
  }
}

/**
 * Brings the posts of each group together, keeping their order within it. Years run as `reverse` says, names from A.
 * Gives way whenever `pause` says so.
 */
export function* groupSlices(
  posts: readonly Post[],
  by: Grouping,
  reverse: boolean,
  pause: () => boolean,
): Generator<undefined, readonly Post[]> {
  if (by === 'none') return posts;
  const groups = new Map<string, Post[]>();
  for (const [place, post] of posts.entries()) {
    addTo(groups, groupName(post, by), post);
    if ((place & 255) === 255 && pause()) yield;
  }
  const sign = by === 'year' && !reverse ? -1 : 1;
  return [...groups.values()]
    .map(group => ({group, rank: rankOf(group[0], by)}))
    .sort((a, b) => a.rank.last - b.rank.last || sign * compare(a.rank.name, b.rank.name))
    .flatMap(({group}) => group);
}

/** The top folder comes first, posts without a value last. */
function rankOf(post: Post | undefined, by: Grouping): {last: number; name: string} {
  if (!post) return {last: 1, name: ''};
  if (by === 'folder') return {last: 0, name: folderOf(post)};
  const has = by === 'year' ? post.date !== null : post.categories.length > 0;
  return {last: has ? 0 : 1, name: groupName(post, by)};
}

function folderOf({path}: Post): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
