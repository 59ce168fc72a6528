import {statSync} from 'node:fs';
import {ownFolders} from '../platform/folders.ts';
import type {Cache, Stamp} from './cache.ts';

/** Where readings are kept, and of how many files a library must be for it. False: nowhere. */
export type CacheOptions = false | {folder: string; smallest: number};

/** The stamp of a file as it is now; null when it cannot be looked at. */
export function stampOf(file: string, context: string): Stamp | null {
  try {
    const {size, mtimeMs: mtime, ctimeMs: ctime} = statSync(file);
    return {size, mtime, ctime, context};
  } catch {
    return null;
  }
}

/** The cache for a library of `count` files, unless it is not wanted or so small that reading it anew is as quick. */
export async function openCacheFor(
  root: string,
  count: number,
  options: CacheOptions | undefined,
  pause: () => Promise<void> | undefined,
): Promise<Cache | null> {
  if (options === false) return null;
  const {folder, smallest} = options ?? {
    folder: ownFolders().cache,
    smallest: 100,
  };
  if (count < smallest) return null;
  const {openCache} = await import('./cache.ts');
  return openCache(root, folder, pause);
}

const saving = new Set<Promise<void>>();

/** Saves after the present work is done, so that nobody waits for it. */
export function saveLater(save: Cache['save']): void {
  const saved = new Promise(done => setImmediate(done)).then(save);
  const settled = saved.catch(() => undefined).finally(() => saving.delete(settled));
  saving.add(settled);
}

/** Resolves when no cache is being saved any more. */
export async function cachesSaved(): Promise<void> {
  await Promise.all(saving);
}
