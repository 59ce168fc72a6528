import {readdirSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {isInside} from '../library/inside.ts';

/** What stands at a path: `outside` is beyond the library, where nobody looks. */
export type Standing = 'file' | 'folder' | 'missing' | 'outside';

/** The files under a library's root, looked up in listings of folders that are read once. */
export type Files = {
  /** `path` is seen from the root, `/` between its parts; it may hold `.` and `..`. */
  at(path: string): Standing;
  /** Whether any file or folder of the library has this name, with its extension or without. */
  named(name: string): boolean;
};

/** Looks at the disk under `root` only, links that lead out of it included; an empty root has no files, all is outside. */
export function filesUnder(root: string): Files {
  const listings = new Map<string, Listing | null>();
  let names: Set<string> | null = null;

  const list = (folder: string): Listing | null => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const listing = readListing(root, folder);
    listings.set(folder, listing);
    return listing;
  };
  const at = (path: string): Standing => {
    const parts = root === '' ? null : resolveParts(path);
    if (!parts) return 'outside';
    let folder = '';
    for (const [index, part] of parts.entries()) {
      const listing = list(folder);
      // What cannot be listed cannot be judged.
      if (!listing) return 'outside';
      const entry = listing.get(part.normalize('NFC'));
      if (!entry) return 'missing';
      if (index === parts.length - 1) return entry.standing;
      if (entry.standing !== 'folder')
        return entry.standing === 'file' ? 'missing' : entry.standing;
      folder = folder === '' ? part : `${folder}/${part}`;
    }
    return 'folder';
  };
  const named = (name: string): boolean => {
    names ??= namesUnder(list);
    return names.has(name.normalize('NFC').toLowerCase());
  };
  return {at, named};
}

/** The parts of a path with `.` and `..` taken away; `null` when it climbs out of the root. */
export function resolveParts(path: string): string[] | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts;
}

type Entry = {standing: Standing; linked: boolean};
type Listing = Map<string, Entry>;

function readListing(root: string, folder: string): Listing | null {
  const absolute = join(root, folder);
  try {
    if (!isInside(root, realpathSync(absolute))) return null;
    const entries = readdirSync(absolute, {withFileTypes: true});
    return new Map(
      entries.map(entry => {
        const linked = entry.isSymbolicLink();
        const real: Standing = entry.isDirectory() ? 'folder' : 'file';
        const standing = linked ? standingOfLink(root, join(absolute, entry.name)) : real;
        return [entry.name.normalize('NFC'), {standing, linked}];
      }),
    );
  } catch {
    return null;
  }
}

function standingOfLink(root: string, path: string): Standing {
  try {
    const real = realpathSync(path);
    if (!isInside(root, real)) return 'outside';
    readdirSync(real);
    return 'folder';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOTDIR' ? 'file' : 'missing';
  }
}

/** Walks the whole library for names; packages, hidden folders and links to folders are left out. */
function namesUnder(list: (folder: string) => Listing | null): Set<string> {
  const names = new Set<string>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const [name, {standing, linked}] of list(folder) ?? []) {
      const folded = name.toLowerCase();
      names.add(folded).add(folded.replace(/\.[^.]+$/, ''));
      if (standing !== 'folder' || linked) continue;
      if (name !== 'node_modules' && !name.startsWith('.'))
        folders.push(folder === '' ? name : `${folder}/${name}`);
    }
  }
  return names;
}
