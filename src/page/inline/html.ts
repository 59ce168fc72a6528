import {elements, knownElements} from '../parse/elements.ts';
import {hiddenAt, type Tag, tagAt} from '../parse/tags.ts';
import {fileName, imagePieces} from './images.ts';
import type {Piece} from './piece.ts';
import {addLink, flush, type InlineContext, type Scan, searchIn, skip} from './scan.ts';

/** A tag, comment or declaration in a paragraph. What names no element (`Vec<T>`, `<your-name>`) is text. */
export function readHtml(scan: Scan): boolean {
  const {text, position} = scan;
  const next = text[position + 1];
  if (next === '!' || next === '?') {
    const length = hiddenAt(text, position, searchIn(scan));
    if (length > 0) skip(scan, position + length);
    return length > 0;
  }
  const tag = tagAt(text, position, scan.context.patience);
  if (!tag) return fragmentAt(scan);
  if (!isElement(tag, scan)) return false;
  if (swallowed.has(tag.name) && !tag.closing && !tag.selfClosing) {
    const close = searchIn(scan).findAnyCase(`</${tag.name}`, position + tag.length);
    const end = close < 0 ? -1 : searchIn(scan).find('>', close);
    if (end > 0) {
      skip(scan, end + 1);
      return true;
    }
  }
  flush(scan, position);
  scan.pieces.push(...tagPieces(tag, scan.offset(position), scan.context));
  scan.position = position + tag.length;
  scan.start = scan.position;
  return true;
}

/** What one tag puts into a line of prose: an image, a break, the start or end of an element. */
export function tagPieces(tag: Tag, at: number, context: InlineContext): Piece[] {
  const {name, attributes} = tag;
  const pieces: Piece[] = [];
  const id = attributes.get('id') || (name === 'a' ? attributes.get('name') : undefined);
  if (id && !tag.closing) pieces.push({text: '', at, anchor: id});
  if (name === 'br') return [...pieces, {text: '', at, breaks: true}];
  if (name === 'wbr') return [...pieces, {text: '\u200b', at}];
  if (name === 'img' || name === 'image') return [...pieces, ...image(tag, at, context)];
  if (tag.selfClosing && /^[A-Z]/.test(tag.written)) {
    return [...pieces, {text: componentText(tag), at, role: 'placeholder'}];
  }
  if (name === 'input') {
    if (attributes.get('type') !== 'checkbox') return pieces;
    const done = attributes.has('checked');
    return [...pieces, {text: done ? '☑ ' : '☐ ', at, role: done ? 'taskDone' : 'taskOpen'}];
  }
  const media = mediaNames.get(name);
  if (media && !tag.closing) {
    const frame = embedded(media, tag, at, context);
    pieces.push(...frame);
    // What is in it is for who cannot have it.
    if (frame.length === 0 || tag.selfClosing || elements.empty.has(name)) return pieces;
  }
  if (tag.selfClosing) return pieces;
  const element: Piece = {text: '', at, element: {name, closing: tag.closing}};
  if (name === 'a' && !tag.closing) {
    const href = attributes.get('href');
    if (href && element.element) {
      const title = attributes.get('title');
      element.element.link = addLink(context, {
        kind: 'link',
        text: '',
        href,
        ...(title ? {title} : {}),
      });
    }
  }
  if (name === 'abbr' && !tag.closing && attributes.get('title')) {
    element.element = {name, closing: false, note: attributes.get('title')};
  }
  return [...pieces, element];
}

/** A component without children: its name and what tells it from others, for only its site can draw it. */
function componentText(tag: Tag): string {
  for (const name of telling) {
    const value = tag.attributes.get(name)?.trim();
    if (value && value.length <= 80) return `[${tag.written}: ${value}]`;
  }
  return `[${tag.written}]`;
}

const telling = ['title', 'text', 'label', 'name', 'id', 'videoid', 'src', 'url', 'href'];

function image(tag: Tag, at: number, context: InlineContext): Piece[] {
  const href = tag.attributes.get('src') || tag.attributes.get('data-src') || '';
  const text = tag.attributes.get('alt') ?? '';
  if (!href && !text) return [];
  const link = addLink(context, {kind: 'image', text: text || fileName(href), href});
  return imagePieces(text, href, link, at);
}

function embedded(media: string, tag: Tag, at: number, context: InlineContext): Piece[] {
  const href = tag.attributes.get('src') || tag.attributes.get('data') || '';
  const text = tag.attributes.get('title') || fileName(href);
  if (!href) return [];
  const link = addLink(context, {kind: 'link', text: text || media, href});
  return [
    {text: '▣\u00a0', at, role: 'imageFrame', link},
    {text: text ? `${media}: ${text}` : media, at, role: 'image', link},
  ];
}

const mediaNames = new Map([
  ['video', 'video'],
  ['audio', 'audio'],
  ['iframe', 'embedded page'],
  ['embed', 'embedded page'],
  ['object', 'embedded page'],
]);

const swallowed = new Set([
  'script',
  'style',
  'template',
  'svg',
  'noscript',
  'head',
  'title',
  'math',
]);

function isElement(tag: Tag, scan: Scan): boolean {
  if (scan.context.syntax.mdx) return true;
  const known = knownElements.has(tag.name);
  if (known && (tag.attributes.size > 0 || elements.formatting.has(tag.name) || tag.selfClosing))
    return true;
  // `<your repo url>` has attributes in form only.
  if ([...tag.attributes.values()].some(value => value !== '')) return true;
  // `the <form> element`, `<your-name>`: a bare tag without its partner is being talked about.
  const partner = tag.closing ? `<${tag.written}` : `</${tag.written}`;
  return searchIn(scan).has(partner);
}

/** `<>` and `</>` of MDX. */
function fragmentAt(scan: Scan): boolean {
  if (!scan.context.syntax.mdx) return false;
  const length = scan.text.startsWith('<>', scan.position)
    ? 2
    : scan.text.startsWith('</>', scan.position)
      ? 3
      : 0;
  if (length === 0) return false;
  skip(scan, scan.position + length);
  return true;
}
