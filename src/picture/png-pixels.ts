import {byteAt, uint16} from './bytes.ts';
import {type Pass, type PngImage, passes, samples} from './png-image.ts';
import type {Pixels} from './types.ts';

/** Makes pixels of the bytes that a PNG's stream unpacks to, as many as there are. */
export function readPixels(image: PngImage, raw: Uint8Array): Pixels {
  const {width, height} = image;
  const data = new Uint8Array(width * height * 4);
  const put = putterOf(image, data);
  // The bytes between a sample and the one of the pixel before it, which the filters look back to.
  const back = Math.max(1, (samples[image.color] * image.bits) >> 3);
  let at = 0;
  for (const pass of passes(image)) {
    let above: Uint8Array = new Uint8Array(pass.stride);
    for (let row = 0; row < pass.rows && at < raw.length; row++) {
      const line = raw.subarray(at + 1, at + 1 + pass.stride);
      unfilter(line, above, byteAt(raw, at), back);
      putRow(pass, row, width, line, put);
      if (line.length === pass.stride) above = line;
      at += 1 + pass.stride;
    }
  }
  return {width, height, data};
}

type Put = (line: Uint8Array, index: number, to: number) => void;

function putRow(pass: Pass, row: number, width: number, line: Uint8Array, put: Put): void {
  let to = ((pass.top + row * pass.down) * width + pass.left) * 4;
  for (let index = 0; index < pass.columns; index++) {
    put(line, index, to);
    to += pass.across * 4;
  }
}

/** Takes a row's filter back, in place: https://www.w3.org/TR/png-3/#9Filters */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, back: number): void {
  if (filter === 0) return;
  for (let index = 0; index < line.length; index++) {
    const left = index >= back ? byteAt(line, index - back) : 0;
    const up = byteAt(above, index);
    const corner = index >= back ? byteAt(above, index - back) : 0;
    line[index] = byteAt(line, index) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** How a pixel of this kind is written. */
function putterOf(image: PngImage, data: Uint8Array): Put {
  if (image.color === 3) return paletted(image, data);
  const {bits, color, transparency} = image;
  const count = samples[color];
  const sample = sampler(bits);
  const scale = bits < 8 ? 255 / (2 ** bits - 1) : 1;
  const isGrey = count < 3;
  const hasAlpha = color >= 4;
  // A colour that stands for nothing is told by its samples as they are stored.
  const gone =
    transparency.length >= (isGrey ? 2 : 6) && !hasAlpha
      ? Array.from({length: count}, (_, index) => uint16(transparency, index * 2))
      : null;
  const stored = bits === 16 ? uint16Sample : sample;
  return (line, index, to) => {
    const first = index * count;
    const red = sample(line, first) * scale;
    data[to] = red;
    data[to + 1] = isGrey ? red : sample(line, first + 1);
    data[to + 2] = isGrey ? red : sample(line, first + 2);
    const isGone = gone?.every((value, part) => stored(line, first + part) === value) ?? false;
    data[to + 3] = hasAlpha ? sample(line, first + count - 1) : isGone ? 0 : 255;
  };
}

function paletted({bits, palette, transparency}: PngImage, data: Uint8Array): Put {
  const sample = sampler(bits);
  return (line, index, to) => {
    const color = sample(line, index);
    data[to] = byteAt(palette, color * 3);
    data[to + 1] = byteAt(palette, color * 3 + 1);
    data[to + 2] = byteAt(palette, color * 3 + 2);
    data[to + 3] = transparency[color] ?? 255;
  };
}

/** Reads one sample of a row: of 16 bits the higher byte, of fewer than 8 as they are. */
function sampler(bits: number): (line: Uint8Array, index: number) => number {
  if (bits === 8) return byteAt;
  if (bits === 16) return (line, index) => byteAt(line, index * 2);
  const perByte = 8 / bits;
  const mask = 2 ** bits - 1;
  return (line, index) => {
    const shift = (perByte - 1 - (index % perByte)) * bits;
    return (byteAt(line, Math.floor(index / perByte)) >> shift) & mask;
  };
}

function uint16Sample(line: Uint8Array, index: number): number {
  return uint16(line, index * 2);
}
