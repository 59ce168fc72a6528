import type {Token, Tokens} from 'marked';
import {fenceInfo} from '../../text/fence-info.ts';
import type {ListItem, Run} from '../document.ts';
import {parseInline} from '../inline/parse.ts';
import {mathText} from '../math-text.ts';
import {alertOf} from './alerts.ts';
import {addBlock, type Builder, blocksOf, flushPending, noteOnce, payOwed} from './builder.ts';
import {type ContainerToken, readContainer} from './containers.ts';
import type {DefinitionsToken} from './definitions.ts';
import {readHtmlBlock} from './html-blocks.ts';
import type {MathToken} from './math.ts';
import {readTemplates} from './template-blocks.ts';

/** Turns tokens into blocks. `start` is where the first stands in the source when that is known exactly. */
export function walk(builder: Builder, tokens: readonly Token[], start?: number): void {
  let offset = start;
  for (const token of tokens) {
    if (offset !== undefined) {
      builder.locator.seek(offset);
      offset += token.raw.length;
    }
    readToken(builder, token);
  }
}

/** Turns one token into blocks; the builder's locator stands at or before it. */
export function readToken(builder: Builder, token: Token): void {
  readers[token.type]?.(builder, token as never);
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
  code: readCode as Reader<never>,
  blockquote: readQuote as Reader<never>,
  list: readList as Reader<never>,
  table: readTable as Reader<never>,
  html: readHtml as Reader<never>,
  hr: readRule as Reader<never>,
  math: readMath as Reader<never>,
  definitions: readDefinitions as Reader<never>,
  container: readContainerLine as Reader<never>,
  template: readTemplates as Reader<never>,
  placeholder: readPlaceholder as Reader<never>,
};

function readHeading(builder: Builder, token: Tokens.Heading): void {
  const at = builder.locator.position();
  const {text, id: anchor} = withoutId(token.text);
  const runs = readInline(builder, text);
  const level = Math.min(6, Math.max(1, token.depth)) as 1 | 2 | 3 | 4 | 5 | 6;
  addBlock(builder, {kind: 'heading', at, level, runs, ...(anchor ? {anchor} : {})});
}

/** A heading's words, and the id in braces that they end with. */
function withoutId(heading: string): {text: string; id: string | undefined} {
  const text = heading.trimEnd();
  const brace = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  const found = brace < 0 ? null : explicitId.exec(text.slice(brace, brace + 400));
  return found ? {text: text.slice(0, brace), id: found[1] ?? found[2]} : {text, id: undefined};
}

/** `{#id}` of Docusaurus, Hugo, kramdown and pandoc, in letters of any script, and `{/*id*\/}` of MDX. */
const explicitId =
  /^\{(?::?(?:[ \t]*\.[\w-]{1,50}){0,5}[ \t]*#([^\s{}#]{1,200})[^{}]{0,200}|\/\*\s*#?([^\s{}*]{1,200})\s*\*\/)\}$/;

function readParagraph(builder: Builder, token: Tokens.Paragraph): void {
  flushPending(builder);
  const text = token.text.trim();
  if (text === '' || contents.test(text)) return;
  const at = builder.locator.position();
  const runs = readInline(builder, text);
  if (runs.length > 0) addBlock(builder, {kind: 'paragraph', at: runs[0]?.at ?? at, runs});
}

/** Where a site generator would put a table of contents. The reader has an outline. */
const contents = /^(?:\[\[_?toc_?\]\]|\[toc\]|\{:\s*toc\s*\}|\$\{toc\}|@\[toc\])$/i;

function readCode(builder: Builder, token: Tokens.Code): void {
  const at = builder.locator.position();
  const info = fenceInfo(token.lang ?? '');
  if (isOpen(token.raw)) noteOnce(builder, 'A code block is not closed: all that follows is code.');
  addBlock(builder, {kind: 'code', at, text: token.text, ...info});
}

/** Whether a block of code begins with a fence and ends without one. */
function isOpen(raw: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return false;
  const end = raw.trimEnd();
  const lastLine = end.slice(end.lastIndexOf('\n') + 1).trim();
  return end.length === lastLine.length || !lastLine.startsWith(fence) || /[^`~]/.test(lastLine);
}

function readQuote(builder: Builder, token: Tokens.Blockquote): void {
  const at = builder.locator.position();
  const alert = alertOf(builder, token);
  if (alert) return;
  const blocks = blocksOf(builder, () => walk(builder, token.tokens));
  if (blocks.length > 0) addBlock(builder, {kind: 'quote', at, blocks});
  payOwed(builder);
}

function readList(builder: Builder, token: Tokens.List): void {
  const at = builder.locator.position();
  const items: ListItem[] = [];
  for (const item of token.items) {
    if (isContents(item)) continue;
    const task = item.task ? (item.checked ? 'done' : 'open') : null;
    const itemAt = builder.locator.position();
    const blocks = blocksOf(builder, () => walk(builder, item.tokens));
    items.push({task, blocks, at: blocks[0]?.at ?? itemAt});
  }
  if (items.length === 0) return;
  const start = token.ordered ? Number(token.start) : null;
  addBlock(builder, {kind: 'list', at, start, tight: !token.loose, items});
  payOwed(builder);
}

/** kramdown's `* TOC` followed by `{:toc}`. */
function isContents(item: Tokens.ListItem): boolean {
  return item.text.includes('{:') && /\n\{:\s*toc[^}]*\}\s*$/.test(item.text);
}

/** No page is wide enough for more columns than these side by side. */
const mostColumns = 100;

function readTable(builder: Builder, token: Tokens.Table): void {
  const at = builder.locator.position();
  const cells = (row: Tokens.TableCell[]) => row.map(cell => readInline(builder, cell.text));
  const header = cells(token.header);
  if (header.length > mostColumns) {
    noteOnce(builder, `A table of more than ${mostColumns} columns is shown as one record a row.`);
  }
  addBlock(builder, {kind: 'table', at, align: token.align, header, rows: token.rows.map(cells)});
}

function readHtml(builder: Builder, token: Tokens.HTML): void {
  readHtmlBlock(builder, token.raw, builder.locator.position());
}

function readRule(builder: Builder): void {
  addBlock(builder, {kind: 'rule', at: builder.locator.position()});
}

function readMath(builder: Builder, token: MathToken): void {
  addBlock(builder, {kind: 'math', at: builder.locator.position(), text: mathText(token.text)});
}

function readDefinitions(builder: Builder, token: DefinitionsToken): void {
  const at = builder.locator.position();
  const entries = token.entries.map(({terms, details}) => ({
    at: builder.locator.position(),
    terms: terms.map(term => readInline(builder, term)),
    details: details.map(tokens => blocksOf(builder, () => walk(builder, tokens))),
  }));
  addBlock(builder, {kind: 'definitions', at, entries});
}

function readContainerLine(builder: Builder, token: ContainerToken): void {
  readContainer(builder, token, text => readInline(builder, text));
}

/** A directive or expression that only its site can run: its name, quietly. */
function readPlaceholder(builder: Builder, token: {text: string}): void {
  const at = builder.locator.position();
  addBlock(builder, {
    kind: 'paragraph',
    at,
    runs: [{text: token.text, role: 'placeholder', marks: 0, at}],
  });
}
