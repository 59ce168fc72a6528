/**
 * Where what stood at an offset of a text stands after the text was edited. What lies before the first change stays, what
 * lies behind the last one moves along; in between the same line is looked for. Linear in the two texts.
 */
export function offsetAfterEdit(before: string, after: string, offset: number): number {
  if (before === after) return offset;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (offset <= start) return offset;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (offset >= before.length - end) return offset + after.length - before.length;
  return nearest(after, restOfLine(before, offset), offset) ?? Math.min(offset, after.length - end);
}

/** What stands at an offset, to find it again in another version of the text: the rest of its line, or the beginning of it. */
export function wordsAt(text: string, offset: number): string {
  return restOfLine(text, offset).slice(0, 60).toWellFormed();
}

/** Where such words stand now: as near as can be to where they stood, which is also the answer when they are gone. */
export function offsetOfWords(text: string, words: string, offset: number): number {
  return text.startsWith(words, offset) ? offset : (nearest(text, words, offset) ?? offset);
}

/** Longer lines are told apart by their beginning. */
const enough = 200;

function restOfLine(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + enough).split('\n', 1);
  return line;
}

/** The occurrence of some words that is nearest to an offset. */
function nearest(text: string, words: string, offset: number): number | null {
  if (words.trim() === '') return null;
  const behind = text.indexOf(words, offset);
  const above = text.lastIndexOf(words, offset);
  if (behind < 0 || above < 0) return behind < 0 && above < 0 ? null : Math.max(behind, above);
  return behind - offset < offset - above ? behind : above;
}
