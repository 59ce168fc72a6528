import {constants, inflateSync} from 'node:zlib';
import {byteAt, startsWith, uint32} from './bytes.ts';
import {PictureError} from './error.ts';
import {pngSignature} from './header.ts';
import {isDecodable} from './limits.ts';
import {type PngColor, type PngImage, passes} from './png-image.ts';
import {readPixels} from './png-pixels.ts';
import type {Pixels} from './types.ts';

/** What may stand beside each colour type: https://www.w3.org/TR/png-3/#3colourType */
const depths: Readonly<Record<PngColor, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Decodes a PNG. Node's own zlib does the work, and is told how many bytes may come out; pixels that are missing at the
 * end are transparent. Checksums are not looked at: a picture with a flaw is better than none.
 *
 * @throws {PictureError} when it is none, or too large.
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const {image, data} = readChunks(bytes);
  const parts = passes(image);
  const length = parts.reduce((sum, {rows, stride}) => sum + rows * (stride + 1), 0);
  const raw = inflate(data, length);
  if (raw.length <= (parts[0]?.stride ?? 0)) throw new PictureError('is cut off');
  return readPixels(image, raw);
}

function readChunks(bytes: Uint8Array): {image: PngImage; data: Uint8Array[]} {
  if (!startsWith(bytes, pngSignature)) throw new PictureError('is no PNG');
  let image = readStart(bytes);
  const data: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = uint32(bytes, at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (startsWith(bytes, 'IDAT', at + 4)) data.push(content);
    if (startsWith(bytes, 'PLTE', at + 4)) image = {...image, palette: content};
    if (startsWith(bytes, 'tRNS', at + 4)) image = {...image, transparency: content};
    if (startsWith(bytes, 'IEND', at + 4)) break;
    at += 12 + length;
  }
  if (data.length === 0) throw new PictureError('has no pixels');
  return {image, data};
}

function readStart(bytes: Uint8Array): PngImage {
  if (bytes.length < 29 || !startsWith(bytes, 'IHDR', 12)) throw new PictureError('is cut off');
  const size = {width: uint32(bytes, 16), height: uint32(bytes, 20)};
  if (!isDecodable(size)) throw new PictureError('is too large to draw');
  const bits = byteAt(bytes, 24);
  const color = colorType(byteAt(bytes, 25));
  if (color === null || !depths[color].includes(bits)) throw new PictureError('is damaged');
  const none = new Uint8Array();
  const interlaced = byteAt(bytes, 28) === 1;
  return {...size, bits, color, interlaced, palette: none, transparency: none};
}

function colorType(value: number): PngColor | null {
  return value === 0 || value === 2 || value === 3 || value === 4 || value === 6 ? value : null;
}

function inflate(data: readonly Uint8Array[], length: number): Uint8Array {
  try {
    // Without the end of the stream there are as many pixels as there are.
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(Buffer.concat(data), {maxOutputLength: length, finishFlush});
  } catch (error) {
    throw new PictureError('is damaged', {cause: error});
  }
}
