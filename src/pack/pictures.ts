import {accessSync, constants, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {syntaxOf} from '../check/context.ts';
import {type Files, filesUnder, resolveParts} from '../check/files.ts';
import {folderOf, placesFrom, sitePath} from '../check/places.ts';
import {readPostText} from '../check/post-text.ts';
import {scanBody} from '../check/scan/body.ts';
import type {ScannedImage} from '../check/scan/types.ts';
import type {Library, Post} from '../library/types.ts';
import {hrefPath} from '../search/link-path.ts';
import {pictureFiles, pictureName} from './picture-files.ts';
import {secretFlaw} from './secrets.ts';
import type {LeftOut} from './types.ts';

/** A picture of the library: where posts look for it, and the real file there. */
export type Picture = {path: string; file: string};

/** What posts of a library show: its pictures, each once, in path order; those that must not come along; what is missing. */
export type Pictures = {pictures: Picture[]; leftOut: LeftOut[]; missing: number};

/** Finds the local pictures that some posts of a library show. */
export function picturesOf({root}: Pick<Library, 'root'>, posts: readonly Post[]): Pictures {
  const disk: Disk = {root, files: filesUnder(root), byName: pictureFiles(root)};
  const pictures = new Map<string, Picture>();
  const leftOut = new Map<string, LeftOut>();
  const missing = new Set<string>();
  for (const post of posts) {
    for (const image of scanBody(readPostText(post).markdown, syntaxOf(post)).images) {
      const target = targetOf(image);
      const found = target && locate(disk, post, target);
      if (found === null) continue;
      if (found === 'missing') missing.add(`${folderOf(post.path)}\n${target?.text}`);
      else if ('file' in found) pictures.set(found.path, found);
      else leftOut.set(found.path, found);
    }
  }
  const inOrder = [...pictures.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {pictures: inOrder, leftOut: [...leftOut.values()], missing: missing.size};
}

type Disk = {root: string; files: Files; byName: ReturnType<typeof pictureFiles>};
type Target = {kind: 'path' | 'name'; text: string};

/** What a picture's source names on disk; null for addresses, templates, and embeds of posts. */
function targetOf({src, kind}: ScannedImage): Target | null {
  const target = src === null ? null : hrefPath(src, kind === 'embed' ? 'wikilink' : 'image');
  if (target?.kind !== 'path' && target?.kind !== 'name') return null;
  if (!pictureName.test(target.text) || /[{}]/.test(target.text)) return null;
  return {kind: target.kind, text: target.text};
}

function locate(disk: Disk, post: Post, {kind, text}: Target): Picture | LeftOut | 'missing' {
  const path =
    kind === 'name'
      ? disk.byName(text, folderOf(post.path))
      : candidates(disk.files, post, text).find(each => disk.files.at(each) === 'file');
  if (path !== undefined) return published(disk.root, (resolveParts(path) ?? []).join('/'));
  // Beyond the root nobody looks, unless to say so.
  const beside = text.startsWith('/') ? '' : join(disk.root, folderOf(post.path), text);
  return beside !== '' && realPath(beside) !== null
    ? {path: `${text} in ${post.path}`, reason: outside}
    : 'missing';
}

/** Where a path written in a post may stand, the likeliest place first. */
function candidates(files: Files, post: Post, path: string): string[] {
  const places = placesFrom(files, folderOf(post.path));
  if (path.startsWith('/')) return places.map(place => `${place}/${path}`);
  const addresses = places.flatMap(place => [place, `${place}/${sitePath(post)}`]);
  return [folderOf(post.path), post.id, ...addresses].map(place => `${place}/${path}`);
}

/** The picture at `path` if its file, links followed, is one that may be published. */
function published(root: string, path: string): Picture | LeftOut {
  const file = realPath(join(root, path));
  if (file === null) return {path, reason: unreadable};
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return {path, reason: outside};
  const real = file.slice(root.length).split(sep).filter(Boolean).join('/');
  const flaw = secretFlaw(real) ?? secretFlaw(path);
  if (flaw) return {path, reason: flaw};
  // A picture's name may be a link to anything.
  if (!pictureName.test(real)) return {path, reason: 'it is a link to no picture'};
  return isReadable(file) ? {path, file} : {path, reason: unreadable};
}

/** A pipe of that name would be waited for without end. */
function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const unreadable = 'it cannot be read';
const outside = 'it lies outside of the folder';
