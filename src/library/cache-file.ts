import {readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {makeFolder} from '../platform/make-folder.ts';

/** All caches together hold at most this many bytes (128 MiB); the ones not written for longest go first. */
const maxTotal = 128 * 1024 * 1024;
/** Half-written files of runs that were stopped are removed after this time. */
const staleMs = 24 * 60 * 60 * 1000;

/**
 * Puts the text made of `pieces` in `file` (in `folder`, which is made if needed) at one stroke: another run sees the old text or the new, never
 * half of it. Only its user may read it. Never throws: a cache that cannot be written is done without.
 */
export async function saveFile(
  folder: string,
  file: string,
  pieces: readonly string[],
): Promise<void> {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  if (length > maxTotal / 2) return;
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    makeFolder(folder);
    await writeFile(draft, pieces, {mode: 0o600, flag: 'wx'});
    await rename(draft, file);
    await makeRoom(folder, file);
  } catch {
    await rm(draft, {force: true}).catch(() => undefined);
  }
}

async function makeRoom(folder: string, kept: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async name => {
      const path = join(folder, name);
      const {size, mtimeMs} = await stat(path).catch(() => ({size: 0, mtimeMs: 0}));
      return {path, size, mtimeMs};
    }),
  );
  files.sort((a, b) => Number(b.path === kept) - Number(a.path === kept) || b.mtimeMs - a.mtimeMs);
  let total = 0;
  for (const {path, size, mtimeMs} of files) {
    total += size;
    const stale = path.endsWith('.tmp') && mtimeMs < Date.now() - staleMs;
    if (stale || (total > maxTotal && path !== kept)) await rm(path, {force: true});
  }
}
