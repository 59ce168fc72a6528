/** Offset after the line that starts at `from`. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end + 1;
}

/**
 * Where a line that `starts` something interrupts the paragraph that `source` starts with. Only the paragraph is
 * searched: a search to the end of the post for every paragraph would cost its square.
 */
export function lineInParagraph(
  source: string,
  starts: (line: string, at: number) => boolean,
): number | undefined {
  let from = lineEnd(source, 0);
  while (from < source.length) {
    const end = lineEnd(source, from);
    const line = source.slice(from, end);
    if (line.trim() === '') return undefined;
    if (starts(line, from)) return from;
    from = end;
  }
  return undefined;
}
