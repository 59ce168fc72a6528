import {byteAt} from './bytes.ts';
import type {Pixels} from './types.ts';

/** One cell of a picture or several alike: letters in one or two colours, `#rrggbb`; none is the terminal's own. */
export type PictureCell = {
  readonly text: string;
  readonly color?: `#${string}`;
  readonly background?: `#${string}`;
};

/**
 * A picture of two pixels a cell, one above the other, as rows of cells. What is less than half there shows the
 * terminal's own ground.
 */
export function halfBlocks(pixels: Pixels): PictureCell[][] {
  const rows: PictureCell[][] = [];
  for (let y = 0; y < pixels.height; y += 2) {
    const row: PictureCell[] = [];
    for (let x = 0; x < pixels.width; x++) {
      const cell = cellOf(colorAt(pixels, x, y), colorAt(pixels, x, y + 1));
      const last = row.at(-1);
      if (last && isAlike(last, cell)) row[row.length - 1] = {...last, text: last.text + cell.text};
      else row.push(cell);
    }
    rows.push(row);
  }
  return rows;
}

function cellOf(upper: number, lower: number): PictureCell {
  if (upper < 0 && lower < 0) return {text: ' '};
  if (upper < 0) return {text: '▄', color: hex(lower)};
  if (lower < 0) return {text: '▀', color: hex(upper)};
  if (upper === lower) return {text: ' ', background: hex(upper)};
  return {text: '▀', color: hex(upper), background: hex(lower)};
}

function isAlike(one: PictureCell, other: PictureCell): boolean {
  return (
    one.color === other.color &&
    one.background === other.background &&
    one.text.startsWith(other.text)
  );
}

/** 24 bits, or -1 for what is not there. */
function colorAt({width, height, data}: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 4;
  if (y >= height || byteAt(data, at + 3) < 128) return -1;
  return (byteAt(data, at) << 16) | (byteAt(data, at + 1) << 8) | byteAt(data, at + 2);
}

function hex(color: number): `#${string}` {
  return `#${color.toString(16).padStart(6, '0')}`;
}
