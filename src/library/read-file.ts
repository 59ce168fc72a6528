import {basename} from 'node:path';
import {readBytes} from './bytes.ts';
import {type Decoded, decode} from './decode.ts';
import {guessDialect, spread} from './guess.ts';
import {type Detail, type Origin, readPost} from './post.ts';
import type {Found} from './scan.ts';
import type {Split} from './split.ts';
import type {Dialect, Post, Problem} from './types.ts';

/** What one file gave: a post unless it is a template or unreadable, and what is wrong with it. */
export type Read = {post: Post | null; problems: Problem[]};

/** The text of a file that holds a post. */
export type ReadText = Pick<Decoded, 'text' | 'utf16'> & {split: Split};

/** How files are read, and who sees their text on the way. */
export type Manner = {
  detail?: Detail;
  /** Called with the text of each post that is read from its file, so that nobody has to read it again. */
  onText?(post: Post, text: ReadText): void;
};

/** Reads one file into a post. Never throws. */
export function readFile(
  {path, file}: Found,
  known: Pick<Origin, 'id' | 'dialect' | 'language'>,
  {detail, onText}: Manner = {},
): Read {
  const bytes = readBytes(file);
  if ('message' in bytes) return {post: null, problems: [{path, ...bytes}]};
  const {text, utf16, binary, flaw} = decode(bytes.bytes);
  if (binary) return {post: null, problems: [{path, ...(flaw ?? binaryFile)}]};
  const {size, mtime} = bytes;
  const {post, flaws, split} = readPost(text, {...known, path, file, size, mtime}, detail);
  if (post) onText?.(post, {text, utf16, split});
  const all = flaw ? [flaw, ...flaws] : flaws;
  return {post, problems: all.map(each => ({path, ...each}))};
}

/** Guesses the dialect of files that no generator's file tells of, from a few of them. */
export function guessFrom(files: readonly Found[], root: string): Dialect {
  // Whoever opens `_posts` itself has the folder's name outside of the library.
  const outer = basename(root);
  const samples = spread(files, samplesRead).flatMap(({path, file}) => {
    const bytes = readBytes(file, sampleBytes);
    return 'bytes' in bytes ? [{path, text: decode(bytes.bytes).text}] : [];
  });
  return guessDialect(
    files.map(({path}) => `${outer}/${path}`),
    samples,
  );
}

const samplesRead = 40;
/** How much of each sample is looked at. */
const sampleBytes = 20_000;
const binaryFile = {
  message: 'the file is not text',
  hint: 'Move it out of the folder or give it another extension.',
};
