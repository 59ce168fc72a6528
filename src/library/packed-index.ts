import {createHash} from 'node:crypto';
import {readFileSync, statSync} from 'node:fs';
import {parseRead, printRead, readingRules} from './kept-read.ts';
import type {Read} from './read-file.ts';
import type {Dialect, Library} from './types.ts';

/** One file of a library that travels, as the index that travels with it knows it. */
export type PackedFile = {
  /** Under the library root, `/` between folders. */
  path: string;
  /** The id that its post had where it was packed. */
  id: string;
  /** In bytes. */
  size: number;
  /** SHA-256 of its content. */
  hash: string;
  /** What it gave when it was packed; null when its line cannot be read. */
  read(mtime: number): Read | null;
};

export type PackedIndex = {
  dialect: Dialect;
  files: PackedFile[];
  /** When the index itself was put where it is, in milliseconds since the epoch. */
  mtime: number;
};

/**
 * The text of the index for some posts of a library. Nothing in it depends on where the posts lie or when they were
 * changed: installing a package changes both.
 */
export function packedIndexText(
  {dialect, posts, problems}: Pick<Library, 'dialect' | 'posts' | 'problems'>,
  hashOf: (path: string) => string,
): string {
  const lines = posts.map(post => {
    const {path, id, size} = post;
    const own = problems.filter(problem => problem.path === path);
    return `${JSON.stringify([path, id, size, hashOf(path)])}\t${printRead({post, problems: own})}\n`;
  });
  const body = lines.join('');
  return `${header(dialect, body)}\n${body}`;
}

/** Reads an index; null when it is missing, damaged, or was written by other rules of reading. */
export function readPackedIndex(file: string): PackedIndex | null {
  try {
    const text = readFileSync(file, 'utf8');
    const start = text.indexOf('\n') + 1;
    const body = text.slice(start);
    const first = text.slice(0, Math.max(0, start - 1));
    const [, , dialect] = JSON.parse(first) as [string, string, Dialect];
    if (first !== header(dialect, body)) return null;
    const files = body.split('\n').slice(0, -1).map(parseLine);
    return {dialect, files, mtime: statSync(file).mtimeMs};
  } catch {
    return null;
  }
}

function parseLine(line: string): PackedFile {
  const tab = line.indexOf('\t');
  const [path, id, size, hash] = JSON.parse(line.slice(0, tab)) as [string, string, number, string];
  return {path, id, size, hash, read: mtime => parseRead(line.slice(tab + 1), path, {size, mtime})};
}

/** Says what the lines below it are, so that a cut, a flipped bit or other rules show. */
function header(dialect: Dialect, body: string): string {
  return JSON.stringify(['octavo packed library', readingRules, dialect, contentHash(body)]);
}

/** SHA-256 in hexadecimal. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
