import type {PixelSize} from './types.ts';

/** Larger files are not read. In bytes. */
export const mostBytes = 24 * 1024 * 1024;

/** Larger pictures are not decoded, whatever their file says about the rest: photographs of telephones have 12 million. */
export const mostPixels = 24_000_000;

/** Longest side that is believed, in pixels. */
const longestSide = 32_768;

/** Whether a picture of this size may be decoded; asked before any memory is taken for it. */
export function isDecodable({width, height}: PixelSize): boolean {
  return (
    width >= 1 &&
    height >= 1 &&
    width <= longestSide &&
    height <= longestSide &&
    width * height <= mostPixels
  );
}
