import type {Post} from '../library/types.ts';
import {fold} from '../text/fold.ts';
import {eachToken} from './tokens.ts';
import type {Vocabulary} from './vocabulary.ts';

/** The parts of a post that words are looked for in, best first. `Section` gives each its number. */
export const Section = {title: 0, tags: 1, description: 2, headings: 3, body: 4} as const;
export const sectionCount = 5;

/** What a body was seen to hold, as a bit set, for `has:`. */
export const Feature = {code: 1, image: 2, table: 4, math: 8} as const;

/** A post as search sees it. Texts are kept as word numbers only, four bytes a word. */
export type Entry = {
  post: Post;
  /** Word numbers of title, tags and description; `gap` stands between values that are not neighbours. */
  metadata: readonly [Int32Array, Int32Array, Int32Array];
  /** Word numbers of the whole body, and of its headings alone; null until the body is read. */
  body: Int32Array | null;
  headings: Int32Array | null;
  /** Of `Feature`; 0 until the body is read. */
  features: number;
  /** How many words the vocabulary had once the body was read: only a scan that knows them all can look into it. */
  wordsKnown: number;
};

/** Stands between two tags or two paragraphs, so that no phrase reaches across. No word has this number. */
export const gap = 0;

/** A post with its metadata folded, its body still to be read. */
export function createEntry(post: Post, vocabulary: Vocabulary): Entry {
  const numbers = (texts: readonly string[]): Int32Array => {
    const ids: number[] = [];
    for (const text of texts) {
      if (ids.length > 0) ids.push(gap);
      pushWords(fold(text), vocabulary, ids);
    }
    return Int32Array.from(ids);
  };
  return {
    post,
    metadata: [
      numbers([post.title]),
      numbers([...post.tags, ...post.categories]),
      numbers([post.description, ...post.authors, ...(post.series ? [post.series] : [])]),
    ],
    body: null,
    headings: null,
    features: 0,
    wordsKnown: 0,
  };
}

/** Appends the word numbers of a folded text. */
export function pushWords(folded: string, vocabulary: Vocabulary, ids: number[]): void {
  eachToken(folded, (start, end) => ids.push(vocabulary.add(folded.slice(start, end))));
}
