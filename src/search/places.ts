import type {Post} from '../library/types.ts';
import type {Files} from './files.ts';

/** Whether a post belongs to a site that a generator builds, and not to a mere folder or vault. */
export function isSite({dialect}: Post): boolean {
  return dialect !== 'plain' && dialect !== 'obsidian';
}

/** The folder that a post's file is in, seen from the library's root; empty for the root itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * The folders, among those that are there, in which a path that starts with `/` may be found by a post in `folder`: each
 * one above it, and what generators copy from there.
 */
export function placesFrom(files: Files, folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/');
  const above = ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
  return above
    .flatMap(each => copied.map(name => (each && name ? `${each}/${name}` : each || name)))
    .filter(place => files.at(place) === 'folder');
}

/** The folder that a post stands in beside others; a bundle's folder is the post itself. */
export function siblingsFolder(path: string): string {
  const folder = folderOf(path);
  return /(?:^|\/)index\.[^/]+$/.test(path) ? folderOf(folder) : folder;
}

/** The folder of the site that a post belongs to, where one library holds several: what stands above its content. */
export function siteFolder({path}: Post): string {
  const found = /^(.*?)(?:^|\/)(?:src|content|docs|blog|posts|pages|_[^/]+)\//.exec(path);
  return found?.[1] ?? '';
}

/** The folder of a post's address, as far as its file tells: without the folder that its generator keeps content in. */
export function sitePath(post: Post): string {
  return folderOf(post.path)
    .replace(/^(?:.*\/)?(?:src\/content|src\/pages|content|source)(?:\/|$)/, '')
    .replace(/(^|\/)_/g, '$1');
}

/** Folders whose files stand at the root of the site, or that root-relative paths of some generator are seen from. */
const copied = [
  '',
  'static',
  'public',
  'assets',
  'src',
  'src/assets',
  'src/public',
  'source',
  'content',
  'src/content',
  'docs',
];

/** How many posts lie in each folder, by every ending of the folder's address: `2024/notes` counts for `notes` too. */
export function countFolders(posts: readonly Post[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const post of posts) {
    const parts = sitePath(post).toLowerCase().split('/');
    for (let index = Math.max(0, parts.length - 8); index < parts.length; index++) {
      const folder = parts.slice(index).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return counts;
}
