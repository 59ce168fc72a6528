/** The columns between two places that tabs lead to (CommonMark 0.31, 2.2). */
const tabStop = 4;

/** Offset after the line that starts at `from`. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end + 1;
}

/** Offset of the line end after `from`, or of the end of the source. */
export function lineStop(source: string, from: number): number {
  const stop = source.indexOf('\n', from);
  return stop < 0 ? source.length : stop;
}

/** Offset of the first character from `at` on that is neither space nor tab: where a line's words start. */
export function skipSpace(source: string, at: number): number {
  let first = at;
  while (source[first] === ' ' || source[first] === '\t') first++;
  return first;
}

/** Whether nothing but space is left of the line from `at` on. */
export function isBlank(source: string, at: number): boolean {
  const char = source[skipSpace(source, at)];
  return char === '\n' || char === undefined;
}

/** The column that the indent from `from` to `to` leads to, tabs included. */
export function columnAfter(source: string, from: number, to: number, column = 0): number {
  let after = column;
  for (let at = from; at < to; at++) after += source[at] === '\t' ? tabStop - (after % tabStop) : 1;
  return after;
}

/**
 * The line from `from`, which is at `column`, to `stop`, without its indent up to the column `upTo`. Tabs after it lead to
 * other columns from there, so those in the rest of the indent, and after the marks of containers, become spaces; but from
 * the column `keep` on, where fenced code starts, everything stays as it is written.
 */
export function unindent(
  source: string,
  from: number,
  stop: number,
  column: number,
  upTo: number,
  keep = Number.POSITIVE_INFINITY,
): string {
  const first = Math.min(skipSpace(source, from), stop);
  if (!startsWithTabs(source, from, stop))
    return source.slice(Math.min(first, from + upTo - column), stop);
  // Where tabs lead to the same columns as before, they may stay.
  const end = upTo % tabStop === 0 ? upTo : keep;
  let at = from;
  let after = column;
  for (; at < first && after < end; at++) after = columnAfter(source, at, at + 1, after);
  const rest = source.slice(at, stop);
  const moves = Math.min(after, upTo) % tabStop !== 0;
  const indent = ' '.repeat(Math.max(0, after - upTo));
  return indent + (at === first && moves && keep > after ? spacedMarks(rest, after) : rest);
}

/** Whether tabs may stand in a line's indent or after the marks of containers that it starts with. */
export function startsWithTabs(source: string, from: number, stop: number): boolean {
  let at = from;
  while (source[at] === ' ') at++;
  const char = source[at];
  if (char === '\t') return true;
  return char !== undefined && marks.has(char) && source.slice(at, stop).includes('\t');
}

/** What the marks of containers start with. */
const marks = new Set('>-+*0123456789');

/** The text, which is at `column`, with spaces instead of tabs after the marks of quotes and items that it starts with. */
function spacedMarks(text: string, column: number): string {
  const prefix = containerMarks.exec(text)?.[0] ?? '';
  let spaced = '';
  for (const char of prefix) {
    spaced += char === '\t' ? ' '.repeat(tabStop - ((column + spaced.length) % tabStop)) : char;
  }
  return spaced + text.slice(prefix.length);
}

const containerMarks = /^(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)+/;

/**
 * A block whose further lines are indented by two to four columns, without that indent: as far as the one is indented that
 * is indented least, for lists to stay nested.
 */
export function withoutHangingIndent(text: string): string {
  const [head = '', ...rest] = text.split('\n');
  let indent = tabStop;
  for (const line of rest) {
    const first = skipSpace(line, 0);
    const columns = columnAfter(line, 0, first);
    if (first < line.length && columns >= 2) indent = Math.min(indent, columns);
  }
  return [head, ...rest.map(line => unindent(line, 0, line.length, 0, indent))].join('\n');
}
