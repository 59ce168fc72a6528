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
export function measure(text: string): Length {
  let words = 0;
  let characters = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? (asciiKinds[unit] ?? separator) : kindOf(unit);
    if (kind === joiner) continue;
    if (kind === letter) {
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    inWord = false;
    if (kind === ideograph) characters++;
    else if (kind === highIdeograph) {
      characters++;
      at++;
    }
  }
  const minutes = words / wordsAMinute + characters / charactersAMinute;
  return {words: words + characters, minutes: Math.max(1, Math.round(minutes))};
}

const wordsAMinute = 230;
const charactersAMinute = 500;

const separator = 0;
const letter = 1;
/** Neither starts nor ends a word: apostrophes, hyphens, slashes and other marks between letters. */
const joiner = 2;
const ideograph = 3;
/** The first half of a surrogate pair from the supplementary ideographic planes. */
const highIdeograph = 4;

const asciiKinds = new Uint8Array(128).fill(joiner);
for (const character of '\0\t\n\v\f\r ') asciiKinds[character.charCodeAt(0)] = separator;
for (const [first, last] of ['09', 'AZ', 'az']) {
  for (let unit = first?.charCodeAt(0) ?? 0; unit <= (last?.charCodeAt(0) ?? 0); unit++) {
    asciiKinds[unit] = letter;
  }
}

/** Kinds of the units seen so far; 0xff is not looked at yet. */
const kinds = new Uint8Array(0x10000).fill(0xff);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? separator;
  if (known !== 0xff) return known;
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

function classify(unit: number): number {
  if (unit >= 0xd840 && unit <= 0xd8ff) return highIdeograph;
  if (unit >= 0xd800 && unit <= 0xdfff) return letter;
  const character = String.fromCharCode(unit);
  if (cjk.test(character)) return ideograph;
  if (/[\p{L}\p{N}]/u.test(character)) return letter;
  return breaks.test(character) ? separator : joiner;
}

/** `\p{Script_Extensions}` would count the prolonged sound mark and kin, but also shared punctuation. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\u3005]/u;
const breaks = /[\s\u2013-\u2015\u2026\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\u00b7\u2022\u200b]/u;
