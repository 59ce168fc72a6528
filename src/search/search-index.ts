import type {Post} from '../library/types.ts';
import {blankComments} from '../library/vault-comments.ts';
import {inOneGo} from '../text/slices.ts';
import {readInto} from './body.ts';
import {createEntry, type Entry} from './entries.ts';
import {plainFields} from './filters.ts';
import {mergeSort} from './merge-sort.ts';
import {pauseEvery, withoutPause} from './pause.ts';
import {closeSegment, notePosting, type Postings, postingsOf} from './postings.ts';
import {newestFirst} from './sort.ts';
import {createVocabulary, type Vocabulary} from './vocabulary.ts';

/** What is searched: the posts, folded. Metadata at once, bodies when they are needed or prepared. */
export type SearchIndex = {
  readonly posts: readonly Post[];
  /** By post, in the order of `posts`. */
  readonly entries: readonly Entry[];
  /** Entry numbers, newest post first. */
  readonly byRecency: Uint32Array;
  readonly vocabulary: Vocabulary;
  /** Fields of the front matter that some post has: lower case, with how they are spelt. */
  readonly fieldNames: ReadonlyMap<string, string>;
  readonly readMarkdown: (post: Post) => string;
  readonly postings: Postings;
  /** How many bodies have been read; `prepare` reads on from the first that has not. */
  bodies: number;
  nextBody: number;
};

/** Folds the metadata of all posts. `readMarkdown` is asked for a body once, when it is needed, and it is not kept. */
export function createIndex(
  posts: readonly Post[],
  readMarkdown: (post: Post) => string,
): SearchIndex {
  return inOneGo(indexSlices(posts, readMarkdown, Number.POSITIVE_INFINITY));
}

/** As `createIndex`, in slices of about `sliceMs` milliseconds: 10,000 posts take some 50. */
export function* indexSlices(
  posts: readonly Post[],
  readMarkdown: (post: Post) => string,
  sliceMs = 8,
): Generator<undefined, SearchIndex> {
  const pause = pauseEvery(sliceMs);
  const vocabulary = createVocabulary();
  const fieldNames = new Map([...plainFields.keys()].map(name => [name, name]));
  const entries: Entry[] = [];
  for (const [number, post] of posts.entries()) {
    const entry = createEntry(post, vocabulary);
    for (const words of entry.metadata) for (const id of words) vocabulary.count(id, -2 - number);
    for (const name of Object.keys(post.fields)) fieldNames.set(name.toLowerCase(), name);
    entries.push(entry);
    if (pause()) yield;
  }
  const newest = yield* mergeSort(posts.keys(), byDateOf(posts), pause);
  const postings = yield* postingsOf(entries, vocabulary.size, pause);
  return {
    posts,
    entries,
    byRecency: Uint32Array.from(newest),
    vocabulary,
    fieldNames,
    readMarkdown: post => shownText(post, readMarkdown(post)),
    postings,
    bodies: 0,
    nextBody: 0,
  };
}

/** What a reader of the post can find: comments of a vault are blank, so that what matches stands where it stood. */
function shownText({dialect}: Post, markdown: string): string {
  return dialect === 'obsidian' ? blankComments(markdown) : markdown;
}

function byDateOf(posts: readonly Post[]): (left: number, right: number) => number {
  return (left, right) => {
    const [a, b] = [posts[left], posts[right]];
    return a && b ? newestFirst(a, b) : 0;
  };
}

/** Reads all bodies that have not been read, in slices of about `sliceMs` milliseconds. */
export function* prepareSlices(index: SearchIndex, sliceMs = 8): Generator<undefined, void> {
  const {entries, vocabulary, postings} = index;
  const pause = pauseEvery(sliceMs);
  while (index.nextBody < entries.length) {
    const number = index.nextBody++;
    const segment = takeIn(index, number);
    if (segment !== null) yield* closeSegment(postings, entries, segment, vocabulary.size, pause);
    if (pause()) yield;
  }
}

/** Reads the body of a post (by its number) into the index, unless it has been read. */
export function readBody(index: SearchIndex, number: number): void {
  const segment = takeIn(index, number);
  if (segment === null) return;
  const {entries, vocabulary, postings} = index;
  inOneGo(closeSegment(postings, entries, segment, vocabulary.size, withoutPause));
}

/** Reads a body, and answers with the segment of the postings that it was the last one of. */
function takeIn(index: SearchIndex, number: number): number | null {
  const {entries, vocabulary} = index;
  const entry = entries[number];
  if (!entry || entry.body) return null;
  readInto(entry, index.readMarkdown(entry.post), vocabulary);
  index.bodies++;
  for (const id of entry.body ?? []) vocabulary.count(id, index.bodies);
  return notePosting(index.postings, entries, number);
}
