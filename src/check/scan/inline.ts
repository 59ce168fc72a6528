import {type CodeSpans, codeSpans} from './code-spans.ts';
import {inlineDestination} from './destination.ts';
import {attribute, closingTag, type Tag, tagAt} from './tags.ts';
import type {BodyScan, Syntax} from './types.ts';

/** A use of a link definition, to be resolved when all of the body has been read. */
export type ReferenceUse = {label: string; image: boolean; alt: string; at: number};

export type InlineScan = {
  text: string;
  syntax: Syntax;
  found: BodyScan;
  references: ReferenceUse[];
  /** Offset of the first mark of an inline at or behind the last place that was asked for. */
  special: number;
  /** How many boxes of HTML that hold a part of their own are open. */
  boxes: number;
};

/** Whether marks count between tags: in a block of HTML they are text. */
export type Region = 'prose' | 'html';

/** Finds links, images and ids between two offsets. Linear in their distance, whatever stands there. */
export function scanInline(scan: InlineScan, start: number, end: number, region: Region): void {
  const {text} = scan;
  if (nextSpecial(scan, start) >= end) return;
  const open: Bracket[] = [];
  let spans: CodeSpans | null = null;
  let inactive = 0;
  for (let at = start; at < end; ) {
    at = nextSpecial(scan, at);
    if (at >= end) return;
    const mark = text[at];
    if (mark === '<') at = readAngle(scan, at, start, end);
    else if (region === 'html') at++;
    else if (mark === '\\') at += 2;
    else if (mark === '`') {
      spans ??= codeSpans(text, start, end);
      at = spans.skip(at);
    } else if (mark === '{')
      at = text.startsWith('{/*', at) ? past(text, '*/}', at + 3, end) : at + 1;
    else if (mark === '[') {
      const wiki = scan.syntax.vault && text[at + 1] === '[' ? readWikilink(scan, at) : 0;
      if (wiki === 0) open.push({at, image: text[at - 1] === '!' && text[at - 2] !== '\\'});
      at += wiki || 1;
    } else {
      const bracket = open.pop();
      at++;
      if (!bracket || (open.length < inactive && !bracket.image)) continue;
      const close = closeBracket(scan, bracket, at, end);
      if (close === 0) continue;
      at = close;
      // There are no links in links: what is still open can only be a picture.
      if (!bracket.image) inactive = open.length;
    }
    inactive = Math.min(inactive, open.length);
  }
}

/** Most paragraphs have no marks at all: that the next one stands far behind is found out once, not for each of them. */
function nextSpecial(scan: InlineScan, at: number): number {
  if (scan.special < at) {
    special.lastIndex = at;
    scan.special = special.test(scan.text) ? special.lastIndex - 1 : scan.text.length;
  }
  return scan.special;
}

type Bracket = {at: number; image: boolean};

/** Reads what follows the `]` before `at`; answers with the offset past it, 0 when the brackets are mere text. */
function closeBracket(scan: InlineScan, bracket: Bracket, at: number, end: number): number {
  const {text, found} = scan;
  const content = text.slice(bracket.at + 1, at - 1);
  const target = text[at] === '(' ? inlineDestination(text, at + 1, end) : null;
  if (target) {
    const {href} = target;
    if (!bracket.image) found.links.push({kind: 'link', href, at: bracket.at});
    else found.images.push({kind: 'markdown', src: href, alt: content, at: bracket.at - 1});
    return target.end;
  }
  reference.lastIndex = at;
  const named = text[at] === '[' ? reference.exec(text) : null;
  const label = named?.[1]?.trim() || content;
  if (label.length > longestLabel || label.startsWith('^')) return 0;
  scan.references.push({
    label,
    image: bracket.image,
    alt: content,
    at: bracket.at - Number(bracket.image),
  });
  return named ? reference.lastIndex : 0;
}

/** Reads `[[target]]` or `![[target]]`; answers with its length, 0 when there is none. */
function readWikilink({text, found}: InlineScan, at: number): number {
  wikilink.lastIndex = at;
  const match = wikilink.exec(text);
  if (!match) return 0;
  const target = (match[1] ?? '').replace(/\\$/, '').trim();
  if (text[at - 1] === '!')
    found.images.push({kind: 'embed', src: target, alt: match[2] ?? '', at: at - 1});
  else found.links.push({kind: 'wikilink', href: target, at});
  return match[0].length;
}

/** Reads a comment or a tag in the region from `start` to `end`; answers with the offset past it. */
function readAngle(scan: InlineScan, at: number, start: number, end: number): number {
  const {text} = scan;
  if (text.startsWith('<!--', at)) return past(text, '-->', at + 4, end);
  const tag = tagAt(text, at, end);
  if (!tag) return at + 1;
  const name = tag.name.toLowerCase();
  if (box.has(name)) scan.boxes = Math.max(0, scan.boxes + (tag.closing ? -1 : 1));
  if (!tag.closing) {
    readTag(scan, tag, at, at > start || scan.boxes > 0);
    if (opaque.has(name) && !tag.inside.endsWith('/')) {
      const content = text.slice(tag.end, end);
      const close = closingTag(content, name);
      return close < 0 ? end : tag.end + close + name.length + 3;
    }
  }
  return tag.end;
}

function readTag({text, syntax, found}: InlineScan, tag: Tag, at: number, nested: boolean): void {
  const name = syntax.mdx ? tag.name : tag.name.toLowerCase();
  for (const id of [attribute(tag, 'id'), name === 'a' ? attribute(tag, 'name') : null]) {
    if (id) found.ids.push(id);
  }
  if (name === 'a') {
    const href = attribute(tag, 'href');
    if (href) found.links.push({kind: 'link', href, at});
  } else if (name === 'img') {
    const alt =
      /\{\s*\.\.\./.test(tag.inside) || decorates.test(tag.inside) ? '' : attribute(tag, 'alt');
    const src = attribute(tag, 'src') ?? null;
    found.images.push({kind: 'html', src, alt: alt === undefined ? '' : alt, at});
  } else if (htmlHeading.test(name)) {
    const rest = text.slice(tag.end, tag.end + longestHeading);
    const source = rest.slice(0, Math.max(0, closingTag(rest, name)));
    const id = attribute(tag, 'id') ?? null;
    found.headings.push({level: Number(name[1]), source, at, id, nested});
  }
}

/** Past the next `mark` before `end`, or `end` itself. */
function past(text: string, mark: string, from: number, end: number): number {
  const found = text.slice(from, end).indexOf(mark);
  return found < 0 ? end : from + found + mark.length;
}

const special = /[\\`<[\]{]/g;
const reference = /\[([^\][\n]{0,300})\]/y;
const wikilink = /\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{0,500}))?\]\]/y;
const htmlHeading = /^h[1-6]$/i;
/** Elements whose content is no Markdown. */
const opaque = new Set(['pre', 'script', 'style', 'svg', 'textarea', 'template']);
/** Elements that may hold headings of their own, and have to be closed. */
const box = new Set(['details', 'blockquote', 'aside', 'dialog', 'table']);
const decorates = /\brole\s*=\s*["']?(?:presentation|none)\b|\baria-hidden\s*=\s*["']?true\b/i;
/** In UTF-16 units, as what follows: what is longer is no heading. */
const longestHeading = 1000;
/** CommonMark allows 999. */
const longestLabel = 300;
