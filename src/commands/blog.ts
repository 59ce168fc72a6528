import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {indexFile, postsFolder} from '../pack/layout.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {UserError} from './errors.ts';

/** A blog that was packed with octavo: its posts are the only library there is. */
export type Blog = {
  /** What it is called by on the command line. */
  command: string;
  /** The name of its package, scope and all: what is read of it is remembered under that, wherever npm puts it. */
  package: string;
  title: string;
  version: string;
  author: string | null;
  /** Absolute public address. */
  site: string | null;
  /** Absolute path of its posts, and of the index that travels with them. */
  posts: string;
  index: string;
};

/**
 * Reads what the package in `folder` says about its blog: in package.json, so that `npm version` and a hand that mends
 * the title are heeded.
 */
export function readBlog(folder: string): Blog {
  const manifest = readManifest(join(folder, 'package.json'));
  const {title, author, site} = isRecord(manifest.octavo) ? manifest.octavo : manifest;
  const name = text(manifest.name) ?? 'blog';
  const address = text(site);
  return {
    command: name.slice(name.lastIndexOf('/') + 1),
    package: name,
    title: text(title) ?? name,
    version: text(manifest.version) ?? '0.0.0',
    author: text(author),
    site: address !== null && /^https?:/i.test(address) && URL.canParse(address) ? address : null,
    posts: join(folder, postsFolder),
    index: join(folder, indexFile),
  };
}

function readManifest(file: string): Record<string, unknown> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(manifest)) return manifest;
  } catch (error) {
    throw new UserError(`${file} cannot be read`, 'Install the package anew.', {cause: error});
  }
  throw new UserError(`${file} is no package.json`, 'Install the package anew.');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? sanitiseLine(value).trim() || null : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
