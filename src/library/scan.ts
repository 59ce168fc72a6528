import {type Dirent, readdirSync, realpathSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {type IgnoreRules, ignoreRules, isIgnored, rulesAbove} from './ignored.ts';
import {isInside} from './inside.ts';
import {type Generator, recognise, type Site} from './sites.ts';
import type {Dialect, Problem} from './types.ts';

/** A Markdown file found under a library's root. */
export type Found = {
  /** Under the root, `/` between folders. */
  path: string;
  /** Real absolute path. */
  file: string;
  /** Of the innermost site that it lies in; null when its folders tell nothing. */
  dialect: Dialect | null;
};

export type Scan = {files: Found[]; problems: Problem[]};

type Folder = {
  /** Real absolute path. */
  folder: string;
  path: string;
  rules: readonly IgnoreRules[];
  generator: Generator | null;
};

type Walk = Scan & {
  root: string;
  /** Real paths of what was already walked or found: nothing is read twice, no circle is walked. */
  seen: Set<string>;
  links: (Folder & {name: string})[];
};

/**
 * Finds the Markdown files under `root` (a real path) in path order: in a site's root those in the folders it keeps posts in,
 * elsewhere all of them. `pause` is awaited between folders.
 */
export async function scan(
  root: string,
  site: Site | null,
  pause: () => Promise<void> | undefined,
): Promise<Scan> {
  const walk: Walk = {root, files: [], problems: [], seen: new Set([root]), links: []};
  const rules = rulesAbove(root);
  const generator = site?.generator ?? null;
  const top: Folder = {folder: root, path: '', rules, generator};
  const isSite = site?.root === root;
  await walkAll(walk, isSite ? postFolders(walk, top) : [top], pause);
  // Links come last, so that a file is known by its own path and not by a link's.
  while (walk.links.length > 0) {
    const folders = walk.links.splice(0).flatMap(link => follow(walk, link));
    await walkAll(walk, folders, pause);
  }
  const anywhere = isSite ? generator?.anywhere : undefined;
  const kept = anywhere ? walk.files.filter(({path}) => liesIn(path, anywhere)) : [];
  const files = (kept.length > 0 ? kept : walk.files).sort(byPath);
  return {files, problems: walk.problems};
}

async function walkAll(
  walk: Walk,
  folders: Folder[],
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const stack = folders;
  for (let folder = stack.pop(); folder; folder = stack.pop()) {
    for (const inner of walkFolder(walk, folder)) stack.push(inner);
    const paused = pause();
    if (paused) await paused;
  }
}

/** Adds a folder's files to the walk; answers with the folders in it. */
function walkFolder(walk: Walk, folder: Folder): Folder[] {
  const entries = list(walk, folder);
  const names = entries.map(entry => entry.name);
  const generator = recognise(folder.folder, names) ?? folder.generator;
  const own = names.includes('.gitignore') ? ignoreRules(folder.folder) : null;
  const inside = {...folder, generator, rules: own ? [...folder.rules, own] : folder.rules};
  const folders: Folder[] = [];
  const bundle = generator && bundleIn(folder, names, generator);
  for (const entry of entries) {
    const {name} = entry;
    if (name.startsWith('.') || generator?.hidden?.test(name)) continue;
    if (bundle && !bundle.test(name)) continue;
    const at = {...inside, folder: join(folder.folder, name), path: below(folder.path, name)};
    if (entry.isSymbolicLink()) walk.links.push({...at, name});
    else if (entry.isDirectory()) {
      if (!isBuilt(name, names, at, generator) && enter(walk, at)) folders.push(at);
    } else if (isPostName(name) && entry.isFile()) addFile(walk, at);
  }
  return folders;
}

/** What the posts of a folder are called that is one post; null for other folders, such as those that were opened or hold all posts. */
function bundleIn(
  {path}: Folder,
  names: readonly string[],
  {bundle, folders}: Generator,
): RegExp | null {
  if (!bundle || path === '') return null;
  if (folders.some(all => path === all || path.endsWith(`/${all}`))) return null;
  return names.some(name => bundle.test(name)) ? bundle : null;
}

function follow(walk: Walk, link: Folder & {name: string}): Folder[] {
  const file = realPath(link.folder);
  const kind = file === null ? null : statSync(file, {throwIfNoEntry: false});
  if (file === null || !kind) {
    if (isPostName(link.name)) walk.problems.push({path: link.path, ...brokenLink});
    return [];
  }
  if (!kind.isDirectory() && !(kind.isFile() && isPostName(link.name))) return [];
  if (!isInside(walk.root, file)) {
    walk.problems.push({path: link.path, ...outsideLink});
    return [];
  }
  const at = {...link, folder: file};
  if (kind.isDirectory()) return enter(walk, at) ? [at] : [];
  addFile(walk, at);
  return [];
}

function addFile(walk: Walk, {folder: file, path, rules, generator}: Folder): void {
  if (walk.seen.has(file) || isIgnored(rules, file, false)) return;
  walk.seen.add(file);
  walk.files.push({path, file, dialect: generator?.dialect ?? null});
}

function enter(walk: Walk, {folder, path, rules}: Folder): boolean {
  if (walk.seen.has(folder) || path.length > maxPath || isIgnored(rules, folder, true))
    return false;
  walk.seen.add(folder);
  return true;
}

/** The folders that a site keeps its posts in, as far as they exist; else the whole site. */
function postFolders(walk: Walk, top: Folder): Folder[] {
  const found: Folder[] = [];
  for (const path of top.generator?.folders ?? []) {
    const folder = realPath(join(top.folder, path));
    if (folder === null || !isInside(walk.root, folder) || walk.seen.has(folder)) continue;
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) continue;
    walk.seen.add(folder);
    const own = ignoreRules(top.folder);
    found.push({...top, folder, path, rules: own ? [...top.rules, own] : top.rules});
  }
  return found.length > 0 ? found : [top];
}

function list(walk: Walk, {folder, path}: Folder): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    walk.problems.push({
      path: path || '.',
      message: `the folder cannot be read${reason}`,
      hint: 'Check its permissions.',
    });
    return [];
  }
}

/** Folders of packages and of built sites, whose Markdown is not the author's or is there twice. */
function isBuilt(
  name: string,
  siblings: readonly string[],
  {folder}: Folder,
  generator: Generator | null,
): boolean {
  if (always.has(name)) return true;
  if (name === '_gen') return /[\\/]resources$/.test(folder.slice(0, -name.length - 1));
  if (!output.has(name)) return false;
  const project = siblings.some(sibling => projectFiles.has(sibling));
  return (
    project || generator !== null || readdirNames(folder).some(entry => entry.endsWith('.html'))
  );
}

function readdirNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Whether a name ends as Markdown files do and is no section page. */
export function isPostName(name: string): boolean {
  return markdownName.test(name) && !sectionPage.test(name);
}

/** By code unit, the same on every machine. */
export function byPath(a: {path: string}, b: {path: string}): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);
const liesIn = (path: string, folders: RegExp): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some(part => folders.test(part));

const maxPath = 4096;
const markdownName = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx)$/i;
const sectionPage = /^_index(?:\.[\w-]+)?\.[a-z]+$/i;
const always = new Set(['node_modules', 'bower_components', '_site', '__pycache__']);
const output = new Set(['dist', 'public', 'build', 'out', 'target']);
const projectFiles = new Set(['package.json', 'Cargo.toml', 'Makefile', 'pyproject.toml']);
const brokenLink = {message: 'the link leads nowhere', hint: 'Correct or remove it.'};
const outsideLink = {
  message: 'the link leads out of the library',
  hint: 'Copy what it links to here, or open the folder that holds both.',
};
