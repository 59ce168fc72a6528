import {readFileSync, renameSync} from 'node:fs';
import {basename, dirname, extname} from 'node:path';

/** The object in a JSON file. `message` says, in one line for people, why it is empty though there is a file. */
export type Stored = {data: Record<string, unknown>; message?: string};

/**
 * Reads a file that octavo keeps. It never throws: a missing file is an empty object, one that cannot be read is left
 * alone, and one that holds no JSON object is set aside as `<name>.broken`, so that the next save does not destroy
 * what the user may want to mend. conf, which writes these files, takes 34 ms to load, and is not needed for reading.
 */
export function readStore(file: string): Stored {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return {data: {}};
    return {data: {}, message: `cannot read ${file} (${reason(error)}); doing without it`};
  }
  const data = parseJson(text);
  if (isObject(data)) return {data};
  const flaw = data === undefined ? 'is not valid JSON' : 'holds no JSON object';
  return {data: {}, message: `${file} ${flaw}; ${setAside(file)}`};
}

/**
 * Writes a file that octavo keeps, through conf: at once or not at all, with its folder.
 *
 * @throws whatever the file system says.
 */
export async function writeStore(file: string, data: Record<string, unknown>): Promise<void> {
  const {default: Conf} = await import('conf');
  const extension = extname(file);
  const conf = new Conf<Record<string, unknown>>({
    cwd: dirname(file),
    configName: basename(file, extension),
    fileExtension: extension.slice(1),
    configFileMode: 0o600,
  });
  conf.store = data;
}

/** What went wrong with a file, in a word or two. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (code || String(error));
}

const reasons = new Map([
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'no space left'],
  ['ENOTDIR', 'a file is in the place of its folder'],
  ['EEXIST', 'a file is in the place of its folder'],
  ['EISDIR', 'it is a folder'],
]);

/** The value that a text in JSON stands for; `undefined` for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Answers with what became of the file. */
function setAside(file: string): string {
  const broken = `${file}.broken`;
  try {
    renameSync(file, broken);
    return `it was set aside as ${basename(broken)}`;
  } catch {
    return 'doing without it';
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}
