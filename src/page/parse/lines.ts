/** Offset after the line that starts at `from`. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end + 1;
}

/**
 * Where a line that matches `pattern` interrupts the paragraph that `source` starts with, for marked's `start`. Only the
 * paragraph is searched: a search to the end of the post for every paragraph would cost its square.
 */
export function lineInParagraph(source: string, pattern: RegExp): number | undefined {
  let from = lineEnd(source, 0);
  while (from < source.length) {
    const end = lineEnd(source, from);
    const line = source.slice(from, end);
    if (line.trim() === '') return undefined;
    if (pattern.test(line)) return from;
    from = end;
  }
  return undefined;
}
