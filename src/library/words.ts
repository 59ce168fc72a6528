import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {wordCharacter} from '../text/word-character.ts';
import {joinPieces, type Pieces} from './pieces.ts';

/** How much there is to read in a text. */
export type Length = {
  /** Words, each CJK character counted as one. */
  words: number;
  /** At least 1: 230 words a minute, 500 CJK characters a minute. */
  minutes: number;
};

/**
 * Counts words as a reader would: what stands between spaces or dashes and has a letter or digit in it. Han and kana
 * characters are counted one by one; Korean, which writes spaces, is counted in words.
 */
export function measure(pieces: Pieces): Length {
  const text = joinPieces(pieces);
  const {words, characters} = ascii.test(text)
    ? {words: asciiWords(text), characters: 0}
    : countOf(pieces);
  const minutes = words / wordsAMinute + characters / charactersAMinute;
  return {words: words + characters, minutes: Math.max(1, Math.round(minutes))};
}

const ascii = /^[\0-\x7f]*$/;

/** The same count for ASCII. A loop over 100 KB of characters is over before the engine has made it fast; this is fast at once. */
function asciiWords(text: string): number {
  let words = 0;
  asciiWord.lastIndex = 0;
  while (asciiWord.test(text)) words++;
  return words;
}

const asciiWord = /[A-Za-z\d][^\s\0]*/g;

function countOf(pieces: Pieces): Count {
  const count: Count = {words: 0, characters: 0, inWord: false};
  const units = unitsOf(pieces.source);
  for (let index = 0; index < pieces.from.length; index++) {
    const instead = pieces.instead.get(index);
    if (instead === undefined) add(count, units, pieces.from[index] ?? 0, pieces.to[index] ?? 0);
    else if (instead !== '') add(count, Uint16Array.from(instead, toUnit), 0, instead.length);
  }
  return count;
}

type Count = {words: number; characters: number; inWord: boolean};

function add(count: Count, units: Uint16Array, from: number, to: number): void {
  let {words, characters, inWord} = count;
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    let kind = kinds[unit] ?? separator;
    if (kind === unknown) kind = kindOf(unit);
    if (kind === letter) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind !== joiner) {
      inWord = false;
      if (kind !== separator) characters++;
      if (kind === highIdeograph) at++;
    }
  }
  count.words = words;
  count.characters = characters;
  count.inWord = inWord;
}

/** The UTF-16 units of a text. Going over them costs a third of asking the string for each; the room is used again and again. */
function unitsOf(text: string): Uint16Array {
  if (room.length < text.length * 2) room = Buffer.allocUnsafeSlow(text.length * 2);
  room.write(text, 'utf16le');
  return new Uint16Array(room.buffer, room.byteOffset, text.length);
}

let room = Buffer.allocUnsafeSlow(64 * 1024);
const toUnit = (character: string): number => character.charCodeAt(0);
const wordsAMinute = 230;
const charactersAMinute = 500;

const separator = 0;
const letter = 1;
/** Neither starts nor ends a word: apostrophes, hyphens, slashes and other marks between letters. */
const joiner = 2;
const ideograph = 3;
/** The first half of a surrogate pair from the supplementary ideographic planes. */
const highIdeograph = 4;

const unknown = 0xff;

/** The kinds of all UTF-16 units, found out when first met. */
const kinds = new Uint8Array(0x10000).fill(unknown);

function kindOf(unit: number): number {
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

function classify(unit: number): number {
  if (unit >= 0xd840 && unit <= 0xd8ff) return highIdeograph;
  if (unit >= 0xd800 && unit <= 0xdfff) return letter;
  const character = String.fromCharCode(unit);
  if (unit < 128) return asciiKind(character);
  // Quotes and dashes are in nearly every post, and neither letters nor ideographs.
  if (unit >= 0x2010 && unit <= 0x2027) return breaks.test(character) ? separator : joiner;
  if (cjk().test(character)) return ideograph;
  if (wordCharacter().test(character)) return letter;
  return breaks.test(character) ? separator : joiner;
}

function asciiKind(character: string): number {
  if (/[A-Za-z\d]/.test(character)) return letter;
  return /[\s\0]/.test(character) ? separator : joiner;
}

/** `\p{Script_Extensions}` would count the prolonged sound mark and kin, but also shared punctuation. */
const cjk = lazyRegExp(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\u3005]`,
  'u',
);
const breaks = /[\s\u2013-\u2015\u2026\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\u00b7\u2022\u200b]/u;
