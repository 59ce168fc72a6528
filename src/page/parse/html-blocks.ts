import {tagPieces} from '../inline/html.ts';
import {scanInline} from '../inline/parse.ts';
import {isAlert, plain} from './alerts.ts';
import {addBlock, type Builder, closeTag, flushPending} from './builder.ts';
import {openBox} from './containers.ts';
import {elements, knownElements} from './elements.ts';
import {decodeEntities} from './entities.ts';
import {blockElement} from './html-elements.ts';
import {closeTableElement, openTableElement} from './html-tables.ts';
import {lineEnd} from './lines.ts';
import {createSearch, type Search} from './search.ts';
import {hiddenAt, type Tag, tagAt} from './tags.ts';
import {templateAt} from './templates.ts';

/** Reads a block of HTML: its elements become the blocks that Markdown would have made, its text stays. */
export function readHtmlBlock(builder: Builder, raw: string, at: number): void {
  const search = createSearch(raw);
  const {shortcodes, liquid} = builder.syntax;
  const templates = shortcodes || liquid;
  let position = 0;
  while (position < raw.length) {
    const open = nextMark(raw, position, templates);
    if (open > position) addText(builder, raw.slice(position, open), at + position);
    if (open === raw.length) return;
    position =
      raw[open] === '{'
        ? readTemplate(builder, raw, open, at)
        : readMarkup(builder, raw, search, open, at);
  }
}

function nextMark(raw: string, from: number, templates: boolean): number {
  let position = from;
  while (position < raw.length && raw[position] !== '<' && !(templates && raw[position] === '{'))
    position++;
  return position;
}

/** A template tag among HTML leaves what it would among prose. */
function readTemplate(builder: Builder, raw: string, open: number, at: number): number {
  const tag = templateAt(raw, open, builder.syntax);
  if (!tag) {
    builder.pending.push({text: '{', at: at + open});
    return open + 1;
  }
  if (tag.text) builder.pending.push({text: tag.text, at: at + open, role: tag.role});
  return open + tag.length;
}

function readMarkup(
  builder: Builder,
  raw: string,
  search: Search,
  open: number,
  at: number,
): number {
  if (raw.startsWith('<!', open) || raw.startsWith('<?', open)) {
    const length = hiddenAt(raw, open, search);
    // An unclosed comment runs to the end of the block, as in a browser.
    return length > 0
      ? open + length
      : raw.startsWith('<!--', open)
        ? raw.length
        : addMark(builder, open, at);
  }
  const tag = tagAt(raw, open, builder.inline.patience);
  if (!tag || isTalkedAbout(builder, tag)) return addMark(builder, open, at);
  const after = open + tag.length;
  if (!tag.closing && !tag.selfClosing && (elements.hidden.has(tag.name) || tag.name === 'pre')) {
    const close = search.findAnyCase(`</${tag.name}`, after);
    const inside = raw.slice(after, close < 0 ? raw.length : close);
    if (tag.name === 'pre') addPre(builder, tag, inside, at + open);
    if (close < 0) return raw.length;
    const end = raw.indexOf('>', close);
    return end < 0 ? raw.length : end + 1;
  }
  readTag(builder, tag, at + open);
  return tag.closing || !tag.attributes.has('markdown')
    ? after
    : readMarkdown(builder, raw, tag.name, after, at);
}

/** `<your name here>` on a line of its own: no element of HTML, and nothing in the post closes it. */
function isTalkedAbout({syntax, inPost}: Builder, tag: Tag): boolean {
  if (syntax.mdx || tag.closing || tag.selfClosing || knownElements.has(tag.name)) return false;
  return [...tag.attributes.values()].every(value => value === '') && !inPost(`</${tag.written}>`);
}

/** Where the end of such an element is looked for, in characters. */
const farthest = 10_000;

/** The inline Markdown of `<p markdown="1">…</p>` on one line; more than a line is read as blocks. */
function readMarkdown(
  builder: Builder,
  raw: string,
  name: string,
  from: number,
  at: number,
): number {
  const near = raw.slice(from, from + farthest);
  const line = near.slice(0, lineEnd(near, 0));
  const close = line.toLowerCase().indexOf(`</${name}`);
  if (close < 0) return from;
  const inside = line.slice(0, close);
  builder.pending.push(...scanInline(inside, index => at + from + index, builder.inline));
  return from + close;
}

function addMark(builder: Builder, open: number, at: number): number {
  builder.pending.push({text: '<', at: at + open});
  return open + 1;
}

function addText(builder: Builder, text: string, at: number): void {
  const lead = text.length - text.trimStart().length;
  const words = decodeEntities(text).replace(/[ \t\n\r\f]+/g, ' ');
  if (words !== ' ' || builder.pending.length > 0)
    builder.pending.push({text: words, at: at + lead});
}

/** What one tag does outside a paragraph. */
export function readTag(builder: Builder, tag: Tag, at: number): void {
  const {name, closing} = tag;
  if (/^[A-Z]/.test(tag.written) && isAlert(name)) {
    readBox(builder, tag, at);
    return;
  }
  const block = blockElement(name);
  const anchor = tag.attributes.get('id');
  if (!block && !elements.block.has(name)) {
    builder.pending.push(...tagPieces(tag, at, builder.inline));
    return;
  }
  if (closing) {
    if (openTableElement.has(name)) closeTableElement(builder, name);
    else if (block?.close) block.close(builder, name);
    else flushPending(builder);
    return;
  }
  flushPending(builder);
  if (anchor) builder.pending.push({text: '', at, anchor});
  if (openTableElement.has(name)) openTableElement.get(name)?.(builder, tag, at);
  else block?.open?.(builder, tag, at);
}

/** `<Callout type="tip" title="…">` and its kin of the component libraries. */
function readBox(builder: Builder, tag: Tag, at: number): void {
  if (tag.closing) {
    closeTag(builder, tag.name);
    return;
  }
  if (tag.selfClosing) return;
  const type = tag.attributes.get('type')?.toLowerCase() ?? '';
  const title = tag.attributes.get('title');
  openBox(builder, tag.name, isAlert(type) ? type : tag.name, title ? plain(title, at) : [], at);
}

function addPre(builder: Builder, tag: Tag, inside: string, at: number): void {
  const code = /^\s*<code([^>]*)>/i.exec(inside)?.[1] ?? '';
  const attributes = [...tag.attributes.values(), code].join(' ');
  const language =
    /\b(?:language|lang|highlight)-([\w+#-]+)/.exec(attributes)?.[1] ??
    tag.attributes.get('lang') ??
    '';
  const text = decodeEntities(
    inside.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z][^<>]*>/g, ''),
  );
  const trimmed = text.replace(/^\n/, '').trimEnd();
  addBlock(builder, {kind: 'code', at, text: trimmed, language: language.toLowerCase(), title: ''});
}
