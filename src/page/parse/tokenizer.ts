import type {Token, TokenizerObject, Tokens} from 'marked';
import {lazyRegExp} from '../../text/lazy-reg-exp.ts';
import {lineEnd} from './lines.ts';
import {plainTable} from './plain-table.ts';

/**
 * marked's rules for quotes, tables, paragraphs and setext headings read the rest of the post again for every line of
 * some inputs (`> a` and `b` in turn: its square). These replace them with ones that look at each line once, or say
 * beforehand that there is nothing to find.
 */
export const boundedTokenizer: TokenizerObject = {
  blockquote(source) {
    const raw = quoteLines(source);
    if (raw === '') return undefined;
    const text = raw.replace(/^ {0,3}>(?: |(\t))?/gm, (_, tab) => (tab ? '  ' : ''));
    const token: Tokens.Blockquote = {type: 'blockquote', raw, text, tokens: []};
    const {top} = this.lexer.state;
    this.lexer.state.top = true;
    this.lexer.blockTokens(text, token.tokens);
    this.lexer.state.top = top;
    return token;
  },
  table: source => (isTableHead(source, 0) ? (plainTable(source) ?? false) : undefined),
  lheading: source => (isUnderlined(source) ? false : undefined),
  paragraph(source) {
    let end = lineEnd(source, 0);
    while (end < source.length && !interrupts(source, end)) end = lineEnd(source, end);
    // Without its last line end, from which marked tells a paragraph that goes on from one that ends.
    const text = source.slice(0, end).replace(/\n$/, '');
    const tokens: Token[] = [];
    this.lexer.inline(text, tokens);
    return {type: 'paragraph', raw: text, text, tokens};
  },
  text(source) {
    const text = proseLines(source);
    const tokens: Token[] = [];
    this.lexer.inline(text, tokens);
    return {type: 'text', raw: text, text, tokens};
  },
};

/** Lines of a list's item that are surely text, whatever stands around them. */
function isPlainLine(start: string): boolean {
  return asciiLine.test(start) || (!/^ {0,3}[\0-\x7f]/.test(start) && plainLine().test(start));
}

/** Most lines start with ASCII, and it takes a millisecond to make an expression with all letters ready. */
const asciiLine = /^ {0,3}[A-Za-z("'&\\]/;
const plainLine = lazyRegExp(String.raw`^ {0,3}\p{L}`, 'u');

/** As many lines of prose as can be taken at once: marked takes them one by one and joins what it has each time. */
function proseLines(source: string): string {
  let end = lineEnd(source, 0);
  while (end < source.length) {
    const next = lineEnd(source, end);
    if (
      !isPlainLine(source.slice(end, end + 8)) ||
      /^ {0,3}[|:=-]/.test(source.slice(next, next + 4))
    )
      break;
    end = next;
  }
  return source.slice(0, end).replace(/\n$/, '');
}

const quoteMark = /^ {0,3}>/;
const fence = /^ {0,3}(?:`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/;
const rule = /^ {0,3}(?:(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,})(?:\n|$)/;
const heading = /^ {0,3}#{1,6}(?:[ \t\n]|$)/;
const list = /^ {0,3}(?:[*+-]|1[.)])[ \t]+\S/;
const html =
  /^ {0,3}<(?:\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t\n>]|\/>|$)|(?:script|pre|style|textarea)(?:[\s>]|$)|!--|\?|![A-Z]|!\[CDATA\[)/i;

/** Whether the line at `at` starts a block that ends the paragraph before it (CommonMark 0.31, 4.8). */
function interrupts(source: string, at: number): boolean {
  let first = at;
  while (source[first] === ' ' || source[first] === '\t') first++;
  const char = source[first];
  if (char === '\n' || char === undefined) return true;
  if (first - at > 3 && !source.slice(at, first).includes('\t')) return isTableHead(source, at);
  if (!starters.has(char)) return isTableHead(source, at);
  const line = source.slice(at, lineEnd(source, at));
  return (
    quoteMark.test(line) ||
    heading.test(line) ||
    fence.test(line) ||
    rule.test(line) ||
    list.test(line) ||
    html.test(line) ||
    isTableHead(source, at)
  );
}

const starters = new Set('>#`~-_*+1<');

/** Whether a table starts at `at`: a header row, and under it a row of as many dashes. */
function isTableHead(source: string, at: number): boolean {
  const end = lineEnd(source, at);
  let position = end;
  while (source[position] === ' ') position++;
  const char = source[position];
  if (char !== '|' && char !== ':' && char !== '-') return false;
  const line = source.slice(end, lineEnd(source, end)).trimEnd();
  if (!/[:|]/.test(line) || !/^ {0,3}[|:\- ]+$/.test(line)) return false;
  return columns(source.slice(at, end)) === columns(line);
}

function columns(row: string): number {
  const cells = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  let count = 1;
  for (let index = 0; index < cells.length; index++) {
    if (cells[index] === '\\') index++;
    else if (cells[index] === '|') count++;
  }
  return count;
}

/** No heading has more lines than this. */
const longestHeading = 50;
const underline = /^ {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

function isUnderlined(source: string): boolean {
  let position = lineEnd(source, 0);
  for (let count = 0; count < longestHeading && position < source.length; count++) {
    const char = source[position];
    if (char === '\n') return false;
    const end = lineEnd(source, position);
    if (
      (char === '=' || char === '-' || char === ' ') &&
      underline.test(source.slice(position, end))
    )
      return true;
    position = end;
  }
  return false;
}

/** The lines of a quote: those with its mark, and those that lazily go on with a paragraph in it. */
function quoteLines(source: string): string {
  if (!quoteMark.test(source)) return '';
  let end = 0;
  let inside = '';
  let fenced = false;
  while (end < source.length) {
    const next = lineEnd(source, end);
    const line = source.slice(end, next);
    if (quoteMark.test(line)) {
      inside = line.replace(/^(?: {0,3}>[ \t]?)+/, '');
      if (fence.test(inside)) fenced = !fenced;
    } else if (
      fenced ||
      !isProse(inside) ||
      interrupts(source, end) ||
      /^ {0,3}(?:[-*+]|\d+[.)])(?:[ \t]|\n|$)/.test(line)
    ) {
      break;
    } else if (underline.test(line) && !/^ {0,3}=/.test(line)) break;
    end = next;
  }
  return source.slice(0, end).replace(/\n$/, '');
}

/** Whether a line inside a quote is, or ends in, a paragraph that a line without the mark may continue. */
function isProse(line: string): boolean {
  const text = line.replace(/^(?: {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+)+/, '');
  const first = text.trimStart()[0];
  if (first === undefined || /^(?: {4}|\t)/.test(line)) return false;
  if (!starters.has(first)) return true;
  return !heading.test(text) && !rule.test(text) && !fence.test(text) && !html.test(text);
}
