import type {Span} from '../../page/types.ts';

const track: Span = {text: '│', role: 'border'};
const thumb: Span = {text: '┃', role: 'muted'};
const none: Span = {text: ' ', role: 'text'};

/** One cell for each of `rows` lines: where `rows` of `count` lines are, from `top` on. Empty when all are in sight. */
export function scrollBar(rows: number, top: number, count: number): Span[] {
  if (count <= rows) return Array.from({length: rows}, () => none);
  const size = Math.max(1, Math.round((rows * rows) / count));
  const start = Math.round(((rows - size) * top) / (count - rows));
  return Array.from({length: rows}, (_, row) =>
    row >= start && row < start + size ? thumb : track,
  );
}
