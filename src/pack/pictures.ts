import {accessSync, constants, statSync} from 'node:fs';
import {sep} from 'node:path';
import {syntaxOf} from '../check/context.ts';
import {readPostText} from '../check/post-text.ts';
import {scanBody} from '../check/scan/body.ts';
import type {Library, Post} from '../library/types.ts';
import {
  type LocalPicture,
  locatePicture,
  type NoPicture,
  pictureFolder,
  pictureTarget,
} from '../search/local-picture.ts';
import {pictureName} from '../search/picture-files.ts';
import {folderOf} from '../search/places.ts';
import {secretFlaw} from './secrets.ts';
import type {LeftOut} from './types.ts';

/** A picture of the library: where posts look for it, and the real file there. */
export type Picture = LocalPicture;

/** What posts of a library show: its pictures, each once, in path order; those that must not come along; what is missing. */
export type Pictures = {pictures: Picture[]; leftOut: LeftOut[]; missing: number};

/** Finds the local pictures that some posts of a library show. */
export function picturesOf({root}: Pick<Library, 'root'>, posts: readonly Post[]): Pictures {
  const folder = pictureFolder(root);
  const pictures = new Map<string, Picture>();
  const leftOut = new Map<string, LeftOut>();
  const missing = new Set<string>();
  for (const post of posts) {
    for (const {src, kind} of scanBody(readPostText(post).markdown, syntaxOf(post)).images) {
      const target = src === null ? null : pictureTarget(src, kind === 'embed' ? 'embed' : 'image');
      if (!target) continue;
      const found = published(root, locatePicture(folder, post, target));
      if ('file' in found) pictures.set(found.path, found);
      else if (found.flaw === 'missing') missing.add(`${folderOf(post.path)}\n${target.text}`);
      else {
        const path = found.path || `${target.text} in ${post.path}`;
        leftOut.set(path, {path, reason: reasons[found.flaw] ?? found.flaw});
      }
    }
  }
  const inOrder = [...pictures.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {pictures: inOrder, leftOut: [...leftOut.values()], missing: missing.size};
}

const reasons: Readonly<Record<string, string>> = {
  outside: 'it lies outside of the folder',
  unreadable: 'it cannot be read',
} satisfies Record<Exclude<NoPicture['flaw'], 'missing'>, string>;

/** The picture if its file is one that may be published. */
function published(
  root: string,
  picture: LocalPicture | NoPicture,
): LocalPicture | {path: string; flaw: string} {
  if (!('file' in picture)) return picture;
  const {path, file} = picture;
  const real = file.slice(root.length).split(sep).filter(Boolean).join('/');
  const flaw = secretFlaw(real) ?? secretFlaw(path);
  if (flaw) return {path, flaw};
  // A picture's name may be a link to anything.
  if (!pictureName.test(real)) return {path, flaw: 'it is a link to no picture'};
  return isReadable(file) ? picture : {path, flaw: 'unreadable'};
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
