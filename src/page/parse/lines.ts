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

/** The column that the indent from `from` to `to` leads to, with tabs to every fourth (CommonMark 0.31, 2.2). */
export function columnAfter(source: string, from: number, to: number, column = 0): number {
  let after = column;
  for (let at = from; at < to; at++) after += source[at] === '\t' ? 4 - (after % 4) : 1;
  return after;
}

/**
 * The line from `from`, which is at `column`, to `stop`, without its indent up to the column `upTo`. Tabs in an indent
 * become spaces, since what is left of one would else lead to another column.
 */
export function unindent(
  source: string,
  from: number,
  stop: number,
  column: number,
  upTo: number,
): string {
  const first = Math.min(skipSpace(source, from), stop);
  if (first === from || !source.slice(from, first).includes('\t'))
    return source.slice(Math.min(first, from + upTo - column), stop);
  const columns = columnAfter(source, from, first, column);
  return ' '.repeat(Math.max(0, columns - upTo)) + source.slice(first, stop);
}
