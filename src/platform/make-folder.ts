import {mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

/**
 * Makes a folder, and those above it that are missing, for its user alone. Node's own `recursive` asks for ever, with the
 * processor at full load, where a system says of a folder that one above it is missing although none is: on Linux in
 * /proc, or where homes are mounted on demand and there is none of this name.
 *
 * @throws what the file system says.
 */
export function makeFolder(folder: string): void {
  const above = dirname(folder);
  try {
    makeOne(folder);
  } catch (error) {
    if (!isMissing(error) || above === folder) throw error;
    makeFolder(above);
    makeOne(folder);
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, {mode: 0o700});
  } catch (error) {
    // Which error is given for a folder that is there already depends on the system and on the disk.
    if (isMissing(error) || !statSync(folder, {throwIfNoEntry: false})?.isDirectory()) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
