import {Section} from './entries.ts';
import type {SearchIndex} from './search-index.ts';
import type {Vocabulary} from './vocabulary.ts';

/** What each post is about, in a few rare words with weights: a vector of length 1. */
export type Signatures = {
  /** By post number. Words are numbers of the vocabulary. */
  readonly terms: readonly (readonly Term[])[];
  /** By word, the posts whose signatures hold it. */
  readonly holders: ReadonlyMap<
    number,
    readonly {readonly number: number; readonly weight: number}[]
  >;
};

type Term = {readonly word: number; readonly weight: number};

/** Words in a signature: enough to know a subject by, few enough to keep for ten thousand posts. */
const mostTerms = 24;
/** How much more a word says in a title or a tag than in the body. */
const titleFactor = 3;
const tagFactor = 4;

/** The signatures of all posts, whose bodies must have been read. Yields whenever `pause` says so. */
export function* signaturesOf(
  index: SearchIndex,
  pause: () => boolean,
): Generator<undefined, Signatures> {
  const {entries, vocabulary} = index;
  const count = entries.length;
  const terms: Term[][] = [];
  const holders = new Map<number, {number: number; weight: number}[]>();
  for (const [number, {metadata, body}] of entries.entries()) {
    const counts = new Map<number, number>();
    const add = (words: Int32Array, factor: number): void => {
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + factor);
    };
    add(body ?? new Int32Array(), 1);
    add(metadata[Section.title], titleFactor);
    add(metadata[Section.tags], tagFactor);
    const own = strongest(counts, vocabulary, count);
    terms.push(own);
    for (const {word, weight} of own) {
      const known = holders.get(word);
      if (known) known.push({number, weight});
      else holders.set(word, [{number, weight}]);
    }
    if (pause()) yield;
  }
  return {terms, holders};
}

/** The posts that share words of their signatures with a post, the likest first; `score` from 0 to 1. */
export function likeness(
  {terms, holders}: Signatures,
  number: number,
): {number: number; score: number}[] {
  const scores = new Map<number, number>();
  for (const {word, weight} of terms[number] ?? []) {
    for (const other of holders.get(word) ?? []) {
      if (other.number === number) continue;
      scores.set(other.number, (scores.get(other.number) ?? 0) + weight * other.weight);
    }
  }
  return [...scores]
    .map(([other, score]) => ({number: other, score}))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

function strongest(
  counts: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
  posts: number,
): Term[] {
  const most = Math.max(3, posts / 5);
  const found: Term[] = [];
  for (const [word, times] of counts) {
    const frequency = vocabulary.frequency(word);
    // Metadata and body are counted apart: what stands in both of one post has a frequency of two.
    if (frequency < 2 || frequency > 2 * most || !tells(vocabulary.word(word))) continue;
    const weight = (1 + Math.log(times)) * Math.log(1 + (2 * posts) / frequency);
    found.push({word, weight});
  }
  const best = found.sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
  const length = Math.hypot(...best.map(({weight}) => weight)) || 1;
  return best.map(({word, weight}) => ({word, weight: weight / length}));
}

/** Short words and numbers are shared by chance. One letter of a script without spaces may be a word. */
function tells(word: string): boolean {
  return /\p{L}/u.test(word) && (word.length > 3 || /[^\p{ASCII}]/u.test(word));
}
