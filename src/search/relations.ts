import type {Post} from '../library/types.ts';
import {linkIndexSlices, resolveLink} from './link-target.ts';
import {fieldLinks, linksIn} from './links-in.ts';
import {mergeSort} from './merge-sort.ts';
import {pauseEvery} from './pause.ts';
import {prepareSlices, type SearchIndex} from './search-index.ts';
import {likeness, type Signatures, signaturesOf} from './signatures.ts';
import {newestFirst} from './sort.ts';

/** How the posts of a library hang together: computed once, asked for each post that is read. */
export type Relations = {
  readonly posts: readonly Post[];
  /** By post number, the numbers of the posts that link to it. */
  readonly backlinks: ReadonlyMap<number, ReadonlySet<number>>;
  readonly signatures: Signatures;
  /** Numbers of the posts with a date, the oldest first. */
  readonly chronicle: Uint32Array;
};

/** What stands around a post. */
export type Around = {
  /** Before and after it, in its series or, without one, by date. */
  readonly previous: Post | null;
  readonly next: Post | null;
  /** The series that `previous` and `next` belong to. */
  readonly series: string | null;
  /** Posts that link to it, newest first. */
  readonly backlinks: readonly Post[];
  /** Posts that share its rare words and tags, the nearest first. */
  readonly related: readonly Post[];
};

/** Related posts that are named at most: what comes after these has little to do with the post. */
const mostRelated = 5;
/** Least likeness, from 0 to 1, of a post that is called related. */
const leastLikeness = 0.08;

/** Computes the relations of a library in slices of about `sliceMs` milliseconds: 10,000 posts take some seconds. */
export function* relationSlices(
  index: SearchIndex,
  sliceMs: number,
): Generator<undefined, Relations> {
  const {posts} = index;
  const pause = pauseEvery(sliceMs);
  yield* prepareSlices(index, sliceMs);
  yield* linkIndexSlices(posts, pause);
  const numbers = new Map(posts.map((post, number) => [post, number]));
  const backlinks = new Map<number, Set<number>>();
  for (const [number, post] of posts.entries()) {
    for (const {href, kind} of [...fieldLinks(post), ...linksIn(index.readMarkdown(post))]) {
      const target = resolveLink(posts, post, href, kind)?.post;
      const to = target && numbers.get(target);
      if (to === undefined || to === number) continue;
      const known = backlinks.get(to);
      if (known) known.add(number);
      else backlinks.set(to, new Set([number]));
    }
    if (pause()) yield;
  }
  const signatures = yield* signaturesOf(index, pause);
  const dated = [...posts.keys()].filter(number => posts[number]?.date !== null);
  const sorted = yield* mergeSort(
    dated,
    (a, b) => oldestFirst(posts[a] as Post, posts[b] as Post),
    pause,
  );
  return {posts, backlinks, signatures, chronicle: Uint32Array.from(sorted)};
}

/** What stands around one post of the library that `relations` were computed for. */
export function aroundPost(relations: Relations, post: Post): Around {
  const {posts, backlinks, signatures} = relations;
  const number = posts.indexOf(post);
  const order = neighboursOf(relations, number, post);
  const linking = [...(backlinks.get(number) ?? [])].flatMap(from => posts[from] ?? []);
  // Each post is named once, for the strongest reason.
  const near = new Set([order.previous, order.next, ...linking]);
  const related = likeness(signatures, number, leastLikeness)
    .flatMap(({number: other}) => posts[other] ?? [])
    // A translation shares all names and numbers, and is the same post.
    .filter(other => !near.has(other) && other.language === post.language)
    .slice(0, mostRelated);
  return {...order, backlinks: linking.sort(newestFirst), related};
}

type Neighbours = Pick<Around, 'previous' | 'next' | 'series'>;

function neighboursOf({posts, chronicle}: Relations, number: number, post: Post): Neighbours {
  const {series, language} = post;
  const isOther = (other: Post | undefined): other is Post => other?.language === language;
  if (series !== null) {
    const inSeries = posts.filter(other => other.series === series && isOther(other));
    if (inSeries.length > 1) {
      const sorted = inSeries.sort(oldestFirst);
      const at = sorted.indexOf(post);
      return {previous: sorted[at - 1] ?? null, next: sorted[at + 1] ?? null, series};
    }
  }
  const at = chronicle.indexOf(number);
  const nearest = (step: 1 | -1): Post | null => {
    for (let place = at + step; at >= 0 && place >= 0 && place < chronicle.length; place += step) {
      const other = posts[chronicle[place] as number];
      if (isOther(other)) return other;
    }
    return null;
  };
  return {previous: nearest(-1), next: nearest(1), series: null};
}

function oldestFirst(a: Post, b: Post): number {
  return newestFirst(b, a) || (a.path < b.path ? -1 : 1);
}
