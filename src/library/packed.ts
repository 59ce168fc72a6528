import {realpathSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {readBytes} from './bytes.ts';
import {type LoadOptions, loadLibrary} from './load.ts';
import {contentHash, type PackedFile, type PackedIndex, readPackedIndex} from './packed-index.ts';
import {pauser} from './pause.ts';
import {type Read, readFile} from './read-file.ts';
import type {Library} from './types.ts';

/**
 * Loads a library that travelled with its index: the posts that the index names and no others, under the ids that they
 * had. A file that is not the one that was packed is read anew; without a usable index the folder is loaded like any.
 *
 * @throws LibraryError when the folder is missing or cannot be read.
 */
export async function loadPacked(
  folder: string,
  indexFile: string,
  options: LoadOptions = {},
): Promise<Library> {
  const index = readPackedIndex(indexFile);
  if (!index) return loadLibrary(folder, options);
  const root = realpathSync(folder);
  const about = {root, name: basename(root), dialect: index.dialect};
  const library: Library = {...about, posts: [], problems: []};
  const pause = pauser(options.signal);
  let told = 0;
  const tell = (done: number): void => {
    options.onProgress?.(done, index.files.length);
    if (library.posts.length > told) options.onPosts?.(library.posts.slice(told), about);
    told = library.posts.length;
  };
  for (const [at, packed] of index.files.entries()) {
    const {post, problems} = readPacked(join(root, packed.path), packed, index);
    if (post) library.posts.push(post);
    library.problems.push(...problems);
    const paused = pause();
    if (!paused) continue;
    tell(at + 1);
    await paused;
  }
  tell(index.files.length);
  return library;
}

function readPacked(file: string, packed: PackedFile, index: PackedIndex): Read {
  const {path, id} = packed;
  const stat = statSync(file, {throwIfNoEntry: false});
  if (!stat) return {post: null, problems: []};
  const kept = packed.read(stat.mtimeMs);
  if (kept?.post && isSame(file, stat, packed, index)) {
    return {...kept, post: Object.assign(kept.post, {id, file})};
  }
  const dialect = kept?.post?.dialect ?? index.dialect;
  const language = kept?.post?.language ?? null;
  return readFile({path, file, dialect}, {id, dialect, language});
}

/**
 * Whether a file is the one that was packed. All files of a package are put in place together, so one that is much
 * younger than the index was changed, or copied, since: then only its content tells.
 */
function isSame(
  file: string,
  stat: {size: number; mtimeMs: number},
  {size, hash}: PackedFile,
  {mtime}: PackedIndex,
): boolean {
  if (stat.size !== size) return false;
  if (stat.mtimeMs <= mtime + installMs) return true;
  const read = readBytes(file);
  return 'bytes' in read && contentHash(read.bytes) === hash;
}

/** How long an installation may take to put the files of one package in place. */
const installMs = 10_000;
