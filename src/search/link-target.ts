import type {Post} from '../library/types.ts';
import {addTo} from '../text/grouped.ts';
import {inOneGo} from '../text/slices.ts';
import {hrefPath, type LinkPath} from './link-path.ts';
import {withoutPause} from './pause.ts';
import {folderOf} from './places.ts';

/** The post that a link leads to, and the heading or block in it when the link names one. */
export type LinkTarget = {post: Post; anchor: string | null};

/** What kinds of links a page holds. */
export type LinkKind = 'link' | 'image' | 'wikilink' | 'footnote' | 'backreference';

/**
 * The post of the library that `href`, as written in `from`, leads to; `null` for the rest of the world, for pictures
 * and for what is missing. Understood are `#anchor`, paths beside the post or under the root (with extension or
 * without, `index` folders, `.html`), addresses on the site (permalinks, aliases, slugs, the post's own `url`),
 * wikilinks by name, path, title or alias, and the reference tags of Hugo, Jekyll and Zola.
 *
 * Of several posts with the same name the nearest wins: same folder, same language, then shortest path.
 */
export function resolveLink(
  posts: readonly Post[],
  from: Post,
  href: string,
  kind: LinkKind = 'link',
): LinkTarget | null {
  if (kind === 'footnote' || kind === 'backreference') return null;
  const path = hrefPath(href, kind);
  if (!path || (kind === 'image' && !markdownFile.test(path.text))) return null;
  if (path.kind === 'here') return {post: from, anchor: path.anchor};
  const post = find(indexOf(posts), from, path);
  return post ? {post, anchor: path.anchor} : null;
}

const markdownFile = /\.(md|mdx|markdown)$/i;

function find(index: Index, from: Post, path: LinkPath): Post | null {
  if (path.kind === 'address') return index.addresses.get(path.text) ?? null;
  if (path.kind === 'name') return byName(index, from, path.text);
  const folder = path.text.startsWith('/') ? '' : folderOf(from.path);
  const beside = byPath(index, join(folder, path.text));
  // Sites serve a post as a folder of its own: `../other/` is then a sibling.
  const sibling = path.text.startsWith('.') ? byPath(index, join(from.id, path.text)) : null;
  const isFile = markdownFile.test(path.text);
  if (!isFile && sibling && beside && sameLanguage(sibling, from)) {
    if (!sameLanguage(beside, from)) return sibling;
  }
  const below = isFile && path.text.startsWith('/') ? underFolders(index, from, path.text) : null;
  return (
    beside ??
    sibling ??
    below ??
    byPath(index, join('', path.text)) ??
    bySite(index, from, path.text)
  );
}

/** A file named from the folder that a site keeps its content in, where the library starts further up: Zola's `@/x.md`. */
function underFolders(index: Index, from: Post, path: string): Post | null {
  const parts = folderOf(from.path).split('/');
  for (let count = 1; count <= parts.length; count++) {
    const post = byPath(index, join(parts.slice(0, count).join('/'), path));
    if (post) return post;
  }
  return null;
}

function byPath(index: Index, path: string | null): Post | null {
  if (path === null) return null;
  const key = pathKey(path);
  return index.paths.get(key) ?? index.paths.get(withoutIndex(key)) ?? null;
}

/** `/2024/05/a-title/`: an alias, or a slug whose other folders tell apart posts of the same slug. */
function bySite(index: Index, from: Post, path: string): Post | null {
  const key = withoutIndex(pathKey(path.replace(/^\/+/, '')));
  const alias = index.aliases.get(key);
  // A file that is named as one is that file or none: its name alone does not make it a page of the site.
  if (alias || markdownFile.test(path)) return alias ?? null;
  const parts = key.split('/').filter(part => !part.startsWith('.'));
  const candidates = index.slugs.get(parts.at(-1) ?? '') ?? [];
  const fromRoot = path.startsWith('/');
  return best(candidates, post => {
    const own = ownParts(post);
    const shared = parts.filter(part => own.has(part)).length;
    return shared + (fromRoot ? -post.path.length / 10_000 : closeness(post, from) / 4);
  });
}

/** `[[Name]]`, `[[folder/Name]]`, `[[Title]]`, `[[alias]]`. */
function byName(index: Index, from: Post, name: string): Post | null {
  const key = pathKey(name);
  const relative = /^\.{1,2}\//.test(name) ? byPath(index, join(folderOf(from.path), name)) : null;
  const exact = relative ?? index.paths.get(key);
  if (exact) return exact;
  const last = key.split('/').at(-1) ?? key;
  const files = (index.names.get(last) ?? []).filter(post => endsWithPath(pathKey(post.path), key));
  const candidates = files.length
    ? files
    : ([index.titles, index.slugs].map(map => map.get(key)).find(Boolean) ?? []);
  return best(candidates, post => closeness(post, from)) ?? index.aliases.get(key) ?? null;
}

type Index = {
  /** By path without extension, folded; the folder too for an index page. */
  paths: Map<string, Post>;
  /** By the last part of that path. */
  names: Map<string, Post[]>;
  slugs: Map<string, Post[]>;
  titles: Map<string, Post[]>;
  aliases: Map<string, Post>;
  /** By the post's public address. */
  addresses: Map<string, Post>;
};

const indexes = new WeakMap<readonly Post[], Index>();

function indexOf(posts: readonly Post[]): Index {
  const known = indexes.get(posts);
  if (known) return known;
  inOneGo(linkIndexSlices(posts, withoutPause));
  return indexOf(posts);
}

/** Makes ready what `resolveLink` looks links up in, giving way whenever `pause` says so. It does so itself, in one go. */
export function* linkIndexSlices(
  posts: readonly Post[],
  pause: () => boolean,
): Generator<undefined, void> {
  if (indexes.has(posts)) return;
  const index: Index = {
    paths: new Map(),
    names: new Map(),
    slugs: new Map(),
    titles: new Map(),
    aliases: new Map(),
    addresses: new Map(),
  };
  for (const post of posts) {
    const path = pathKey(post.path);
    setOnce(index.paths, path, post);
    setOnce(index.paths, withoutIndex(path), post);
    setOnce(index.paths, pathKey(post.id), post);
    addTo(index.names, path.split('/').at(-1) ?? path, post);
    addTo(index.slugs, fold(post.slug), post);
    addTo(index.titles, fold(post.title), post);
    for (const alias of post.aliases) {
      setOnce(index.aliases, withoutIndex(pathKey(alias.replace(/^\/+/, ''))), post);
    }
    const address = post.url && hrefPath(post.url, 'link');
    if (address && address.kind === 'address') setOnce(index.addresses, address.text, post);
    if (pause()) yield;
  }
  indexes.set(posts, index);
}

function best(posts: readonly Post[], score: (post: Post) => number): Post | null {
  let winner: Post | null = null;
  let high = Number.NEGATIVE_INFINITY;
  for (const post of posts) {
    const points = score(post);
    if (points <= high) continue;
    high = points;
    winner = post;
  }
  return winner;
}

function closeness(post: Post, from: Post): number {
  const near = folderOf(post.path) === folderOf(from.path) ? 2 : 0;
  return near + (sameLanguage(post, from) ? 1 : 0) - post.path.length / 10_000;
}

function sameLanguage(a: Post, b: Post): boolean {
  return a.language === b.language;
}

/** What an address of the post may be made of: its folders, its date's parts, its categories. */
function ownParts(post: Post): Set<string> {
  const date = post.date?.slice(0, 10).split('-') ?? [];
  return new Set([...pathKey(post.path).split('/'), ...date, ...post.categories.map(fold)]);
}

function endsWithPath(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function pathKey(path: string): string {
  return fold(path.replace(/\.(md|mdx|markdown|html?)$/i, '').replace(/\/+$/, ''));
}

function withoutIndex(key: string): string {
  return key.replace(/(^|\/)_?index$/, '');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** `path` seen from `folder`; `null` when it climbs out of the library. */
function join(folder: string, path: string): string | null {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
