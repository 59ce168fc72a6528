import type {PictureCell} from './half-blocks.ts';
import {markOf} from './kitty-marks.ts';
import type {CellSize, PixelSize} from './types.ts';

/** Most characters of data in one sequence, a multiple of four. */
const chunk = 4096;

/**
 * What makes a terminal keep a picture under a number of at most 24 bits, to be seen wherever its placeholders stand
 * (https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders). `packed` is its pixels, four bytes each,
 * as zlib packs them. The terminal is not to answer.
 */
export function kittyBring(
  id: number,
  {width, height}: PixelSize,
  packed: Uint8Array,
  {columns, rows}: CellSize,
): string {
  const data = Buffer.from(packed).toString('base64');
  const about = `a=T,U=1,q=2,i=${id},f=32,o=z,s=${width},v=${height},c=${columns},r=${rows}`;
  let text = '';
  for (let at = 0; at < data.length; at += chunk) {
    const more = at + chunk < data.length ? 1 : 0;
    const control = at === 0 ? `${about},m=${more}` : `q=2,m=${more}`;
    text += `\x1b_G${control};${data.slice(at, at + chunk)}\x1b\\`;
  }
  return text;
}

/** What makes it forget the picture and take it off the screen. */
export function kittyRemove(id: number): string {
  return `\x1b_Ga=d,d=I,q=2,i=${id}\x1b\\`;
}

/** The cells that the picture is seen in. Each says by its marks which part it is, so that any of them may be covered. */
export function kittyCells(id: number, {columns, rows}: CellSize): PictureCell[][] {
  const color: `#${string}` = `#${id.toString(16).padStart(6, '0')}`;
  return Array.from({length: rows}, (_, row) => {
    let text = '';
    for (let column = 0; column < columns; column++) {
      text += `${placeholder}${markOf(row)}${markOf(column)}`;
    }
    return [{text, color}];
  });
}

const placeholder = '\u{10eeee}';
