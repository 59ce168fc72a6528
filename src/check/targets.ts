import type {Post} from '../library/types.ts';
import {resolveParts} from '../search/files.ts';
import {hrefPath, type LinkPath} from '../search/link-path.ts';
import {type LinkTarget, resolveLink} from '../search/link-target.ts';
import {folderOf, isSite, sitePath} from '../search/places.ts';
import type {Context} from './types.ts';

/** Where a link leads; `unknown` is what only the built site can tell. */
export type Verdict = {kind: 'alive' | 'dead' | 'unknown'; target: LinkTarget | null};

/**
 * Whether a link leads anywhere. What posts link to may be made by templates, by a theme or by a page outside of the
 * library, so it is dead only if it names a file, or plainly a post, that is not there.
 */
export function judgeLink(
  context: Context,
  from: Post,
  href: string,
  kind: 'link' | 'wikilink',
): Verdict {
  if (address.test(href) || isTemplate(href)) return unknown;
  const path = hrefPath(href, kind);
  if (!path || path.kind === 'address') return unknown;
  const target = resolveLink(context.library.posts, from, href, kind);
  if (target) return {kind: 'alive', target};
  const isZola = from.dialect === 'zola' && href.startsWith('@/');
  if (isZola && !isThere(context, from, path.text)) return {kind: 'dead', target: null};
  // A note that is yet to be written is a link to it in a vault.
  if (kind === 'wikilink') return unknown;
  return {kind: judgePath(context, from, path), target: null};
}

/** Whether a picture is there. `embed`s of a vault are found by their name alone. */
export function judgeImage(
  context: Context,
  from: Post,
  src: string,
  kind: 'image' | 'embed',
): Verdict['kind'] {
  if (address.test(src) || isTemplate(src)) return 'unknown';
  const path = hrefPath(src, kind === 'embed' ? 'wikilink' : 'image');
  if (!path || path.kind === 'address' || path.kind === 'here') return 'unknown';
  if (!image.test(path.text)) return 'unknown';
  if (path.kind === 'name') return judgeName(context, path.text);
  return judgeFile(context, from, path.text);
}

function judgePath(context: Context, from: Post, path: LinkPath): Verdict['kind'] {
  const {text} = path;
  if (path.kind === 'name') return judgeName(context, text);
  if (/^www\./i.test(text)) return 'dead';
  if (/^[~@]/.test(text) || !hasFolder(context)) return 'unknown';
  if (asset.test(text)) return judgeFile(context, from, text);
  if (isThere(context, from, text) || context.files.named(lastPart(text))) return 'alive';
  if (text.startsWith('/')) return namesPost(context, from, text) ? 'dead' : 'unknown';
  // The address of a post is the template's business; without one, the folder is all there is.
  if (isSite(from) || made.test(text)) return 'unknown';
  return leavesRoot(from, text) ? 'unknown' : 'dead';
}

/** What a tag of a template or an embed names is there if any file is called so. */
function judgeName(context: Context, name: string): Verdict['kind'] {
  if (!hasFolder(context)) return 'unknown';
  return context.files.named(lastPart(name)) ? 'alive' : 'dead';
}

/** Standard input stands in no folder: where its links lead nobody can tell. */
function hasFolder({files}: Context): boolean {
  return files.at('.') !== 'outside';
}

/** A target that names a file by its extension. */
function judgeFile(context: Context, from: Post, path: string): Verdict['kind'] {
  const {files} = context;
  if (/^[~@]/.test(path) || !hasFolder(context)) return 'unknown';
  if (isThere(context, from, path)) return 'alive';
  if (isSite(from) && files.named(lastPart(path))) return 'alive';
  if (!path.startsWith('/')) return leavesRoot(from, path) ? 'unknown' : 'dead';
  // The address may begin with the path that the site is served under: only a folder that is there is meant for sure.
  const [first = '', second] = resolveParts(path) ?? [];
  if (second === undefined) return markdown.test(path) && !isSite(from) ? 'dead' : 'unknown';
  const meant = context.placesOf(from).some(place => files.at(`${place}/${first}`) === 'folder');
  return meant ? 'dead' : 'unknown';
}

function isThere(context: Context, from: Post, path: string): boolean {
  const {files} = context;
  const bare = path.replace(/\/+$/, '');
  const ends = asset.test(bare) ? [''] : endings;
  const isAt = (place: string): boolean =>
    ends.some(ending => standing.has(files.at(`${place}/${bare}${ending}`)));
  const places = context.placesOf(from);
  if (path.startsWith('/')) return places.some(isAt);
  const address = sitePath(from);
  return (
    isAt(folderOf(from.path)) ||
    isAt(from.id) ||
    places.some(place => isAt(place) || isAt(`${place}/${address}`))
  );
}

/** `/2024/05/17/title`, or a path into a folder that holds posts and nothing of that name. */
function namesPost({folders}: Context, from: Post, path: string): boolean {
  const parts = (resolveParts(path) ?? []).map(part => part.toLowerCase());
  if (!isSite(from) || parts.some(part => archives.has(part))) return false;
  if (/^\/\d{4}\/\d{2}\/\d{2}\/[^/]{3,}\/?$/.test(path)) return true;
  const folder = parts.slice(0, -1).join('/');
  return folder !== '' && (folders.get(folder) ?? 0) >= 3;
}

function leavesRoot(from: Post, path: string): boolean {
  return resolveParts(`${folderOf(from.path)}/${path}`) === null;
}

/** Liquid, Go templates, JSX, environment variables: what comes out is not known here. */
function isTemplate(href: string): boolean {
  if (!/[{}<$%]/.test(href)) return false;
  const bare = href.replace(
    /^\{\{[<%] *(?:rel)?ref\b.*|^(?:\{\{ *site\.\w+ *\}\})?\{% *(?:post_url|link) .*/,
    '',
  );
  return /[{}]|<%|\$\(|%7B/i.test(bare);
}

const lastPart = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? path;

/** `https:`, `mailto:`, `data:` and all the others; `//host`. */
const address = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const unknown: Verdict = {kind: 'unknown', target: null};
const standing: ReadonlySet<string> = new Set(['file', 'folder']);
const endings = ['', '.md', '.mdx', '.markdown', '.html', '/index.md', '/index.mdx'];
const markdown = /\.(?:md|mdx|markdown)$/i;
const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?)$/i;
const asset =
  /\.(?:md|mdx|markdown|png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|pdf|zip|gz|tgz|mp[34]|webm|ogg|wav|mov|docx?|xlsx?|pptx?|csv|epub)$/i;
/** What builds make. */
const made = /\.(?:html?|xml|rss|atom|json|css|js|php|aspx?|txt|ics)$/i;
const archives = new Set(
  'tag tags category categories archive archives page author authors series topics feed rss search all index'.split(
    ' ',
  ),
);
