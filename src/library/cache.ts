import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {saveFile} from './cache-file.ts';
import {printLines, readLines} from './cache-lines.ts';
import {parseRead, printRead, readingRules} from './kept-read.ts';
import {pauser} from './pause.ts';
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
  /** Writes it likewise after a run that was broken off, and keeps what is known of the files it did not come to. */
  saveSoFar(): Promise<void>;
};

/** Opens the cache of the library at `root` (a real path) in `folder`, in slices as `pause` says. Never throws. */
export async function openCache(
  root: string,
  folder: string,
  pause: () => Promise<void> | undefined = pauser(undefined),
  now: number = Date.now(),
): Promise<Cache> {
  const file = join(folder, `${digest(root).slice(0, 32)}.jsonl`);
  const kept = await readLines(file, pause);
  // Damaged, or written by other rules or for another library.
  const isOurs = kept !== null && kept.head === header(root, kept.digest);
  const before: ReadonlyMap<string, string> = isOurs ? kept.lines : new Map();
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
    save: () => write(lines),
    saveSoFar: () => write(new Map([...before, ...lines])),
  };

  async function write(now: ReadonlyMap<string, string>): Promise<void> {
    const isKnown = [...now].every(([key, line]) => before.get(key) === line);
    if (now.size === before.size && isKnown) return;
    const {pieces, digest} = await printLines(now, pauser(undefined));
    await saveFile(folder, file, [`${header(root, digest)}\n`, ...pieces]);
  }
}

/** Says what the lines below it are, so that a cut, a flipped bit or other rules show. */
function header(root: string, digest: string): string {
  return JSON.stringify(['octavo library', readingRules, root, digest]);
}

function stampText({size, mtime, ctime, context}: Stamp): string {
  return `${size} ${mtime} ${ctime} ${context}\t`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const racyMs = 2000;
