import {type FSWatcher, watch} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Library} from '../library/types.ts';

/** Folders that are watched at most: each costs the system a handle. */
const mostFolders = 1000;
/** How long the files must rest before anything is read, and how long at most they are waited for, in ms. */
const rest = 150;
const patience = 2000;

const relevant = /\.(md|mdx|markdown)$/i;

/**
 * Calls `onChange` when posts of the library have changed, appeared or vanished: once for an editor's atomic save, and
 * once for a branch switch. Stops when the returned function is called. Where watching is not possible nothing happens.
 */
export function watchLibrary({root, posts}: Library, onChange: () => void): () => void {
  if (root === '') return () => {};
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  const changed = (): void => {
    const now = Date.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(rest, first + patience - now));
    timer = setTimeout(() => {
      timer = undefined;
      onChange();
    }, wait).unref();
  };
  const watchers = foldersOf(root, posts).map(folder => watchFolder(folder, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher?.close();
  };
}

/** The folders that posts stand in, with those above them: a new folder of posts begins with a new entry there. */
function foldersOf(root: string, posts: Library['posts']): string[] {
  const folders = new Set([root]);
  let last = '';
  for (const {path} of posts) {
    // Posts stand by path, and most stand beside the one before.
    const inside = path.slice(0, path.lastIndexOf('/') + 1);
    if (inside === last) continue;
    last = inside;
    for (let at = dirname(path); at !== '.' && at !== '/'; at = dirname(at)) {
      const folder = join(root, at);
      if (folders.has(folder)) break;
      folders.add(folder);
      if (folders.size === mostFolders) return [...folders];
    }
  }
  return [...folders];
}

function watchFolder(folder: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, {persistent: false}, (_event, name) => {
      // A name without an extension may be a folder of posts.
      if (name === null || relevant.test(name) || !name.includes('.')) onChange();
    });
    // The folder is gone, or the system has no more handles: what was watched before still is.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
