import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {saveFile} from './cache-file.ts';
import {parseRead, printRead, readingRules} from './kept-read.ts';
import type {Read} from './read-file.ts';

/** By which a file is known to be the one that was read, under the same circumstances. */
export type Stamp = {
  size: number;
  /** In milliseconds since the epoch, as are `ctime` and `now`. */
  mtime: number;
  ctime: number;
  /** What a reading depends on besides the file: its dialect and the language that its path tells. */
  context: string;
};

/** What earlier runs read in one library. Only ever a shortcut: whatever is wrong with it, it is as if it were not there. */
export type Cache = {
  /** Nothing is known from earlier runs. */
  empty: boolean;
  /** Without the post's id and file, which depend on the other files and on where the library lies. */
  get(path: string, stamp: Stamp): Read | null;
  /** Files changed within the last two seconds are not kept: they could change again without showing it. */
  put(path: string, stamp: Stamp, read: Read): void;
  /** Writes what this run read or found again, if that differs from what is on disk. Never throws. */
  save(): Promise<void>;
};

/** Opens the cache of the library at `root` (a real path) in `folder`. Never throws. */
export function openCache(root: string, folder: string, now: number = Date.now()): Cache {
  const file = join(folder, `${digest(root).slice(0, 32)}.jsonl`);
  const before = readLines(file, root);
  const lines = new Map<string, string>();
  return {
    empty: before.size === 0,
    get(path, stamp) {
      const key = JSON.stringify(path);
      const line = before.get(key);
      const start = stampText(stamp);
      if (!line?.startsWith(start)) return null;
      const read = parseRead(line.slice(start.length), path, stamp);
      if (read) lines.set(key, line);
      return read;
    },
    put(path, stamp, read) {
      if (stamp.mtime > now - racyMs) return;
      lines.set(JSON.stringify(path), stampText(stamp) + printRead(read));
    },
    async save() {
      if (
        lines.size === before.size &&
        [...lines].every(([key, line]) => before.get(key) === line)
      ) {
        return;
      }
      const body: string[] = [];
      for (const [key, line] of lines) body.push(`${key}\t${line}\n`);
      const text = body.join('');
      await saveFile(folder, file, `${header(root, text)}\n${text}`);
    },
  };
}

/** The lines of a cache file by path; none when it is missing, damaged, or written by other rules or for another library. */
function readLines(file: string, root: string): Map<string, string> {
  const lines = new Map<string, string>();
  try {
    const text = readFileSync(file, 'utf8');
    const start = text.indexOf('\n') + 1;
    const body = text.slice(start);
    if (text.slice(0, start - 1) !== header(root, body)) return lines;
    for (let at = 0; at < body.length; ) {
      const end = body.indexOf('\n', at);
      const tab = body.indexOf('\t', at);
      lines.set(body.slice(at, tab), body.slice(tab + 1, end));
      at = end + 1;
    }
  } catch {
    // No cache yet, or none that can be read.
  }
  return lines;
}

/** Says what the lines below it are, so that a cut, a flipped bit or other rules show. */
function header(root: string, body: string): string {
  return JSON.stringify(['octavo library', readingRules, root, digest(body)]);
}

function stampText({size, mtime, ctime, context}: Stamp): string {
  return `${size} ${mtime} ${ctime} ${context}\t`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const racyMs = 2000;
