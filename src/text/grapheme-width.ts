import {eastAsianWidth} from 'get-east-asian-width';
import {lazyRegExp} from './lazy-reg-exp.ts';

/**
 * Width in cells of one grapheme, as current terminals draw it: nothing for what is not seen, two for emoji, else the
 * East Asian width (UAX #11) of the first visible character and of the spacing marks, letters and half-width forms after
 * it. The letters of a conjunct (क्ष) are one grapheme, but VTE, xterm, Alacritty, xterm.js and tmux give each its cell:
 * counted as one, lines of Hindi would be wider than the terminal.
 *
 * The package string-width says the same but for conjuncts (a test compares them), and costs a fifth of `node -e 0` to load and to ask
 * first; here, what only emoji need is made when there are emoji.
 */
export function measureGrapheme(grapheme: string): number {
  if (symbol.test(grapheme)) return widthOf(grapheme);
  const from = grapheme.search(visible());
  if (from < 0) return 0;
  if (emojiPart().test(grapheme) && isEmoji(grapheme)) return 2;
  const shown = grapheme.slice(from);
  if (jamo.test(shown)) return jamoWidth(shown);
  let cells = 0;
  for (const character of shown) {
    if (cells === 0 || addsWidth().test(character)) cells += widthOf(character);
  }
  return cells;
}

/**
 * A single symbol or pictograph: it is seen, and an emoji of its own accord is wide in the tables of East Asian width,
 * too. To know so spares a post with a 🚀 the expressions below.
 */
const symbol = /^[\u2070-\u20cf\u2100-\u2bff\u{1f000}-\u{1faff}]$/u;

function widthOf(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

const visible = lazyRegExp(
  String.raw`[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]`,
  'u',
);
const addsWidth = lazyRegExp(String.raw`[\p{Spacing_Mark}\p{Other_Letter}\uff00-\uffef]`, 'u');
const emojiPart = lazyRegExp(
  String.raw`\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3`,
  'u',
);
const pictographs = lazyRegExp(String.raw`\p{Extended_Pictographic}`, 'gu');
const joiner = '\u200d';

/** No real sequence is longer, in UTF-16 units; a longer one is not worth the time. */
const longestEmoji = 50;

function isEmoji(grapheme: string): boolean {
  const single = grapheme.replace(/\ufe0f$/, '');
  if (isOneCodePoint(single)) {
    return single === grapheme ? presentation().test(grapheme) : emojiStyle().test(single);
  }
  if (grapheme.length > longestEmoji) return false;
  if (keycap.test(grapheme)) return true;
  // Joined pictographs are drawn as one even where the variation selectors that the standard asks for are missing.
  if (grapheme.includes(joiner) && (grapheme.match(pictographs())?.length ?? 0) > 1) return true;
  return isSequence(grapheme);
}

const keycap = /^[\d#*]\ufe0f?\u20e3$/;

function isOneCodePoint(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

const presentation = lazyRegExp(
  String.raw`^(?!\p{Regional_Indicator})\p{Emoji_Presentation}$`,
  'u',
);
const emojiStyle = lazyRegExp(String.raw`^(?![\d#*]|\p{Regional_Indicator})\p{Emoji}$`, 'u');

/** Flags, skin tones: sequences that Unicode recommends for interchange. To compile their list takes 20 ms. */
const sequences = lazyRegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

function isSequence(grapheme: string): boolean {
  return sequences().test(grapheme);
}

const jamo = /^[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/;
const leadingJamo = /[\u1100-\u115f\ua960-\ua97c]/g;

/** Leading, vowel and trailing letters of Hangul make one syllable; letters without a leading one stand alone. */
function jamoWidth(shown: string): number {
  const syllables = shown.match(leadingJamo)?.length ?? 0;
  return syllables > 0 ? 2 * syllables : shown.length;
}
