import {existsSync} from 'node:fs';
import {statsOf} from '../platform/stats.ts';
import {refuseEmptyOperands} from './arguments.ts';
import type {Blog} from './blog.ts';
import {UserError} from './errors.ts';

/** Where the posts come from, and which of them is meant. */
export type Place = {
  /** A folder or a file; `null` for standard input. */
  path: string | null;
  /** How the command line names a post, if it does. */
  reference: string | null;
  /** The packed blog whose posts these are. */
  blog?: Blog;
};

/** The place of a packed blog: all that its command line can name is a post. */
export function locateInBlog(positionals: readonly string[], blog: Blog): Place {
  refuseEmptyOperands(positionals);
  const [reference, second] = positionals;
  if (second === undefined) return {path: blog.posts, reference: reference ?? null, blog};
  throw new UserError(
    `too many arguments: \`${second}\``,
    'Usage: octavo [post] [options]. Put a title of several words in quotes.',
  );
}

/**
 * Tells path and post apart. One argument that names nothing on disk is a post of the default library, unless it is
 * written as a path (`./x`, `/x`, `~/x`).
 */
export function locate(positionals: readonly string[], defaultLibrary: () => string): Place {
  refuseEmptyOperands(positionals);
  const [first, second, third] = positionals;
  if (third !== undefined) {
    throw new UserError(
      `too many arguments: \`${third}\``,
      'Usage: octavo [path] [post] [options]. Put a title of several words in quotes.',
    );
  }
  if (first === undefined) return {path: defaultLibrary(), reference: null};
  const path = first === '-' ? null : first;
  if (second !== undefined) return {path, reference: second};
  if (path === null || existsSync(path) || isWrittenAsPath(path)) return {path, reference: null};
  return {path: defaultLibrary(), reference: path};
}

/** Whether the place holds one post and no more: a file, or standard input. What is wrong with a path, the library says. */
export function isOneFile({path}: Place): boolean {
  return path === null || (statsOf(path)?.isFile() ?? false);
}

function isWrittenAsPath(argument: string): boolean {
  return /^(\.{0,2}[/\\]|~|[a-z]:[/\\])/i.test(argument);
}
