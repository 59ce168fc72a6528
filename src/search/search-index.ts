import type {Post} from '../library/types.ts';
import {readInto} from './body.ts';
import {createEntry, type Entry} from './entries.ts';
import {plainFields} from './filters.ts';
import {pauseEvery} from './pause.ts';
import {createPostings, notePosting, type Postings} from './postings.ts';
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
  const slices = indexSlices(posts, readMarkdown, Number.POSITIVE_INFINITY);
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
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
  const byRecency = Uint32Array.from(posts.keys()).sort((left, right) => {
    const [a, b] = [posts[left], posts[right]];
    return a && b ? newestFirst(a, b) || left - right : 0;
  });
  yield;
  const postings = createPostings(entries, vocabulary.size);
  return {
    posts,
    entries,
    byRecency,
    vocabulary,
    fieldNames,
    readMarkdown,
    postings,
    bodies: 0,
    nextBody: 0,
  };
}

/** Reads bodies for at most `sliceMs` milliseconds, at least one. True once all have been read. */
export function prepare(index: SearchIndex, sliceMs: number): boolean {
  const until = performance.now() + sliceMs;
  while (index.nextBody < index.entries.length) {
    readBody(index, index.nextBody++);
    if (performance.now() >= until) break;
  }
  return index.bodies === index.entries.length;
}

/** Reads the body of a post (by its number) into the index, unless it has been read. */
export function readBody(index: SearchIndex, number: number): void {
  const {entries, vocabulary} = index;
  const entry = entries[number];
  if (!entry || entry.body) return;
  readInto(entry, index.readMarkdown(entry.post), vocabulary);
  index.bodies++;
  for (const id of entry.body ?? []) vocabulary.count(id, index.bodies);
  notePosting(index.postings, entries, number, vocabulary.size);
}
