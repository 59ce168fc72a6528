import {mkdir, rename, rmdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {makeFolder} from '../platform/make-folder.ts';

/** Locks are held for a few milliseconds; one this old, in ms, was left behind by a process that died. */
const staleAfter = 10_000;
/** How long to wait for others, in ms, before going on without: a mark lost is better than a reader that hangs. */
const patience = 3000;

/** What this process has still to do with each file. */
const turns = new Map<string, Promise<void>>();

/**
 * Runs `work` while no other process that asks for a lock on `file` runs its own, and after what this process asked for
 * before: of two values that are saved one after the other, the second one stays. The lock is a folder beside the file,
 * because making one is atomic everywhere, network drives included.
 *
 * @throws whatever `work` throws, and what the file system says when the lock cannot be made.
 */
export function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const result = (turns.get(file) ?? Promise.resolve()).then(() => holdingLock(file, work));
  const over = result.then(ignore, ignore).then(() => {
    if (turns.get(file) === over) turns.delete(file);
  });
  turns.set(file, over);
  return result;
}

async function holdingLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${file}.lock`;
  makeFolder(dirname(file));
  const held = await acquire(lock);
  try {
    return await work();
  } finally {
    if (held) await rmdir(lock).catch(ignore);
  }
}

const ignore = (): void => {};

/** Whether the lock was had before patience ran out. */
async function acquire(lock: string): Promise<boolean> {
  const deadline = Date.now() + patience;
  for (let attempt = 0; ; attempt++) {
    try {
      await mkdir(lock);
      return true;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    await breakStale(lock);
    if (Date.now() > deadline) return false;
    // Waiting times differ, so that two processes do not keep meeting.
    await setTimeout(1 + Math.random() * Math.min(50, 2 ** attempt));
  }
}

/** Renames first: of several processes that find the same old lock, only one can rename it. */
async function breakStale(lock: string): Promise<void> {
  try {
    const {mtimeMs} = await stat(lock);
    if (Date.now() - mtimeMs < staleAfter) return;
    const aside = `${lock}.${process.pid}`;
    await rename(lock, aside);
    await rmdir(aside);
  } catch {
    // It has just been given back, or somebody else was quicker.
  }
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  // Windows says EPERM while a folder of that name is being removed.
  return code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32');
}
