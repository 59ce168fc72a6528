import type {Token, Tokens} from 'marked';
import {fenceInfo} from '../../text/fence-info.ts';
import type {ListItem, Run} from '../document.ts';
import {parseInline} from '../inline/parse.ts';
import {alertOf} from './alerts.ts';
import {addBlock, type Builder, closeDownTo, flushPending, withFrame} from './builder.ts';
import {definitionParagraph} from './definitions.ts';
import type {FootnoteToken} from './footnotes.ts';
import {readHtmlBlock} from './html-blocks.ts';

/** Turns tokens into blocks. `start` is where the first stands in the source when that is known exactly. */
export function walk(builder: Builder, tokens: readonly Token[], start?: number): void {
  let offset = start;
  for (const token of tokens) {
    if (offset !== undefined) {
      builder.locator.seek(offset);
      offset += token.raw.length;
    }
    readers[token.type]?.(builder, token as never);
  }
}

/** The inline Markdown of one block. */
export function readInline(builder: Builder, text: string): Run[] {
  const trimmed = text.trim();
  return trimmed ? parseInline(trimmed, builder.locator.locate(trimmed), builder.inline) : [];
}

type Reader<T> = (builder: Builder, token: T) => void;

const readers: Record<string, Reader<never> | undefined> = {
  heading: readHeading as Reader<never>,
  paragraph: readParagraph as Reader<never>,
  text: readParagraph as Reader<never>,
  code: readCode as Reader<never>,
  blockquote: readQuote as Reader<never>,
  list: readList as Reader<never>,
  table: readTable as Reader<never>,
  html: readHtml as Reader<never>,
  hr: readRule as Reader<never>,
};

function readHeading(builder: Builder, token: Tokens.Heading): void {
  const at = builder.locator.position();
  const id = explicitId.exec(token.text);
  const text = id ? token.text.slice(0, id.index) : token.text;
  const runs = readInline(builder, text);
  const level = Math.min(6, Math.max(1, token.depth)) as 1 | 2 | 3 | 4 | 5 | 6;
  const anchor = id?.[1] ?? id?.[2];
  addBlock(builder, {kind: 'heading', at, level, runs, ...(anchor ? {anchor} : {})});
}

/** `{#id}` of Docusaurus, Hugo, kramdown and pandoc, and `{/*id*\/}` of MDX. */
const explicitId = /\s*\{(?:#([\w:.-]{1,200})[^{}]{0,200}|\/\*\s*#?([\w:.-]{1,200})\s*\*\/)\}\s*$/;

function readParagraph(builder: Builder, token: Tokens.Paragraph | Tokens.Text): void {
  flushPending(builder);
  const text = token.text.trim();
  if (text === '' || contents.test(text)) return;
  if (definitionParagraph(builder, text)) return;
  const at = builder.locator.position();
  const runs = readInline(builder, text);
  if (runs.length > 0) addBlock(builder, {kind: 'paragraph', at: runs[0]?.at ?? at, runs});
}

/** Where a site generator would put a table of contents. The reader has an outline. */
const contents = /^(?:\[\[_?toc_?\]\]|\[toc\]|\{:\s*toc\s*\}|\$\{toc\}|@\[toc\])$/i;

function readCode(builder: Builder, token: Tokens.Code): void {
  const at = builder.locator.position();
  const info = fenceInfo(token.lang ?? '');
  addBlock(builder, {kind: 'code', at, text: token.text, ...info});
}

function readQuote(builder: Builder, token: Tokens.Blockquote): void {
  const at = builder.locator.position();
  const alert = alertOf(builder, token);
  if (alert) return;
  withFrame(
    builder,
    blocks => (blocks.length > 0 ? {kind: 'quote', at, blocks} : []),
    () => walk(builder, token.tokens),
  );
}

function readList(builder: Builder, token: Tokens.List): void {
  const at = builder.locator.position();
  const items: ListItem[] = [];
  for (const item of token.items) {
    if (isContents(item)) continue;
    const [first, ...rest] = item.tokens.filter(({type}) => type !== 'checkbox');
    const task = item.task ? (item.checked ? 'done' : 'open') : null;
    const itemAt = builder.locator.position();
    withFrame(
      builder,
      blocks => {
        items.push({task, blocks, at: blocks[0]?.at ?? itemAt});
        return [];
      },
      () => walk(builder, first ? [task ? withoutBox(first) : first, ...rest] : []),
    );
  }
  if (items.length === 0) return;
  const start = token.ordered ? Number(token.start) : null;
  addBlock(builder, {kind: 'list', at, start, tight: !token.loose, items});
}

function withoutBox(token: Token): Token {
  if (token.type !== 'text' && token.type !== 'paragraph') return token;
  return {...token, text: (token.text as string).replace(/^\s*\[[ xX]\]\s*/, '')} as Token;
}

/** kramdown's `* TOC` followed by `{:toc}`. */
function isContents(item: Tokens.ListItem): boolean {
  return /\n\{:\s*toc[^}]*\}\s*$/.test(item.text);
}

function readTable(builder: Builder, token: Tokens.Table): void {
  const at = builder.locator.position();
  const cells = (row: Tokens.TableCell[]) => row.map(cell => readInline(builder, cell.text));
  const header = cells(token.header);
  addBlock(builder, {kind: 'table', at, align: token.align, header, rows: token.rows.map(cells)});
}

function readHtml(builder: Builder, token: Tokens.HTML): void {
  readHtmlBlock(builder, token.raw, builder.locator.position());
}

function readRule(builder: Builder): void {
  addBlock(builder, {kind: 'rule', at: builder.locator.position()});
}

/** Registers every footnote that is defined anywhere, so that marks before the definition find it. */
export function collectFootnotes(builder: Builder, tokens: readonly Token[]): () => void {
  const found: {token: FootnoteToken; at: number | undefined}[] = [];
  gather(tokens, 0, true, found, 0);
  const sources = new Map<object, {token: FootnoteToken; at: number | undefined}>();
  for (const definition of found) {
    const key = labelKey(definition.token.label);
    if (builder.definitions.has(key)) continue;
    const note = {
      label: definition.token.label,
      blocks: [],
      references: [],
      at: definition.at ?? 0,
    };
    builder.definitions.set(key, note);
    sources.set(note, definition);
  }
  return () => {
    const {footnotes} = builder.document;
    // A note may refer to further notes, so the list grows while it is read; those that nothing refers to come last.
    for (let index = 0; index < sources.size; index++) {
      const unused = [...builder.definitions.values()].find(other => !footnotes.includes(other));
      const note = footnotes[index] ?? unused;
      if (!note) return;
      if (index === footnotes.length) footnotes.push(note);
      const source = sources.get(note);
      if (!source) continue;
      if (source.at !== undefined) builder.locator.seek(source.at);
      const depth = builder.frames.length;
      builder.frames.push({tag: 'note', blocks: note.blocks, finish: () => [], barrier: true});
      walk(builder, source.token.tokens);
      closeDownTo(builder, depth);
    }
  };
}

function labelKey(label: string): string {
  return label.toLowerCase();
}

function gather(
  tokens: readonly Token[],
  start: number,
  exact: boolean,
  found: {token: FootnoteToken; at: number | undefined}[],
  depth: number,
): void {
  let offset = start;
  for (const token of tokens) {
    if (token.type === 'footnote') {
      found.push({token: token as FootnoteToken, at: exact ? offset : undefined});
    } else if (depth < 50 && (token.type === 'blockquote' || token.type === 'list')) {
      for (const children of childrenOf(token)) gather(children, 0, false, found, depth + 1);
    }
    offset += token.raw.length;
  }
}

function childrenOf(token: Token): Token[][] {
  if (token.type === 'list') return (token as Tokens.List).items.map(item => item.tokens);
  return 'tokens' in token && token.tokens ? [token.tokens] : [];
}
