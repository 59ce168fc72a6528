import type {Post} from '../library/types.ts';
import {resolveLink} from './link-target.ts';
import {fieldLinks, linksIn} from './links-in.ts';
import {pauseEvery} from './pause.ts';
import {readBody, type SearchIndex} from './search-index.ts';
import {likeness, type Signatures, signaturesOf} from './signatures.ts';
import {newestFirst} from './sort.ts';

/** How the posts of a library hang together: computed once, asked for each post that is read. */
export type Relations = {
  readonly posts: readonly Post[];
  /** By post number, the numbers of the posts that link to it. */
  readonly backlinks: ReadonlyMap<number, ReadonlySet<number>>;
  readonly signatures: Signatures;
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
  const numbers = new Map(posts.map((post, number) => [post, number]));
  const backlinks = new Map<number, Set<number>>();
  for (const [number, post] of posts.entries()) {
    readBody(index, number);
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
  return {posts, backlinks, signatures};
}

/** What stands around one post of the library that `relations` were computed for. */
export function aroundPost(relations: Relations, post: Post): Around {
  const {posts, backlinks, signatures} = relations;
  const number = posts.indexOf(post);
  const order = neighboursOf(posts, post);
  const linking = [...(backlinks.get(number) ?? [])].flatMap(from => posts[from] ?? []);
  // Each post is named once, for the strongest reason.
  const near = new Set([order.previous, order.next, ...linking]);
  const related = likeness(signatures, number)
    .filter(({score}) => score >= leastLikeness)
    .flatMap(({number: other}) => posts[other] ?? [])
    // A translation shares all names and numbers, and is the same post.
    .filter(other => !near.has(other) && other.language === post.language)
    .slice(0, mostRelated);
  return {...order, backlinks: linking.sort(newestFirst), related};
}

function neighboursOf(
  posts: readonly Post[],
  post: Post,
): Pick<Around, 'previous' | 'next' | 'series'> {
  const {series, language} = post;
  const others = posts.filter(other => other.language === language);
  const inSeries = series === null ? [] : others.filter(other => other.series === series);
  const among = inSeries.length > 1 ? inSeries : others.filter(({date}) => date !== null);
  const sorted = among.toSorted((a, b) => newestFirst(b, a) || (a.path < b.path ? -1 : 1));
  const at = sorted.indexOf(post);
  return {
    previous: at > 0 ? (sorted[at - 1] ?? null) : null,
    next: at >= 0 ? (sorted[at + 1] ?? null) : null,
    series: inSeries.length > 1 ? series : null,
  };
}
