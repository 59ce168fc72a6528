import {accessSync, constants, readFileSync, statSync} from 'node:fs';
import {extname} from 'node:path';
import type {Library, Post} from '../library/types.ts';
import {pictureFile, pictureFolder} from '../search/local-picture.ts';
import {remark} from './report.ts';

/**
 * The pictures that a post shows as `data:` addresses, so that a document with them can go anywhere. `null` for what is on
 * the web, outside of the library, not there, not to be read, or too large, which is told on standard error.
 */
export function embeddedPictures(
  {root}: Pick<Library, 'root'>,
  post: Post,
): (src: string) => string | null {
  if (root === '') return () => null;
  const folder = pictureFolder(root);
  const known = new Map<string, string | null>();
  let bytes = 0;

  function embed(file: string, src: string): string | null {
    const type = types[extname(file).toLowerCase()];
    const size = type === undefined ? null : sizeOf(file);
    if (size === null) return null;
    if (size > largest || bytes + size > most) {
      const reason =
        size > largest
          ? `it has ${mebibytes(size)}`
          : `with it the pictures would have ${mebibytes(bytes + size)}`;
      remark(`${src} is not in the document: ${reason}`);
      return null;
    }
    bytes += size;
    return `data:${type};base64,${readFileSync(file).toString('base64')}`;
  }

  return src => {
    const file = pictureFile(folder, post, src);
    if (file === null) return null;
    const address = known.has(file) ? (known.get(file) ?? null) : embed(file, src);
    known.set(file, address);
    return address;
  };
}

/** In bytes; `null` for what is not to be read, or is no file, such as a pipe, which would be waited for without end. */
function sizeOf(file: string): number | null {
  try {
    accessSync(file, constants.R_OK);
    const found = statSync(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** In bytes: a single picture, and all of a document. Browsers take more, mail and editors seldom. */
const largest = 8 * 2 ** 20;
const most = 32 * 2 ** 20;

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.apng': 'image/apng',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};
