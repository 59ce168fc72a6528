import {Section} from './entries.ts';
import type {SearchIndex} from './search-index.ts';
import type {Vocabulary} from './vocabulary.ts';

/**
 * What each post is about, in a few rare words with weights: a vector of length 1. Kept in a few long arrays: as objects,
 * the signatures of 100,000 posts would take half a gigabyte.
 */
export type Signatures = {
  /** Numbers of the vocabulary, `mostTerms` places for each post, 0 where it has no more. */
  readonly words: Int32Array;
  readonly weights: Float32Array;
  /** The posts whose signatures hold word `id` stand in `holders` from `offsets[id]` to before `offsets[id + 1]`. */
  readonly offsets: Int32Array;
  /** Post numbers, and with what weight they hold the word. */
  readonly holders: Int32Array;
  readonly holderWeights: Float32Array;
};

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
  const words = new Int32Array(entries.length * mostTerms);
  const weights = new Float32Array(words.length);
  const offsets = new Int32Array(vocabulary.size + 1);
  const strongest = choosingStrongest(vocabulary, entries.length);
  for (const [number, {metadata, body}] of entries.entries()) {
    const terms = strongest([
      {text: body ?? nothing, factor: 1},
      {text: metadata[Section.title], factor: titleFactor},
      {text: metadata[Section.tags], factor: tagFactor},
    ]);
    for (const [place, {word, weight}] of terms.entries()) {
      words[number * mostTerms + place] = word;
      weights[number * mostTerms + place] = weight;
      offsets[word + 1] = (offsets[word + 1] as number) + 1;
    }
    if (pause()) yield;
  }
  for (let id = 0; id < vocabulary.size && id + 1 < offsets.length; id++) {
    offsets[id + 1] = (offsets[id + 1] as number) + (offsets[id] as number);
  }
  const next = offsets.slice();
  const holders = new Int32Array(offsets.at(-1) ?? 0);
  const holderWeights = new Float32Array(holders.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    if (word === 0) continue;
    const place = next[word] as number;
    next[word] = place + 1;
    holders[place] = Math.floor(at / mostTerms);
    holderWeights[place] = weights[at] as number;
    if ((at & 4095) === 4095 && pause()) yield;
  }
  return {words, weights, offsets, holders, holderWeights};
}

/**
 * The posts whose likeness with a post, from 0 to 1, is at least `least`, the likest first.
 */
export function likeness(
  {words, weights, offsets, holders, holderWeights}: Signatures,
  number: number,
  least: number,
): {number: number; score: number}[] {
  const scores = new Float32Array(words.length / mostTerms);
  for (let at = number * mostTerms; at < (number + 1) * mostTerms; at++) {
    const [word, weight] = [words[at] as number, weights[at] as number];
    if (word === 0) continue;
    const end = offsets[word + 1] as number;
    for (let place = offsets[word] as number; place < end; place++) {
      const other = holders[place] as number;
      scores[other] = (scores[other] as number) + weight * (holderWeights[place] as number);
    }
  }
  const like: {number: number; score: number}[] = [];
  for (const [other, score] of scores.entries()) {
    if (score >= least && other !== number) like.push({number: other, score});
  }
  return like.sort((a, b) => b.score - a.score || a.number - b.number);
}

type Term = {word: number; weight: number};

/** Answers with the words that say most of a post, given its texts and how much each of them counts. */
function choosingStrongest(
  vocabulary: Vocabulary,
  posts: number,
): (texts: readonly {text: Int32Array; factor: number}[]) => readonly Term[] {
  const {size} = vocabulary;
  // Metadata and body are counted apart: what stands in both of one post has a frequency of two.
  const most = 2 * Math.max(3, posts / 5);
  // By word, how much rarity adds to its weight: 0 for what says nothing, -1 for what was not looked at yet.
  const rarities = new Float64Array(size).fill(-1);
  const rarityOf = (word: number): number => {
    const known = rarities[word] as number;
    if (known >= 0) return known;
    const frequency = vocabulary.frequency(word);
    const says = frequency >= 2 && frequency <= most && tells(vocabulary.word(word));
    const rarity = says ? Math.log(1 + (2 * posts) / frequency) : 0;
    rarities[word] = rarity;
    return rarity;
  };
  const counts = new Float64Array(size);
  return texts => {
    const met: number[] = [];
    for (const {text, factor} of texts) {
      for (const word of text) {
        // Read since: it will be in the next reckoning.
        if (word >= size) continue;
        const before = counts[word] as number;
        if (before === 0 && rarityOf(word) > 0) met.push(word);
        counts[word] = before + factor;
      }
    }
    const found = met.map(word => ({
      word,
      weight: (1 + Math.log(counts[word] as number)) * rarityOf(word),
    }));
    for (const {text} of texts) for (const word of text) counts[word] = 0;
    const best = found.sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
    const length = Math.hypot(...best.map(({weight}) => weight)) || 1;
    return best.map(({word, weight}) => ({word, weight: weight / length}));
  };
}

const nothing = new Int32Array();

/** Short words and numbers are shared by chance. One letter of a script without spaces may be a word. */
function tells(word: string): boolean {
  return /\p{L}/u.test(word) && (word.length > 3 || /[^\p{ASCII}]/u.test(word));
}
