import {type Atom, type Corrections, Grade} from './atoms.ts';
import {isSign} from './tokens.ts';
import type {Fuzzy} from './types.ts';
import type {Vocabulary} from './vocabulary.ts';

/**
 * Words of the library that may be meant by the words of a query. `unknown` leaves alone the words that some word of
 * the library begins with; `all` doubts every word. Quoted and excluded words are meant as they stand.
 */
export function correctWords(
  atoms: readonly Atom[],
  vocabulary: Vocabulary,
  fuzzy: Fuzzy,
  which: 'unknown' | 'all',
): Corrections {
  const corrections = new Map<string, {id: number; grade: number}[]>();
  for (const {parts, quoted, excluded} of atoms) {
    if (quoted || excluded) continue;
    for (const part of parts) {
      if (corrections.has(part) || !mayBeMisspelt(part)) continue;
      if (which === 'unknown' && isBeginning(part, vocabulary)) continue;
      const words = fuzzy(part, vocabulary.words()).map(({word, distance}) => ({
        id: vocabulary.find(word),
        grade: distance <= 1 ? Grade.near : Grade.far,
      }));
      if (words.length > 0) corrections.set(part, words);
    }
  }
  return corrections;
}

/** Short words, numbers and characters of scripts without spaces have no typos that could be told from other words. */
function mayBeMisspelt(part: string): boolean {
  return part.length >= 4 && !/\d/.test(part) && !isSign(part);
}

function isBeginning(part: string, vocabulary: Vocabulary): boolean {
  let found = false;
  vocabulary.eachBeginning(part, () => {
    found = true;
  });
  return found;
}
