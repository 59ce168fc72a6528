import {byteAt, startsWith, uint16Little, uint32} from './bytes.ts';
import {jpegFrame} from './jpeg-frame.ts';
import type {PictureHeader} from './types.ts';

/** Bytes of a file in which its header is looked for first, and in the end: a JPEG has its size behind its notes. */
export const headerBytes = [4096, 512 * 1024] as const;

/** What the beginning of a file says of the picture in it; `null` for what is no picture that octavo can decode. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  if (startsWith(bytes, pngSignature)) return pngHeader(bytes);
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return gifHeader(bytes);
  const frame = jpegFrame(bytes);
  if (!frame) return null;
  // A picture that lies on its side is seen upright.
  const {width, height, orientation} = frame;
  return orientation > 4
    ? {format: 'jpeg', width: height, height: width}
    : {format: 'jpeg', width, height};
}

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
export const pngSignature = '\x89PNG\r\n\x1a\n';

function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 29 || !startsWith(bytes, 'IHDR', 12)) return null;
  return {format: 'png', width: uint32(bytes, 16), height: uint32(bytes, 20)};
}

function gifHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 13 || byteAt(bytes, 0) === 0) return null;
  return {format: 'gif', width: uint16Little(bytes, 6), height: uint16Little(bytes, 8)};
}
