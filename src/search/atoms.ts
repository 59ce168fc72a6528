import {fold} from '../text/fold.ts';
import {tokensOf} from './tokens.ts';
import type {Vocabulary} from './vocabulary.ts';

/** How well a word of a post answers a word of the query, worst first; 0 is not at all. */
export const Grade = {far: 1, near: 2, substring: 3, prefix: 4, exact: 5} as const;

/** A word or phrase that is looked for: one bit in the sets of what a post holds. */
export type Atom = {
  /** Folded. More than one part is a phrase: `decision-fatigue` as much as `"decision fatigue"`. */
  parts: readonly string[];
  quoted: boolean;
  /** Bit set of `Section` numbers that it may stand in. */
  sections: number;
  /** Words that are excluded match from the beginning of a word on, and do not count for the rank. */
  excluded: boolean;
};

/** An atom ready for scanning: grades by word number. */
export type Table = {
  atom: Atom;
  /** Grades for the first part (the only one, for most). */
  first: Uint8Array;
  /** The best grade in `first`: no word of the library does better. */
  best: number;
  /** What the words between first and last may be, by number. */
  middle: readonly ReadonlySet<number>[];
  /** Grades for the last part of a phrase; null for a single word. */
  last: Uint8Array | null;
  /** How much the atom tells posts apart: rare words weigh more. */
  weight: number;
};

/** Words that may stand for a misspelt one, with their grades. */
export type Corrections = ReadonlyMap<string, readonly {id: number; grade: number}[]>;

/** The atom for a word of the query; null when it holds no letter, digit or sign to look for. */
export function createAtom(
  text: string,
  options: {quoted: boolean; sections: number; excluded: boolean},
): Atom | null {
  const parts = tokensOf(fold(text)).slice(0, mostParts);
  return parts.length === 0 ? null : {parts, ...options};
}

/** Looks the atom's parts up in the vocabulary, once a query: scanning a post is then array reads. */
export function createTable(
  atom: Atom,
  vocabulary: Vocabulary,
  texts: number,
  corrections: Corrections = new Map(),
): Table {
  const {parts} = atom;
  const single = parts.length === 1;
  const firstPart = parts[0] ?? '';
  const lastPart = parts.at(-1) ?? '';
  const exact = atom.quoted;
  const first = grades(firstPart, exact ? 'exact' : single ? 'any' : 'suffix', vocabulary);
  const last = single ? null : grades(lastPart, exact ? 'exact' : 'prefix', vocabulary);
  if (atom.excluded)
    for (let id = 0; id < first.length; id++) if ((first[id] ?? 0) < Grade.prefix) first[id] = 0;
  correct(first, corrections.get(firstPart));
  if (last) correct(last, corrections.get(lastPart));
  const middle = parts.slice(1, -1).map(part => {
    const ids = (corrections.get(part) ?? []).map(({id}) => id);
    return new Set([vocabulary.find(part), ...ids].filter(id => id !== 0));
  });
  const {best, frequency} = bestWords(first, vocabulary);
  return {atom, first, best, middle, last, weight: weightOf(parts, frequency, vocabulary, texts)};
}

// Titles have tens of words, not hundreds; what is pasted beyond that is cut.
const mostParts = 64;

type Anchor = 'any' | 'prefix' | 'suffix' | 'exact';

function grades(part: string, anchor: Anchor, vocabulary: Vocabulary): Uint8Array {
  const table = new Uint8Array(vocabulary.size);
  const whole = vocabulary.find(part);
  if (whole !== 0) table[whole] = Grade.exact;
  if (anchor === 'exact') return table;
  const begins = (id: number): void => {
    if (table[id] !== Grade.exact) table[id] = Grade.prefix;
  };
  // Within words, one or two letters say nothing.
  if (anchor === 'prefix' || part.length < 3) {
    if (anchor !== 'suffix') vocabulary.eachBeginning(part, begins);
    return table;
  }
  vocabulary.eachHolding(part, (id, at) => {
    if (anchor === 'suffix' && !vocabulary.word(id).endsWith(part)) return;
    if (at === 0 && anchor === 'any') begins(id);
    else if (table[id] !== Grade.exact) table[id] = Grade.substring;
  });
  return table;
}

function correct(table: Uint8Array, words: readonly {id: number; grade: number}[] = []): void {
  for (const {id, grade} of words) {
    if ((table[id] ?? 0) < grade) table[id] = grade;
  }
}

/** The best grade among the words, and in how many texts the commonest word of that grade stands. */
function bestWords(grades: Uint8Array, vocabulary: Vocabulary): {best: number; frequency: number} {
  let best = 0;
  let frequency = 0;
  for (let id = 1; id < grades.length; id++) {
    const grade = grades[id] as number;
    if (grade === 0 || grade < best) continue;
    const count = vocabulary.frequency(id);
    frequency = grade > best ? count : Math.max(frequency, count);
    best = grade;
  }
  return {best, frequency};
}

/** How rare the words are, as the logarithm of how few texts hold them; a phrase is as rare as its rarest word. */
function weightOf(
  parts: readonly string[],
  frequency: number,
  vocabulary: Vocabulary,
  texts: number,
): number {
  let rarest = frequency;
  for (const part of parts.slice(1)) {
    const id = vocabulary.find(part);
    if (id !== 0) rarest = Math.min(rarest, vocabulary.frequency(id));
  }
  return Math.log(1 + (texts + 1) / (rarest + 0.5));
}
