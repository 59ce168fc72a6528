/** Rows of the screen (from `top` to `bottom`, 0-based) whose text moves up by so many rows, or down by fewer than none. */
export type Shift = {readonly top: number; readonly bottom: number; readonly by: number};

/** Fewer rows than this are written anew as quickly. */
const fewRows = 4;
/** How much of the beginning of two lines must be the same for one to be worth moving. */
const share = 0.7;

/** The move that brings most of the lines on the screen to where they stand in the next frame; `null` when few do. */
export function findShift(shown: readonly string[], frame: readonly string[]): Shift | null {
  const rows = Math.min(shown.length, frame.length);
  let best: Shift | null = null;
  let most = fewRows;
  for (let by = 1 - Math.ceil(rows / 2); by < rows / 2; by++) {
    if (by === 0) continue;
    let [count, first, last] = [0, rows, -1];
    for (let row = Math.max(0, -by); row < rows && row + by < rows; row++) {
      const [before, after] = [shown[row + by] ?? '', frame[row] ?? ''];
      if (before === (shown[row] ?? '') || !isAlike(before, after)) continue;
      count++;
      first = Math.min(first, row, row + by);
      last = Math.max(last, row, row + by);
    }
    if (count <= most) continue;
    most = count;
    best = {top: first, bottom: last, by};
  }
  return best;
}

/** What makes a terminal move the rows: scrolling margins and an index at one of them, which every terminal knows. */
export function shiftSequence({top, bottom, by}: Shift): string {
  const margins = `\x1b[${top + 1};${bottom + 1}r`;
  const move =
    by > 0
      ? `\x1b[${bottom + 1};1H${'\x1bD'.repeat(by)}`
      : `\x1b[${top + 1};1H${'\x1bM'.repeat(-by)}`;
  return `${margins}${move}\x1b[r`;
}

/** The lines on the screen after the move. */
export function shifted(shown: readonly string[], {top, bottom, by}: Shift): string[] {
  return shown.map((line, row) => {
    if (row < top || row > bottom) return line;
    const from = row + by;
    return from < top || from > bottom ? '' : (shown[from] ?? '');
  });
}

function isAlike(before: string, after: string): boolean {
  if (before === after) return before.trim() !== '';
  const length = Math.floor(Math.max(before.length, after.length) * share);
  return length > 0 && before.slice(0, length) === after.slice(0, length);
}
