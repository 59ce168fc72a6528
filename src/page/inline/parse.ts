import type {Run} from '../document.ts';
import {tidy} from '../tidy.ts';
import {autolinkAt, emailAt, urlAt, wwwAt} from './autolinks.ts';
import {closeBracket, openBracket, takeMark} from './brackets.ts';
import {readEntity, readEscape, readLineEnd} from './characters.ts';
import {readCode} from './code.ts';
import {flanking, pairDelimiters} from './delimiters.ts';
import {readHtml} from './html.ts';
import {readMath} from './math.ts';
import type {Piece} from './piece.ts';
import {resolve} from './resolve.ts';
import {flush, type Handler, type InlineContext, type Scan, take} from './scan.ts';
import {readTemplate} from './templates.ts';
import {readBlockId, readComment, readTag} from './vault.ts';

/**
 * Reads the inline Markdown of one block in one pass, as CommonMark's reference algorithm does. marked reads blocks only:
 * its inline lexer takes a minute for 100 KB of `*a_`, knows no offsets, and the marks of the dialects have to be weighed
 * against code spans and links here anyway.
 */
export function parseInline(
  text: string,
  offset: (index: number) => number,
  context: InlineContext,
): Run[] {
  if (!markup.test(text)) return plainRun(text, offset(0));
  return resolve(scanInline(text, offset, context), context);
}

/** The pieces of inline Markdown: for what stands among HTML and becomes runs together with it. */
export function scanInline(
  text: string,
  offset: (index: number) => number,
  context: InlineContext,
): Piece[] {
  const scan: Scan = {
    text,
    position: 0,
    start: 0,
    pieces: [],
    delimiters: {last: null},
    brackets: [],
    context,
    offset,
    verbatim: 0,
  };
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, scan.position)) {
    scan.position = at;
    const handler = handlers[text.charCodeAt(at)];
    if (!handler?.(scan)) scan.position++;
  }
  flush(scan, text.length);
  pairDelimiters(scan.delimiters, null);
  return scan.pieces;
}

/** What a paragraph of mere words has none of. */
const markup = /[\\\n&`*_~=[\]!<@${#%^]|:\/\/|www\./i;

function plainRun(text: string, at: number): Run[] {
  return [{text: tidy(text), role: 'text', marks: 0, at}];
}

const handlers: (Handler | undefined)[] = [];
const table: Record<string, Handler> = {
  '\\': readEscape,
  '\n': readLineEnd,
  '&': readEntity,
  '`': readCode,
  '*': readDelimiter,
  _: readDelimiter,
  '~': readDelimiter,
  '=': readDelimiter,
  '[': openBracket,
  '!': openBracket,
  ']': closeBracket,
  '<': scan => autolinkAt(scan) || readHtml(scan),
  ':': urlAt,
  '@': emailAt,
  w: wwwAt,
  W: wwwAt,
  $: readMath,
  '{': readTemplate,
  '#': readTag,
  '%': readComment,
  '^': scan => readBlockId(scan) || readInlineNote(scan),
};
for (const [char, handler] of Object.entries(table)) handlers[char.charCodeAt(0)] = handler;

/** Characters of the table that are mostly text, and what must follow them: most words with a w are no address. */
const followed: Record<string, string> = {
  '!': '\\[',
  ':': '\\/\\/',
  w: '[wW]{2}\\.',
  W: '[wW]{2}\\.',
};

/** Any of the characters in the table. */
const marks = new RegExp(
  Object.keys(table)
    .map(char => (followed[char] ? `${char}(?=${followed[char]})` : escapeUnit(char)))
    .join('|'),
  'g',
);

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Where the next character of the table is, at or after `from`; -1 when there is none. A loop over all characters
 * would be compiled and optimised by the engine just when a short post ends: an eighth of the time of composing it.
 */
function nextMark(text: string, from: number): number {
  marks.lastIndex = from;
  return marks.test(text) ? marks.lastIndex - 1 : -1;
}

/** `^[said here]` in a vault: a footnote where it is marked. */
function readInlineNote(scan: Scan): boolean {
  const {text, position, context} = scan;
  if (!context.inlineNote || text[position + 1] !== '[') return false;
  const start = position + 2;
  const close = endOfNote(text, start);
  if (close <= start) return false;
  const inside = parseInline(text.slice(start, close), index => scan.offset(start + index), {
    ...context,
    inlineNote: undefined,
  });
  takeMark(scan, close + 1, context.inlineNote(inside));
  return true;
}

/** Where the brackets around it close; -1 when another note opens before, or the paragraph ends. */
function endOfNote(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index++;
    else if (char === '[' && text[index - 1] === '^') return -1;
    else if (char === '[') depth++;
    else if (char === ']' && depth-- === 0) return index;
  }
  return -1;
}

function readDelimiter(scan: Scan): boolean {
  const {text, position} = scan;
  const char = text[position] as string;
  let end = position + 1;
  while (text[end] === char) end++;
  const length = end - position;
  const fits = char === '~' ? length <= 2 : char === '=' ? isHighlight(scan, length) : true;
  const {canOpen, canClose} = fits
    ? flanking(char, characterBefore(text, position), characterAt(text, end))
    : {canOpen: false, canClose: false};
  if (!canOpen && !canClose) {
    // Left in the plain text, so that `snake_case@example.com` stays in one piece.
    scan.position = end;
    return true;
  }
  const piece = take(scan, end, {text: text.slice(position, end)});
  const previous = scan.delimiters.last;
  const delimiter = {
    piece,
    char,
    left: length,
    length,
    canOpen,
    canClose,
    previous,
    next: null,
  };
  if (previous) previous.next = delimiter;
  scan.delimiters.last = delimiter;
  return true;
}

/** `==` between two ASCII words compares them, but in a vault it may start or end in the middle of one. */
function isHighlight({text, position, context}: Scan, length: number): boolean {
  if (length !== 2) return false;
  const compares = /\w/.test(text[position - 1] ?? '') && /\w/.test(text[position + 2] ?? '');
  return context.syntax.vault || !compares;
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff
    ? text.slice(Math.max(0, index - 2), index)
    : text.slice(Math.max(0, index - 1), index);
}
