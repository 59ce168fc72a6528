import {basename} from 'node:path';
import {readBytes} from './bytes.ts';
import {decode} from './decode.ts';
import {guessDialect, spread} from './guess.ts';
import {type Origin, readPost} from './post.ts';
import type {Found} from './scan.ts';
import type {Dialect, Post, Problem} from './types.ts';

/** What one file gave: a post unless it is a template or unreadable, and what is wrong with it. */
export type Read = {post: Post | null; problems: Problem[]};

/** Reads one file into a post. Never throws. */
export function readFile(
  {path, file}: Found,
  known: Pick<Origin, 'id' | 'dialect' | 'language'>,
): Read {
  const bytes = readBytes(file);
  if ('message' in bytes) return {post: null, problems: [{path, ...bytes}]};
  const {text, binary, flaw} = decode(bytes.bytes);
  if (binary) return {post: null, problems: [{path, ...(flaw ?? binaryFile)}]};
  const {size, mtime} = bytes;
  const {post, flaws} = readPost(text, {...known, path, file, size, mtime});
  const all = flaw ? [flaw, ...flaws] : flaws;
  return {post, problems: all.map(each => ({path, ...each}))};
}

/** Guesses the dialect of files that no generator's file tells of, from a few of them. */
export function guessFrom(files: readonly Found[], root: string): Dialect {
  // Whoever opens `_posts` itself has the folder's name outside of the library.
  const outer = basename(root);
  const samples = spread(files, samplesRead).flatMap(({path, file}) => {
    const bytes = readBytes(file);
    return 'bytes' in bytes ? [{path, text: decode(bytes.bytes).text.slice(0, 20_000)}] : [];
  });
  return guessDialect(
    files.map(({path}) => `${outer}/${path}`),
    samples,
  );
}

const samplesRead = 40;
const binaryFile = {
  message: 'the file is not text',
  hint: 'Move it out of the folder or give it another extension.',
};
