import {clamp} from './scroll.ts';

/** The part of a scroll bar that stands for what is on the screen, in lines from its top. */
export type Thumb = {readonly start: number; readonly size: number};

/** Where the thumb is when `rows` of `count` lines are on the screen, from `top` on; `null` when all of them are. */
export function thumbOf(rows: number, top: number, count: number): Thumb | null {
  if (count <= rows) return null;
  const size = Math.max(1, Math.round((rows * rows) / count));
  return {start: Math.round(((rows - size) * top) / (count - rows)), size};
}

/** The first line on the screen once the thumb has been moved to `start`: the opposite of `thumbOf`. */
export function topAt(start: number, rows: number, count: number): number {
  const thumb = thumbOf(rows, 0, count);
  if (!thumb || thumb.size >= rows) return 0;
  const room = rows - thumb.size;
  return Math.round((clamp(start, 0, room) * (count - rows)) / room);
}
