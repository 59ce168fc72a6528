import {byteAt, startsWith, uint16Little} from './bytes.ts';
import {PictureError} from './error.ts';
import {unpackLzw} from './gif-lzw.ts';
import {isDecodable} from './limits.ts';
import type {Pixels} from './types.ts';

/**
 * Decodes the first picture of a GIF (https://www.w3.org/Graphics/GIF/spec-gif89a.txt), on the ground of its screen.
 *
 * @throws {PictureError} when it is none, or too large.
 */
export function decodeGif(bytes: Uint8Array): Pixels {
  if (!startsWith(bytes, 'GIF')) throw new PictureError('is no GIF');
  const screen = {width: uint16Little(bytes, 6), height: uint16Little(bytes, 8)};
  if (!isDecodable(screen)) throw new PictureError('is too large to draw');
  const flags = byteAt(bytes, 10);
  const global = colorTable(bytes, 13, flags);
  let transparent = -1;
  let at = 13 + global.length;
  while (at < bytes.length) {
    const kind = byteAt(bytes, at);
    if (kind === imageBlock) return readImage(bytes, at, screen, global, transparent);
    if (kind !== extension) break;
    if (byteAt(bytes, at + 1) === graphicControl && (byteAt(bytes, at + 3) & 1) === 1) {
      transparent = byteAt(bytes, at + 6);
    }
    at = afterBlocks(bytes, at + 2);
  }
  throw new PictureError('has no pixels');
}

const imageBlock = 0x2c;
const extension = 0x21;
const graphicControl = 0xf9;

function colorTable(bytes: Uint8Array, at: number, flags: number): Uint8Array {
  return (flags & 0x80) === 0
    ? new Uint8Array()
    : bytes.subarray(at, at + 3 * 2 ** ((flags & 7) + 1));
}

/** Where the chain of blocks that begins at `at` has ended. */
function afterBlocks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < bytes.length && byteAt(bytes, next) !== 0) next += byteAt(bytes, next) + 1;
  return next + 1;
}

function readImage(
  bytes: Uint8Array,
  at: number,
  screen: {width: number; height: number},
  global: Uint8Array,
  transparent: number,
): Pixels {
  const [left, top, width, height] = [1, 3, 5, 7].map(offset => uint16Little(bytes, at + offset));
  const frame = {left: left ?? 0, top: top ?? 0, width: width ?? 0, height: height ?? 0};
  if (!isDecodable(frame)) throw new PictureError('is damaged');
  const flags = byteAt(bytes, at + 9);
  const local = colorTable(bytes, at + 10, flags);
  const colors = local.length > 0 ? local : global;
  const indexes = unpackLzw(bytes, at + 10 + local.length, frame.width * frame.height);
  const data = new Uint8Array(screen.width * screen.height * 4);
  for (let place = 0; place < indexes.length; place++) {
    const index = byteAt(indexes, place);
    const stored = Math.floor(place / frame.width);
    const row = frame.top + ((flags & 0x40) === 0 ? stored : interlacedRow(stored, frame.height));
    const column = frame.left + (place % frame.width);
    if (index === transparent || column >= screen.width || row >= screen.height) continue;
    const to = (row * screen.width + column) * 4;
    data.set(colors.subarray(index * 3, index * 3 + 3), to);
    data[to + 3] = 255;
  }
  return {...screen, data};
}

/** The row that the `stored`th is of a picture that comes every eighth row first (GIF89a, appendix E). */
function interlacedRow(stored: number, height: number): number {
  let before = 0;
  for (const [first, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    const rows = Math.max(0, Math.ceil((height - first) / step));
    if (stored < before + rows) return first + (stored - before) * step;
    before += rows;
  }
  return stored;
}
