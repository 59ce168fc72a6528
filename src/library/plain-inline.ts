import {decodeEntity} from './entities.ts';
import {drop, keep, keepApart, type Pieces, replace} from './pieces.ts';

export type Inline = {
  pieces: Pieces;
  /** Stretches of the `[` that may yet turn out to open a link. Emptied at the end of a paragraph. */
  open: number[];
  /** For closing texts that were looked for in vain: the offset before which there is none, so that the pass stays linear. */
  absent: Map<string, number>;
  /** The labels of links defined anywhere in the text, in lower case; looked for when first needed. */
  labels?: Set<string>;
};

/**
 * Strips inline marks from `at` to the end of the line; a link target, comment or tag may run on into following lines.
 * Answers with the end of the line that it stopped on.
 */
export function stripInline(inline: Inline, at: number, end: number, table: boolean): number {
  const {pieces} = inline;
  const {source} = pieces;
  let from = at;
  let stop = end;
  for (;;) {
    // A regular expression finds the next mark several times as fast as a loop over the characters.
    special.lastIndex = at;
    const mark = special.test(source) ? special.lastIndex - 1 : stop;
    if (mark >= stop) break;
    keep(pieces, from, mark);
    at = stripMark(inline, mark, stop, table);
    from = at;
    if (at > stop) stop = lineEnd(source, at);
  }
  keep(pieces, from, stop);
  return stop;
}

/** Deals with the mark at `at`: keeps what of it is text, and answers where the text goes on. */
function stripMark(inline: Inline, at: number, stop: number, table: boolean): number {
  const {pieces} = inline;
  const {source} = pieces;
  const character = source[at];
  switch (character) {
    case '\\':
      return escaped(pieces, at, stop);
    case '`':
      return code(pieces, at, runLength(source, at, stop), stop);
    case '*':
      return emphasis(pieces, at, runLength(source, at, stop), spaced);
    case '_':
      return emphasis(pieces, at, runLength(source, at, stop), within);
    case '~':
    case '=':
      return struck(pieces, at, runLength(source, at, stop));
    case '|':
      return cellBorder(pieces, at, table);
    case '!':
    case '[':
      return bracket(inline, at, stop);
    case ']':
      return closing(inline, at);
    case '<':
      return tag(inline, at);
    case '{':
      return braces(inline, at);
    default:
      return entity(pieces, at);
  }
}

function escaped(pieces: Pieces, at: number, stop: number): number {
  const hidden = at + 1 < stop && punctuation.test(pieces.source[at + 1] ?? '');
  keep(pieces, hidden ? at + 1 : at, Math.min(at + 2, stop));
  return Math.min(at + 2, stop);
}

/** A code span keeps its text untouched; backticks that close nowhere near are dropped alone. */
function code(pieces: Pieces, at: number, length: number, stop: number): number {
  const {source} = pieces;
  const limit = Math.min(stop, at + length + reach);
  let close = at + length;
  while (close < limit) {
    if (source.charCodeAt(close) !== 96) close++;
    else {
      const found = runLength(source, close, stop);
      if (found === length) {
        keep(pieces, at + length, close);
        return close + length;
      }
      close += found;
    }
  }
  return at + length;
}

function emphasis(
  pieces: Pieces,
  at: number,
  length: number,
  isText: (before: string, after: string) => boolean,
): number {
  const {source} = pieces;
  if (isText(source[at - 1] ?? ' ', source[at + length] ?? ' ')) keep(pieces, at, at + length);
  return at + length;
}

/** Between the cells of a table's row stands a space. */
function cellBorder(pieces: Pieces, at: number, table: boolean): number {
  if (!table) keep(pieces, at, at + 1);
  else if (!/[\s|]/.test(pieces.source[at - 1] ?? ' ')) replace(pieces, at, at + 1, ' ');
  return at + 1;
}

/** `~~` and `==` are marks; longer and shorter runs are text. */
function struck(pieces: Pieces, at: number, length: number): number {
  if (length === 2) return emphasis(pieces, at, length, spaced);
  keep(pieces, at, at + length);
  return at + length;
}

const spaced = (before: string, after: string): boolean => space.test(before) && space.test(after);
const within = (before: string, after: string): boolean =>
  (word.test(before) && word.test(after)) || spaced(before, after);

function bracket(inline: Inline, at: number, stop: number): number {
  const {pieces, open} = inline;
  const {source} = pieces;
  const image = source[at] === '!';
  const start = image ? at + 1 : at;
  if (source[start] !== '[') {
    keep(pieces, at, at + 1);
    return at + 1;
  }
  if (source[start + 1] === '[') {
    const close = find(inline, ']]', start + 2, Math.min(stop, start + 500));
    if (close !== -1) {
      const bar = source.slice(start + 2, close).lastIndexOf('|');
      keep(pieces, start + 2 + bar + 1, close);
      return close + 2;
    }
  }
  if (source[start + 1] === '^') {
    const close = find(inline, ']', start + 2, Math.min(stop, start + 100));
    if (close !== -1) return close + 1;
  }
  if (open.length >= maxOpen) open.shift();
  open.push(keepApart(pieces, at, start + 1));
  return start + 1;
}

/** `]` ends a link when a target or a label follows; what is in the brackets is its text. */
function closing(inline: Inline, at: number): number {
  const {pieces, open} = inline;
  const {source} = pieces;
  const opener = open.pop();
  const follows = source[at + 1];
  if (opener !== undefined && follows !== '(' && isLabel(inline, opener, at)) {
    drop(pieces, opener);
    return follows === '[' && source[at + 2] === ']' ? at + 3 : at + 1;
  }
  if (opener !== undefined && (follows === '(' || follows === '[')) {
    const close = follows === '(' ? targetEnd(inline, at + 2) : find(inline, ']', at + 2, at + 500);
    if (close !== -1) {
      drop(pieces, opener);
      return close + 1;
    }
  }
  keep(pieces, at, at + 1);
  return at + 1;
}

/** Whether the text from the bracket at `opener` to the one at `end` is defined as a link further down. */
function isLabel(inline: Inline, opener: number, end: number): boolean {
  const {source, from} = inline.pieces;
  const label = source.slice((from[opener] ?? 0) + 1, end);
  if (label.length > 200) return false;
  inline.labels ??= labelsIn(source);
  return inline.labels.has(label.toLowerCase());
}

function labelsIn(source: string): Set<string> {
  const labels = new Set<string>();
  for (const [, label] of source.matchAll(definitions)) labels.add((label ?? '').toLowerCase());
  return labels;
}

/** The `)` that closes a link's target, on this paragraph's lines and within reach; -1 when there is none. */
function targetEnd(inline: Inline, at: number): number {
  const {source} = inline.pieces;
  const limit = Math.min(source.length, at + reach);
  if (find(inline, ')', at, limit) === -1) return -1;
  let depth = 1;
  for (let index = at; index < limit && depth <= maxParens; index++) {
    const unit = source.charCodeAt(index);
    if (unit === 40) depth++;
    else if (unit === 41 && --depth === 0) return index;
    else if (unit === 10 && source.charCodeAt(index + 1) === 10) return -1;
  }
  return -1;
}

function tag(inline: Inline, at: number): number {
  const {pieces} = inline;
  const {source} = pieces;
  if (source.startsWith('<!--', at)) {
    const close = find(inline, '-->', at + 4, source.length);
    if (close !== -1) return close + 3;
  }
  tagStart.lastIndex = at;
  const found = tagStart.exec(source);
  const end = found ? find(inline, '>', at + 1, Math.min(source.length, at + reach)) : -1;
  const inside = end === -1 ? '' : source.slice(at + 1, end);
  if (!found || end === -1 || inside.includes('\n\n')) {
    keep(pieces, at, at + 1);
    return at + 1;
  }
  const name = found[1]?.toLowerCase();
  if (name === 'script' || name === 'style') {
    const close = find(inline, `</${name}`, end, source.length);
    return close === -1 ? end + 1 : close;
  }
  if (address.test(inside)) keep(pieces, at + 1, end);
  return end + 1;
}

/** Shortcodes, Liquid tags, heading ids and attribute lists go; `{{ x }}` and other braces are text. */
function braces(inline: Inline, at: number): number {
  const {pieces} = inline;
  const {source} = pieces;
  const limit = Math.min(source.length, at + reach);
  for (const [open, close] of bracePairs) {
    if (!source.startsWith(open, at)) continue;
    const end = find(inline, close, at + open.length, limit);
    if (end !== -1) return end + close.length;
  }
  keep(pieces, at, at + 1);
  return at + 1;
}

function entity(pieces: Pieces, at: number): number {
  entityShape.lastIndex = at;
  const found = entityShape.exec(pieces.source);
  const text = found && decodeEntity(found[1] ?? '');
  if (!found || !text) {
    keep(pieces, at, at + 1);
    return at + 1;
  }
  replace(pieces, at, at + found[0].length, text);
  return at + found[0].length;
}

/** `indexOf` that looks no further than `limit` and never twice at the same stretch in vain. Calls come in order of `at`. */
function find({pieces, absent}: Inline, text: string, at: number, limit: number): number {
  const from = Math.max(at, (absent.get(text) ?? 0) - text.length + 1);
  const found = from < limit ? pieces.source.slice(from, limit).indexOf(text) : -1;
  if (found !== -1) return from + found;
  absent.set(text, Math.max(limit, absent.get(text) ?? 0));
  return -1;
}

function runLength(source: string, at: number, stop: number): number {
  const unit = source.charCodeAt(at);
  let end = at + 1;
  while (end < stop && source.charCodeAt(end) === unit) end++;
  return end - at;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

/** How far, in UTF-16 units, the end of a code span, target, tag or shortcode is looked for. */
const reach = 2000;
/** Lines that say where a label leads. */
export const definitions = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S.*$/gm;
const maxOpen = 100;
/** As CommonMark has it. */
const maxParens = 32;
/** The characters that may be marks, and the end of the line. */
const special = /[\n\\`*_~=[\]!<&{|]/g;
const punctuation = /[!-/:-@[-`{-~]/;
const space = /\s/;
const word = /[\p{L}\p{N}]/u;
const tagStart = /<\/?([A-Za-z][\w.:-]*)/y;
const address = /^(?:[A-Za-z][A-Za-z\d+.-]{1,31}:|[^\s@<>]+@)\S+$/;
const bracePairs = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{#', '}'],
  ['{:', '}'],
] as const;
const entityShape = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/y;
