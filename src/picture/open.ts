import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import {PictureError} from './error.ts';
import {headerBytes, readHeader} from './header.ts';
import {mostBytes} from './limits.ts';
import type {PictureHeader} from './types.ts';

/** A pipe or a device of that name must not be waited for. */
const quick = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What a file's beginning says of the picture in it; `null` for what cannot be read, or is no picture. Quick. */
export function readHeaderOf(file: string): PictureHeader | null {
  try {
    return opened(file, (descriptor, size) => {
      for (const most of headerBytes) {
        const header = readHeader(readStart(descriptor, Math.min(size, most)));
        if (header || size <= most) return header;
      }
      return null;
    });
  } catch {
    return null;
  }
}

/**
 * All of a picture's file.
 *
 * @throws {PictureError} when it cannot be read, or is too large.
 */
export function readPicture(file: string): Uint8Array {
  try {
    return opened(file, readStart);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError('cannot be read', {cause: error});
  }
}

function opened<Result>(file: string, read: (descriptor: number, size: number) => Result): Result {
  const descriptor = openSync(file, quick);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new PictureError('is no file');
    if (stats.size > mostBytes) throw new PictureError('is too large to draw');
    return read(descriptor, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

function readStart(descriptor: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
