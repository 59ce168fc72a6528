import {createHash} from 'node:crypto';
import {accessSync, constants, readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Library, Post} from '../../library/types.ts';
import {ownFolders} from '../../platform/folders.ts';

/** What of a library a shell completes. */
export type LibraryNames = {
  posts: readonly Pick<Post, 'id' | 'slug' | 'title'>[];
  tags: readonly string[];
  categories: readonly string[];
};

export type NamesOptions = {
  /** Whether names that were kept will do, and those that are read now are kept. */
  cached: boolean;
  /** Loads the library, where that is more than reading its folder. */
  load?(): Promise<Library>;
};

/**
 * The names in the library at `path`. They are kept from one Tab to the next, so that nobody waits for ten thousand
 * files: as long as no folder has changed, and for ten minutes. Empty when there is no library.
 */
export async function libraryNames(
  path: string,
  {cached, load}: NamesOptions = {cached: true},
): Promise<LibraryNames> {
  let root: string;
  try {
    root = realpathSync(path);
    if (!statSync(root).isDirectory()) return nothing;
    // Loading would tell that the folder is shut, in the middle of a command line.
    accessSync(root, constants.R_OK | constants.X_OK);
  } catch {
    return nothing;
  }
  const read = load ?? (() => loadFolder(root, cached));
  if (!cached) return namesOf(await read());
  const folder = ownFolders().cache;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 32);
  const file = join(folder, `${name}.names.json`);
  return kept(file, root) ?? keep(await read(), folder, file);
}

const nothing: LibraryNames = {posts: [], tags: [], categories: []};
const longestKept = 10 * 60 * 1000;

type Kept = LibraryNames & {
  root: string;
  /** The folders that hold posts, with the times when their lists of files last changed. */
  folders: readonly (readonly [path: string, mtime: number])[];
};

function kept(file: string, root: string): LibraryNames | null {
  try {
    if (Date.now() - statSync(file).mtimeMs > longestKept) return null;
    const names = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    const same = names.root === root && names.folders.every(([path, at]) => mtimeOf(path) === at);
    return same ? names : null;
  } catch {
    return null;
  }
}

async function loadFolder(root: string, cached: boolean): Promise<Library> {
  const {loadLibrary} = await import('../../library/load.ts');
  return loadLibrary(root, cached ? {} : {cache: false});
}

function namesOf({posts}: Library): LibraryNames {
  return {
    posts: posts.map(({id, slug, title}) => ({id, slug, title})),
    tags: byUse(posts.flatMap(({tags}) => tags)),
    categories: byUse(posts.flatMap(({categories}) => categories)),
  };
}

async function keep(library: Library, folder: string, file: string): Promise<LibraryNames> {
  const {saveFile} = await import('../../library/cache-file.ts');
  const {root, posts} = library;
  const names = namesOf(library);
  const folders = [...foldersOf(root, posts)].map(path => [path, mtimeOf(path)]);
  await saveFile(folder, file, [JSON.stringify({root, folders, ...names})]);
  return names;
}

function foldersOf(root: string, posts: readonly Post[]): Set<string> {
  const folders = new Set([root]);
  for (const {path} of posts) {
    for (let at = dirname(path); at !== '.' && at !== '/'; at = dirname(at)) {
      folders.add(join(root, at));
    }
  }
  return folders;
}

function mtimeOf(path: string): number {
  return statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}

/** Each name once, the most used first. */
function byUse(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([name]) => name);
}
