import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Dialect} from './types.ts';

/** How one generator is recognised, and where it keeps posts. */
export type Generator = {
  dialect: Dialect;
  /** Names of files or folders in a site's root; any of them tells. */
  marks: RegExp;
  /** Asked when a mark's name alone does not tell. */
  confirm?(folder: string, names: ReadonlySet<string>): boolean;
  /** Folders below the root that hold posts; those that exist are read. Empty: the whole root is. */
  folders: readonly string[];
  /** Folders at any depth that hold posts, where the generator marks them by name instead. */
  anywhere?: RegExp;
  /** Names of files and folders in it that are no posts: partials, layouts, what it builds. */
  hidden?: RegExp;
  /** Names of files that make a post of the folder they are in: the other Markdown in and below it is part of that post. */
  bundle?: RegExp;
};

/** A recognised site. */
export type Site = {root: string; generator: Generator};

/** The generators, the telling ones first. */
export const generators: readonly Generator[] = [
  {
    dialect: 'astro',
    marks: /^astro\.config\.(?:mjs|cjs|js|mts|cts|ts)$/,
    folders: [
      'src/content',
      'src/data',
      'src/pages',
      'src/posts',
      'src/blog',
      'content',
      'posts',
      'blog',
    ],
    hidden: /^_/,
  },
  {
    dialect: 'docusaurus',
    marks: /^docusaurus\.config\.(?:js|cjs|mjs|ts)$/,
    folders: ['blog', 'docs', 'i18n', 'src/pages'],
    hidden: /^_/,
  },
  {
    dialect: 'eleventy',
    marks: /^(?:\.eleventy\.js|eleventy\.config\.(?:js|cjs|mjs|ts))$/,
    folders: ['content', 'posts', 'blog', 'src'],
    hidden: /^_(?:includes|layouts|data|site)$/,
  },
  {
    dialect: 'zola',
    marks: /^(?:config|zola)\.toml$/,
    confirm: (folder, names) =>
      names.has('content') &&
      (names.has('zola.toml') || /^\s*base_url\s*=/m.test(start(folder, 'config.toml'))),
    folders: ['content'],
  },
  {
    dialect: 'hugo',
    marks: /^(?:hugo\.(?:toml|yaml|yml|json)|config\.(?:toml|yaml|yml|json)|config)$/,
    confirm: (folder, names) =>
      [...names].some(name => name.startsWith('hugo.')) ||
      (names.has('content') &&
        (!names.has('config') || existsSync(join(folder, 'config/_default')) || hasFile(names))),
    folders: ['content'],
    // Leaf bundles: https://gohugo.io/content-management/page-bundles/
    bundle: /^index(?:\.[\w-]+)?\.(?:md|markdown)$/i,
  },
  {
    dialect: 'jekyll',
    marks: /^_config\.(?:yml|yaml|toml)$/,
    folders: [],
    anywhere: /^_(?!(?:layouts|includes|sass|site|data|plugins|assets)$)/,
    hidden: /^_(?:layouts|includes|sass|site|data|plugins|assets)$|^vendor$/,
  },
  {dialect: 'obsidian', marks: /^\.obsidian$/, folders: []},
  {
    dialect: 'zenn',
    marks: /^articles$/,
    confirm: (folder, names) => names.has('books') && hasZennArticle(join(folder, 'articles')),
    folders: ['articles', 'books'],
  },
];

/** The generator whose site root `folder` is, told by the names in it. */
export function recognise(folder: string, names: readonly string[]): Generator | null {
  const marks = names.filter(name => anyMark.test(name));
  if (marks.length === 0) return null;
  const all = new Set(names);
  const found = generators.find(
    generator =>
      marks.some(name => generator.marks.test(name)) &&
      (!generator.confirm || generator.confirm(folder, all)),
  );
  return found ?? null;
}

/** The marks of all generators: the folders above a post may hold thousands of files, and nearly none of them is one. */
const anyMark = new RegExp(generators.map(({marks}) => marks.source).join('|'));

/** The site that `folder` is the root of, or lies in: a few levels up, not beyond its repository. */
export function findSite(folder: string): Site | null {
  let root = folder;
  for (let level = 0; level <= maxLevelsUp; level++) {
    const names = namesIn(root);
    const generator = recognise(root, names);
    if (generator) return {root, generator};
    const parent = dirname(root);
    if (names.includes('.git') || parent === root) return null;
    root = parent;
  }
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function hasFile(names: ReadonlySet<string>): boolean {
  return [...names].some(name => /^config\.(?:toml|yaml|yml|json)$/.test(name));
}

function hasZennArticle(folder: string): boolean {
  const article = namesIn(folder).find(name => name.endsWith('.md'));
  return article !== undefined && /^(?:emoji|topics|type)\s*:/m.test(start(folder, article));
}

/** The first 64 KB of a file as text; empty when it cannot be read. */
function start(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8').slice(0, 65_536);
  } catch {
    return '';
  }
}

const maxLevelsUp = 6;
