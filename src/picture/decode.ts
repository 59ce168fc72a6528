import {PictureError} from './error.ts';
import {decodeGif} from './gif.ts';
import {readHeader} from './header.ts';
import {decodeJpeg} from './jpeg.ts';
import {isDecodable} from './limits.ts';
import {decodePng} from './png.ts';
import type {PictureFormat, Pixels} from './types.ts';

const decoders: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Pixels>> = {
  png: decodePng,
  jpeg: decodeJpeg,
  gif: decodeGif,
};

/**
 * The pixels of a picture's file, whatever its name says it is. Its header is judged before memory is taken; a file cut
 * short gives as much as there is. It may still take seconds, and belongs into a process that can be ended.
 *
 * @throws {PictureError} when there is no picture in it that can be drawn.
 */
export function decode(bytes: Uint8Array): Pixels {
  const header = readHeader(bytes);
  if (!header) throw new PictureError('is no PNG, JPEG or GIF');
  if (!isDecodable(header)) throw new PictureError('is too large to draw');
  return decoders[header.format](bytes);
}
