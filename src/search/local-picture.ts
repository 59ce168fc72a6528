import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import {isInside} from '../library/inside.ts';
import type {Post} from '../library/types.ts';
import {type Files, filesUnder, resolveParts} from './files.ts';
import {hrefPath} from './link-path.ts';
import {pictureFiles, pictureName} from './picture-files.ts';
import {folderOf, placesFrom, sitePath} from './places.ts';

/** The folder that pictures are looked for in, and nowhere else; its listings are read once. */
export type PictureFolder = {
  /** Absolute real path. */
  readonly root: string;
  readonly files: Files;
  readonly byName: ReturnType<typeof pictureFiles>;
};

/** What a picture's source names on disk. */
export type PictureTarget = {readonly kind: 'path' | 'name'; readonly text: string};

/**
 * A picture of the folder: where posts look for it (seen from the root), and the real file there. That file lies in the
 * folder, too; what it holds, and what it is called, its reader has to judge.
 */
export type LocalPicture = {readonly path: string; readonly file: string};

/** Why there is no such picture. Where it lies outside of the folder, `path` is empty if only the post says so. */
export type NoPicture = {
  readonly path: string;
  readonly flaw: 'missing' | 'outside' | 'unreadable';
};

/** The pictures under a library's root. */
export function pictureFolder(root: string): PictureFolder {
  return {root, files: filesUnder(root), byName: pictureFiles(root)};
}

/** What a picture's source names on disk; `null` for addresses, templates, and embeds of posts. */
export function pictureTarget(src: string, kind: 'image' | 'embed'): PictureTarget | null {
  const target = hrefPath(src, kind === 'embed' ? 'wikilink' : 'image');
  if (target?.kind !== 'path' && target?.kind !== 'name') return null;
  if (!pictureName.test(target.text) || /[{}]/.test(target.text)) return null;
  return {kind: target.kind, text: target.text};
}

/** Finds the file of a picture that a post shows: beside the post, or where its generator copies files from. */
export function locatePicture(
  {root, files, byName}: PictureFolder,
  post: Post,
  {kind, text}: PictureTarget,
): LocalPicture | NoPicture {
  const path =
    kind === 'name'
      ? byName(text, folderOf(post.path))
      : candidates(files, post, text).find(each => files.at(each) === 'file');
  if (path !== undefined) return realPicture(root, (resolveParts(path) ?? []).join('/'));
  // Beyond the root nobody looks, unless to say so.
  const beside = text.startsWith('/') ? '' : join(root, folderOf(post.path), text);
  const isBeside = beside !== '' && realPath(beside) !== null;
  return {path: '', flaw: isBeside ? 'outside' : 'missing'};
}

/** The file of a picture that a post shows, as a real path in the folder; `null` where there is none. */
export function pictureFile(folder: PictureFolder, post: Post, src: string): string | null {
  // A vault embeds pictures by their name alone, wherever they are.
  const isVault = post.dialect === 'obsidian' || post.dialect === 'plain';
  for (const kind of isVault ? (['image', 'embed'] as const) : (['image'] as const)) {
    const target = pictureTarget(src, kind);
    const found = target && locatePicture(folder, post, target);
    if (found && 'file' in found) return found.file;
  }
  return null;
}

/** Where a path written in a post may stand, the likeliest place first. */
function candidates(files: Files, post: Post, path: string): string[] {
  const places = placesFrom(files, folderOf(post.path));
  if (path.startsWith('/')) return places.map(place => `${place}/${path}`);
  const addresses = places.flatMap(place => [place, `${place}/${sitePath(post)}`]);
  return [folderOf(post.path), post.id, ...addresses].map(place => `${place}/${path}`);
}

/** The picture at `path`, links followed, if they lead to one inside of the folder. */
function realPicture(root: string, path: string): LocalPicture | NoPicture {
  const file = realPath(join(root, path));
  if (file === null) return {path, flaw: 'unreadable'};
  if (!isInside(root, file)) return {path, flaw: 'outside'};
  return {path, file};
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
