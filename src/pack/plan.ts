import {statSync} from 'node:fs';
import {posix} from 'node:path';
import {packedIndexText} from '../library/packed-index.ts';
import type {Library} from '../library/types.ts';
import {PackError} from './error.ts';
import {indexFile, manualPath, postsFolder} from './layout.ts';
import {manifestText} from './manifest.ts';
import {commandOf} from './names.ts';
import {picturesOf} from './pictures.ts';
import {programFiles} from './program-files.ts';
import {readmeText} from './readme.ts';
import {publishedPosts} from './select.ts';
import type {About, PackedEntry, Plan} from './types.ts';

export type PlanOptions = {
  about: About;
  /** Absolute path of the octavo that packs: it travels along. */
  octavo: string;
  /** `YYYY-MM-DD`: what is dated after it is not published. */
  today: string;
  /** The text of the manual page. */
  manual: string;
};

/**
 * Decides what a package of a library's posts will hold; writes nothing.
 *
 * @throws PackError when there is nothing to publish, or when octavo has not been built.
 */
export function planPackage(library: Library, {about, octavo, today, manual}: PlanOptions): Plan {
  const {posts, hashes, leftOut} = publishedPosts(library, today);
  if (posts.length === 0) throw nothingToPublish(library);
  const {pictures, leftOut: hidden, missing} = picturesOf(library, posts);
  const published: Library = {...library, posts};
  const text = (path: string, content: string): PackedEntry => {
    return {path, kind: 'program', size: Buffer.byteLength(content), content: {text: content}};
  };
  const copy = (kind: PackedEntry['kind'], path: string, file: string): PackedEntry => {
    return {path, kind, size: statSync(file).size, content: {file}};
  };
  const entries = [
    ...posts.map(({path, file}) => copy('post', posix.join(postsFolder, path), file)),
    ...pictures.map(({path, file}) => copy('picture', posix.join(postsFolder, path), file)),
    text('package.json', manifestText(about, posts)),
    text('README.md', readmeText(about, posts)),
    text(manualPath(commandOf(about.name)), manual),
    text(
      indexFile,
      packedIndexText(published, path => hashes.get(path) ?? ''),
    ),
    ...programFiles(octavo).map(({path, file}) => copy('program', path, file)),
  ];
  return {entries, leftOut: [...leftOut, ...hidden], missing};
}

function nothingToPublish({root, posts}: Library): PackError {
  if (posts.length === 0) {
    return new PackError(`no Markdown in ${root}`, 'octavo reads .md, .markdown and .mdx files.');
  }
  return new PackError(
    `no published post in ${root}`,
    'Drafts and posts dated in the future are not packed; `octavo check` tells what is wrong.',
  );
}
