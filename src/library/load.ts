import {closeSync, opendirSync, openSync, realpathSync, type Stats, statSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {rememberText} from './body.ts';
import type {Cache} from './cache.ts';
import {type CacheOptions, openCacheFor, saveLater, stampOf} from './cache-use.ts';
import {decode} from './decode.ts';
import {LibraryError} from './error.ts';
import {guessDialect} from './guess.ts';
import {assignIds, withoutExtension} from './ids.ts';
import {languagesOf} from './languages.ts';
import {pauser} from './pause.ts';
import {readPost} from './post.ts';
import {guessFrom, type Manner, type Read, readFile} from './read-file.ts';
import {byPath, type Found, scan} from './scan.ts';
import {findSite, type Site} from './sites.ts';
import type {Dialect, Library, Post} from './types.ts';
import {isInTemplates, templatesSetting} from './vault.ts';

export type LoadOptions = Manner & {
  /** Called now and then with how many of the files have been read. */
  onProgress?(done: number, total: number): void;
  /** Called with the posts read since the last call, in path order, and with what library they are of. */
  onPosts?(posts: readonly Post[], library: Pick<Library, 'root' | 'name' | 'dialect'>): void;
  signal?: AbortSignal;
  /** Where readings are kept for the next run, unless they lack details; default the platform's cache folder. False: nowhere. */
  cache?: CacheOptions;
};

/**
 * Loads the posts of a folder, or the one post of a file. Reads in slices and lets other work run in between.
 *
 * @throws LibraryError when the path is missing or cannot be read.
 */
export async function loadLibrary(path: string, options: LoadOptions = {}): Promise<Library> {
  const {real, kind} = inspect(path);
  if (!kind.isDirectory()) return loadFile(real, options);
  const site = findSite(real);
  const pause = pauser(options.signal);
  const {files, problems} = await scan(real, site, pause);
  const dialect = site?.generator.dialect ?? guessFrom(files, real);
  const found = await openCacheFor(real, files.length, options.cache, pause);
  const whole = (options.detail ?? 'all') === 'all';
  // Without details there is nothing to keep, only what another run may have kept to find.
  const cache = whole || !found?.empty ? found : null;
  const read = readerOf({root: real, files, dialect, site, cache, manner: options});
  const about = {root: real, name: basename(real) || real, dialect};
  const posts: Post[] = [];
  let told = 0;
  const tell = (done: number): void => {
    options.onProgress?.(done, files.length);
    if (posts.length > told) options.onPosts?.(posts.slice(told), about);
    told = posts.length;
  };
  try {
    for (const [index, file] of files.entries()) {
      const {post, problems: met} = read(file);
      if (post) posts.push(post);
      problems.push(...met);
      const paused = pause();
      if (!paused) continue;
      tell(index + 1);
      await paused;
    }
  } catch (error) {
    // Whoever breaks off a large library does not want to wait for the same files the next time.
    if (cache && whole) saveLater(cache.saveSoFar);
    throw error;
  }
  tell(files.length);
  if (cache && whole) saveLater(cache.save);
  problems.sort(byPath);
  return {...about, posts, problems};
}

/** A library of the one post that `text` is: what comes by standard input. Its text is kept as long as the post is. */
export function libraryFromText(text: string | Buffer, options: {name?: string} = {}): Library {
  const name = options.name ?? 'standard input';
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const {text: decoded, binary, flaw} = decode(bytes);
  const empty = {root: '', name, posts: []};
  if (binary) {
    const what = flaw ?? {message: 'the input is not text', hint: 'Send Markdown.'};
    return {...empty, dialect: 'plain', problems: [{path: name, ...what}]};
  }
  const dialect = guessDialect([name], [{path: name, text: decoded.slice(0, 20_000)}]);
  const {post, flaws} = readPost(decoded, {
    id: name,
    path: name,
    file: '',
    dialect,
    language: null,
    size: bytes.length,
    mtime: 0,
  });
  if (post) rememberText(post, decoded);
  const problems = (flaw ? [flaw, ...flaws] : flaws).map(each => ({path: name, ...each}));
  return {...empty, dialect, posts: post ? [post] : [], problems};
}

type Circumstances = {
  root: string;
  files: readonly Found[];
  dialect: Dialect;
  site: Site | null;
  cache: Cache | null;
  manner: Manner;
};

/** Reads one file after another, with what only the whole list of files tells settled beforehand. */
function readerOf({
  root,
  files,
  dialect,
  site,
  cache,
  manner,
}: Circumstances): (found: Found) => Read {
  const paths = files.map(({path}) => path);
  const ids = assignIds(paths);
  const languageOf = languagesOf(paths, basename(root));
  const templates = site && dialect === 'obsidian' ? templatesSetting(site.root) : null;
  return found => {
    const {path, file} = found;
    const own = found.dialect ?? dialect;
    if (own === 'obsidian' && isInTemplates(path, templates)) return {post: null, problems: []};
    const id = ids.get(path) ?? path;
    const language = languageOf(path);
    const stamp = cache && stampOf(file, `${own} ${language}`);
    const known = stamp && cache?.get(path, stamp);
    if (known) return known.post ? {...known, post: Object.assign(known.post, {id, file})} : known;
    const read = readFile(found, {id, dialect: own, language}, manner);
    if (stamp && (manner.detail ?? 'all') === 'all') cache?.put(path, stamp, read);
    return read;
  };
}

function loadFile(file: string, manner: Manner): Library {
  const root = dirname(file);
  const name = basename(file);
  const found: Found = {path: name, file, dialect: null};
  const dialect = findSite(root)?.generator.dialect ?? guessFrom([found], root);
  const language = languagesOf([name], basename(root))(name);
  const known = {id: withoutExtension(name), dialect, language};
  const {post, problems} = readFile(found, known, manner);
  return {root, name, dialect, posts: post ? [post] : [], problems};
}

function inspect(path: string): {real: string; kind: Stats} {
  try {
    const real = realpathSync(resolve(path));
    const kind = statSync(real);
    if (kind.isDirectory() || kind.isFile()) {
      if (kind.isDirectory()) opendirSync(real).closeSync();
      else closeSync(openSync(real, 'r'));
      return {real, kind};
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const hint = 'Name a folder of Markdown posts or one Markdown file.';
      throw new LibraryError(`${path} does not exist`, hint, {cause: error});
    }
    throw new LibraryError(`${path} cannot be read (${String(code)})`, 'Check its permissions.', {
      cause: error,
    });
  }
  throw new LibraryError(`${path} is neither a folder nor a file`, 'Use - to read standard input.');
}
