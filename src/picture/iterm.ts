import {deflateSync} from 'node:zlib';
import type {CellSize, Pixels} from './types.ts';

/**
 * What makes a terminal draw a picture from its cursor on, over so many cells (https://iterm2.com/documentation-images.html).
 * `file` is a PNG of our own: what is in a post's files, the terminal need not decode.
 */
export function itermPicture(file: Uint8Array, {columns, rows}: CellSize): string {
  const data = Buffer.from(file).toString('base64');
  const about = `inline=1;size=${file.length};width=${columns};height=${rows};preserveAspectRatio=1`;
  return `\x1b]1337;File=${about}:${data}\x07`;
}

/** A picture as the simplest of PNGs. */
export function encodePng({width, height, data}: Pixels): Uint8Array {
  const stride = width * 4;
  const raw = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    // Each row begins with the number of its filter, and 0 is none.
    raw.set(data.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  const start = Buffer.alloc(13);
  start.writeUInt32BE(width, 0);
  start.writeUInt32BE(height, 4);
  start.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', start),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const result = Buffer.alloc(data.length + 12);
  result.writeUInt32BE(data.length, 0);
  result.write(name, 4, 'latin1');
  result.set(data, 8);
  result.writeUInt32BE(checksum(result.subarray(4, -4)), data.length + 8);
  return result;
}

/** CRC-32 as https://www.w3.org/TR/png-3/#D-CRCAppendix has it; Node's own came with 20.15. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders()[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

let table: Uint32Array | undefined;

function remainders(): Uint32Array {
  table ??= Uint32Array.from({length: 256}, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++)
      rest = (rest & 1) === 0 ? rest >>> 1 : 0xedb88320 ^ (rest >>> 1);
    return rest;
  });
  return table;
}
