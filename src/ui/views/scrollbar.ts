import {thumbOf} from '../../app/scroll-bar.ts';
import type {Span} from '../../page/types.ts';

const track: Span = {text: '│', role: 'border'};
const thumb: Span = {text: '┃', role: 'muted'};
const none: Span = {text: ' ', role: 'text'};

/** One cell for each of `rows` lines: where `rows` of `count` lines are, from `top` on. Empty when all are in sight. */
export function scrollBar(rows: number, top: number, count: number): Span[] {
  const at = thumbOf(rows, top, count);
  if (!at) return Array.from({length: rows}, () => none);
  return Array.from({length: rows}, (_, row) =>
    row >= at.start && row < at.start + at.size ? thumb : track,
  );
}
