import {lstatSync, readdirSync, realpathSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {isInside} from '../library/inside.ts';
import {PackError} from './error.ts';

/**
 * Makes sure that a package can be put at `out` and answers with its absolute path. `root` is the real path of the posts.
 *
 * @throws PackError when something is there already, or when it lies among the posts, of which it would become one.
 */
export function checkOut(out: string, root: string): string {
  if (out === '') throw new PackError('--out names no folder', otherOut);
  const path = resolve(out);
  const standing = standingAt(path);
  if (standing === 'other')
    throw new PackError(`${out} is there already and is no folder`, otherOut);
  if (standing === 'full')
    throw new PackError(`${out} is there already and is not empty`, otherOut);
  const real = nearestRealPath(path);
  if (isInside(root, real)) {
    throw new PackError(`${out} lies in the folder of the posts`, otherOut);
  }
  return path;
}

/** What is in the way at a path. */
function standingAt(path: string): 'nothing' | 'full' | 'other' {
  try {
    const kind = lstatSync(path, {throwIfNoEntry: false});
    if (!kind) return 'nothing';
    if (!kind.isDirectory()) return 'other';
    return readdirSync(path).length > 0 ? 'full' : 'nothing';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new PackError(`${path} cannot be a folder (${code})`, otherOut, {cause: error});
  }
}

/** The real path of what exists of a path. */
function nearestRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (dirname(path) === path) throw error;
    return nearestRealPath(dirname(path));
  }
}

const otherOut = 'Name a new folder with --out.';
