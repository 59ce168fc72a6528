import {type Dirent, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Names of pictures, by extension: the ones that posts show. */
export const pictureName = /\.(?:png|apng|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?)$/i;

/**
 * Finds pictures by their name alone, as vaults embed them. Of several the one in the post's own folder is meant, else
 * the one with the shortest path. The folders under `root` are walked when the first is asked for.
 */
export function pictureFiles(root: string): (name: string, folder: string) => string | undefined {
  let byName: Map<string, string[]> | null = null;
  return (name, folder) => {
    byName ??= walk(root);
    const wanted = name.replace(/^\/+/, '').normalize('NFC').toLowerCase();
    const paths = byName.get(wanted.split('/').at(-1) ?? '') ?? [];
    const meant = paths.filter(path => `/${path}`.toLowerCase().endsWith(`/${wanted}`));
    return meant.find(path => path === `${folder}/${path.split('/').at(-1)}`) ?? meant[0];
  };
}

/** The paths of all pictures by the folded last part, the shortest first; hidden folders and links are passed over. */
function walk(root: string): Map<string, string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of list(join(root, folder))) {
      const {name} = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && pictureName.test(name)) found.push(path);
    }
  }
  found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const byName = new Map<string, string[]>();
  for (const path of found) {
    const key = (path.split('/').at(-1) ?? path).normalize('NFC').toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), path]);
  }
  return byName;
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return [];
  }
}
