import type {Post} from '../library/types.ts';
import {mergeSort} from './merge-sort.ts';
import type {SortOrder} from './types.ts';

/**
 * The posts in an order: dates newest first, titles and paths from A, length from the longest. Relevance leaves the
 * order in which the search found them. Posts that lack what is sorted by come last, reversed or not; equals keep
 * path order.
 */
export function sortPosts(posts: readonly Post[], order: SortOrder, reverse = false): Post[] {
  if (order === 'relevance') return reverse ? posts.toReversed() : [...posts];
  return posts.toSorted(comparison(order, reverse));
}

/** As `sortPosts`, giving way whenever `pause` says so: 100,000 titles take half a second. */
export function* sortSlices(
  posts: readonly Post[],
  order: SortOrder,
  reverse: boolean,
  pause: () => boolean,
): Generator<undefined, Post[]> {
  if (order === 'relevance') return sortPosts(posts, order, reverse);
  return yield* mergeSort(posts, comparison(order, reverse), pause);
}

function comparison(
  order: Exclude<SortOrder, 'relevance'>,
  reverse: boolean,
): (left: Post, right: Post) => number {
  const compare = orders[order];
  const lacks = missing[order] ?? (() => false);
  return (left, right) => {
    const gaps = Number(lacks(left)) - Number(lacks(right));
    if (gaps !== 0) return gaps;
    const difference = compare(left, right);
    return (reverse ? -difference : difference) || byPath(left, right);
  };
}

/** Newest first; posts without a date last. */
export function newestFirst(left: Post, right: Post): number {
  return descending(left.date ?? '', right.date ?? '');
}

let titles: Intl.Collator | undefined;

/** Made when titles are first sorted: it takes a twentieth of the time that Node takes to start. */
function byTitle(left: Post, right: Post): number {
  titles ??= new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'});
  return titles.compare(left.title, right.title);
}

const orders: Record<Exclude<SortOrder, 'relevance'>, (left: Post, right: Post) => number> = {
  date: newestFirst,
  updated: (left, right) => descending(lastChange(left), lastChange(right)),
  title: byTitle,
  length: (left, right) => right.words - left.words,
  path: byPath,
};

const missing: Partial<Record<SortOrder, (post: Post) => boolean>> = {
  date: post => post.date === null,
  updated: post => lastChange(post) === '',
};

function lastChange(post: Post): string {
  return post.updated ?? post.date ?? '';
}

function byPath(left: Post, right: Post): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}

function descending(left: string, right: string): number {
  return left > right ? -1 : left < right ? 1 : 0;
}
