import {lazyRegExp} from '../text/lazy-reg-exp.ts';

/**
 * Calls `visit` for every token of a folded text, in order, with its half-open range. A token is a run of letters and
 * digits; in scripts written without spaces (Chinese, Japanese, Thai and their kin) every character is one, as is an
 * emoji. A single letter keeps the `+` and `#` after it: C++, F#.
 */
export function eachToken(folded: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  let at = 0;
  while (at < folded.length) {
    const unit = folded.charCodeAt(at);
    const kind = unit < 128 ? (asciiKinds[unit] ?? separator) : kindOf(folded, at);
    const wide = kind === wideLetter || kind === wideSign ? 2 : 1;
    if (kind === letter || kind === wideLetter) {
      if (start < 0) start = at;
      at += wide;
      continue;
    }
    if (start >= 0) {
      if (at - start === 1) while (suffixes.has(folded.charCodeAt(at))) at++;
      visit(start, at);
      start = -1;
      if (folded.charCodeAt(at) !== unit) continue;
    }
    if (kind === sign || kind === wideSign) visit(at, at + wide);
    at += wide;
  }
  if (start >= 0) visit(start, folded.length);
}

/** The tokens of a folded text. */
export function tokensOf(folded: string): string[] {
  const tokens: string[] = [];
  eachToken(folded, (start, end) => tokens.push(folded.slice(start, end)));
  return tokens;
}

/** Whether the characters of this token stand alone because their script has no spaces. */
export function isSign(token: string): boolean {
  return kindOf(token, 0) === sign || kindOf(token, 0) === wideSign;
}

const separator = 1;
const letter = 2;
const sign = 3;
const wideLetter = 4;
const wideSign = 5;

const signs = lazyRegExp(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]`,
  'u',
);
const letters = lazyRegExp(String.raw`[\p{L}\p{N}\p{M}]`, 'u');
const suffixes = new Set([0x23, 0x2b]);

const asciiKinds = Uint8Array.from({length: 128}, (_, unit) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? letter : separator,
);
const kinds = new Uint8Array(65_536);

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return asciiKinds[unit] ?? separator;
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    if (character.length === 1) return separator;
    if (signs().test(character)) return wideSign;
    return letters().test(character) ? wideLetter : separator;
  }
  const known = kinds[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  const kind =
    signs().test(character) && !/[©®™]/.test(character)
      ? sign
      : letters().test(character)
        ? letter
        : separator;
  kinds[unit] = kind;
  return kind;
}
