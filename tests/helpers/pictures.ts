import {crc32, deflateSync} from 'node:zlib';
import {encode} from 'jpeg-js';
import type {Pixels} from '../../src/picture/types.ts';

/** A picture whose pixels are what `color` says of their place: red, green, blue, and alpha if it is not 255. */
export function paint(
  width: number,
  height: number,
  color: (x: number, y: number) => readonly number[],
): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0, alpha = 255] = color(x, y);
      data.set([red, green, blue, alpha], (y * width + x) * 4);
    }
  }
  return {width, height, data};
}

/** A soft picture with every colour: red grows to the right, green downwards, blue to the left. */
export function gradient(width: number, height: number): Pixels {
  return paint(width, height, (x, y) => {
    const across = Math.round((255 * x) / Math.max(1, width - 1));
    return [across, Math.round((255 * y) / Math.max(1, height - 1)), 255 - across];
  });
}

/** A chunk of a PNG, with its length and checksum. */
export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** The chunk that a PNG begins with. */
export function pngStart(
  width: number,
  height: number,
  {bits = 8, color = 6, interlaced = 0}: {bits?: number; color?: number; interlaced?: number} = {},
): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, color, 0, 0, interlaced], 8);
  return chunk('IHDR', data);
}

/** A PNG of chunks. */
export function pngOf(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/** A PNG with alpha, its rows in the filters 0 to 4 by turns. */
export function png({width, height, data}: Pixels): Buffer {
  const stride = width * 4;
  const raw = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    raw[y * (stride + 1)] = y % 5;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= 4 ? (data[at - 4] ?? 0) : 0;
      const up = y > 0 ? (data[at - stride] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (data[at - stride - 4] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][y % 5] ?? 0;
      raw[y * (stride + 1) + 1 + x] = (data[at] ?? 0) - guess;
    }
  }
  return pngOf(
    pngStart(width, height),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.of()),
  );
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [near] = [left, up, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b));
  return near ?? 0;
}

/** A JPEG. With an `orientation` it says which way up it is to be seen. */
export function jpeg(pixels: Pixels, orientation?: number): Buffer {
  const {width, height, data} = pixels;
  const bytes = encode({width, height, data: Buffer.from(data)}, 92).data;
  if (orientation === undefined) return bytes;
  const tiff = Buffer.from(
    'MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  );
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, body, bytes.subarray(2)]);
}

/** A GIF of one picture with at most 256 colours; `transparent` is the index of the one that is not there. */
export function gif(
  width: number,
  height: number,
  colors: readonly (readonly [number, number, number])[],
  indexAt: (x: number, y: number) => number,
  {transparent, interlaced = false}: {transparent?: number; interlaced?: boolean} = {},
): Buffer {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  head[10] = 0xf7;
  const table = Buffer.alloc(768);
  for (const [index, color] of colors.entries()) table.set(color, index * 3);
  const control =
    transparent === undefined ? Buffer.of() : Buffer.of(0x21, 0xf9, 4, 1, 0, 0, transparent, 0);
  const image = Buffer.alloc(11);
  image[0] = 0x2c;
  image.writeUInt16LE(width, 5);
  image.writeUInt16LE(height, 7);
  image[9] = interlaced ? 0x40 : 0;
  image[10] = 8;
  const rows = interlaced ? interlace(height) : Array.from({length: height}, (_, row) => row);
  const indexes = rows.flatMap(y => Array.from({length: width}, (_, x) => indexAt(x, y)));
  return Buffer.concat([head, table, control, image, packed(indexes), Buffer.of(0x3b)]);
}

function interlace(height: number): number[] {
  return [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ].flatMap(([first = 0, step = 1]) =>
    Array.from(
      {length: Math.max(0, Math.ceil((height - first) / step))},
      (_, n) => first + n * step,
    ),
  );
}

/** Codes of growing size, as any encoder of GIF writes them, in blocks. */
function packed(indexes: readonly number[]): Buffer {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  let size = 9;
  const write = (code: number): void => {
    bits |= code << held;
    held += size;
    for (; held >= 8; held -= 8) {
      bytes.push(bits & 255);
      bits >>>= 8;
    }
  };
  let codes = new Map<string, number>();
  let next = 258;
  write(256);
  let word = '';
  const codeOf = (text: string): number => codes.get(text) ?? Number(text);
  for (const index of indexes) {
    const longer = word === '' ? String(index) : `${word},${index}`;
    if (word === '' || codes.has(longer)) {
      word = longer;
      continue;
    }
    write(codeOf(word));
    codes.set(longer, next++);
    if (next > 1 << size && size < 12) size++;
    if (next === 4096) {
      write(256);
      codes = new Map();
      next = 258;
      size = 9;
    }
    word = String(index);
  }
  if (word !== '') write(codeOf(word));
  write(257);
  if (held > 0) bytes.push(bits & 255);
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    blocks.push(Buffer.of(block.length, ...block));
  }
  return Buffer.concat([...blocks, Buffer.of(0)]);
}
