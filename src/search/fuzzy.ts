import {editDistance} from '../text/edit-distance.ts';
import type {Fuzzy} from './types.ts';

/**
 * Loads Fuse.js, which ranks the words nearest to a misspelt one. It is loaded only here and only when asked for: a
 * search that finds what was typed has no need of it.
 */
export async function loadFuzzy(): Promise<Fuzzy> {
  const {default: Fuse} = await import('fuse.js');
  return (word, words) => {
    const allowed = allowedEdits(word);
    if (allowed === 0) return [];
    const fuse = new Fuse(likely(word, words, allowed), {
      includeScore: true,
      threshold: 0.5,
      distance: 20,
      ignoreFieldNorm: true,
    });
    return fuse
      .search(word.slice(0, longestPattern), {limit: ranked})
      .map(({item}) => ({word: item, distance: editDistance(word, item, allowed)}))
      .filter(({distance}) => distance <= allowed)
      .sort((left, right) => left.distance - right.distance)
      .slice(0, kept);
  };
}

/** How many slips a word of this length is forgiven. */
export function allowedEdits(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

const ranked = 40;
const kept = 12;
// Fuse matches patterns of at most 32 units in one go.
const longestPattern = 32;

/** The words that length and letters do not rule out: Fuse then looks at hundreds instead of all. */
function likely(word: string, words: readonly string[], allowed: number): string[] {
  const letters = letterSet(word);
  const list: string[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const theirs = letterSet(candidate);
    if (bitCount(letters & ~theirs) <= allowed && bitCount(theirs & ~letters) <= allowed) {
      list.push(candidate);
    }
  }
  return list;
}

function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitCount(set: number): number {
  let rest = set;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
