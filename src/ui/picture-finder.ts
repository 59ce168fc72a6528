import {statSync} from 'node:fs';
import type {State} from '../app/state.ts';
import type {Library, Post} from '../library/types.ts';
import type {Link} from '../page/types.ts';
import {isDecodable} from '../picture/limits.ts';
import {readHeaderOf} from '../picture/open.ts';
import type {PixelSize} from '../picture/types.ts';
import {type PictureFolder, pictureFile, pictureFolder} from '../search/local-picture.ts';

/** A picture's file, its size, and its age, by which one that has changed is told. */
export type FoundPicture = {
  readonly file: string;
  readonly mtime: number;
  /** `null` for a file that holds no picture that can be decoded. */
  readonly size: PixelSize | null;
};

/** Finds the files of pictures in the folder of the library. Quick enough for the path of a key. */
export type PictureFinder = {
  /** `null` for pictures on the web, outside of the folder, and those that are not there. */
  find(post: Post, link: Pick<Link, 'kind' | 'href'>): FoundPicture | null;
  /** Looks at the disk anew from now on, but for the walk through a large folder. */
  refresh(): void;
};

/** Sizes of pictures that are remembered. */
const remembered = 1000;

/** A finder for whatever library the reader shows. It tells of files that are not what they were. */
export function createPictureFinder(
  state: () => State,
  onChange: (file: string) => void,
): PictureFinder {
  let folder: PictureFolder | null = null;
  let of: Library | null = null;
  const known = new Map<string, FoundPicture>();

  function folderNow(): PictureFolder | null {
    const {library} = state();
    if (library.kind !== 'ready' || library.library.root === '') return null;
    if (of !== library.library) folder = null;
    of = library.library;
    folder ??= pictureFolder(of.root);
    return folder;
  }

  function fileOf(post: Post, href: string): string | null {
    const inside = folderNow();
    return inside && pictureFile(inside, post, href);
  }

  function look(file: string): FoundPicture | null {
    const mtime = timeOf(file);
    if (mtime === null) return null;
    const before = known.get(file);
    if (before?.mtime === mtime) return before;
    const header = readHeaderOf(file);
    const found = {file, mtime, size: header && isDecodable(header) ? header : null};
    if (known.size >= remembered) known.clear();
    known.set(file, found);
    if (before) onChange(file);
    return found;
  }

  return {
    find(post, {kind, href}) {
      const file = kind === 'image' ? fileOf(post, href) : null;
      return file === null ? null : look(file);
    },
    refresh() {
      if (folder) folder = {...pictureFolder(folder.root), byName: folder.byName};
    },
  };
}

function timeOf(file: string): number | null {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return null;
  }
}
