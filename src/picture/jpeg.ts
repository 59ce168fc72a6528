import decode from 'jpeg-js/lib/decoder.js';
import {PictureError} from './error.ts';
import {jpegFrame} from './jpeg-frame.ts';
import {isDecodable, mostPixels} from './limits.ts';
import {turned} from './turn.ts';
import type {Pixels} from './types.ts';

/** What the decoder may take while it works, in MB: coefficients take four bytes each, and pixels another four. */
const mostMemory = 512;

/**
 * Decodes a JPEG, and turns it the way that it is to be seen.
 *
 * @throws {PictureError} when it is none, or too large.
 */
export function decodeJpeg(bytes: Uint8Array): Pixels {
  const frame = jpegFrame(bytes);
  if (!frame) throw new PictureError('is damaged');
  if (!isDecodable(frame)) throw new PictureError('is too large to draw');
  try {
    const {width, height, data} = decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: true,
      maxResolutionInMP: mostPixels / 1_000_000,
      maxMemoryUsageInMB: mostMemory,
    });
    return turned({width, height, data}, frame.orientation);
  } catch (error) {
    throw new PictureError('is damaged', {cause: error});
  }
}
