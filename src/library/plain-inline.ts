import {wordCharacter} from '../text/word-character.ts';
import {decodeEntity} from './entities.ts';
import {keep, type Pieces, replace} from './pieces.ts';
import {bracket, closing} from './plain-links.ts';
import {find, type Inline, reach} from './plain-scan.ts';

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
  (isWord(before) && isWord(after)) || spaced(before, after);

/** Most are ASCII, and it takes a millisecond to make the other expression ready. */
const isWord = (character: string): boolean =>
  asciiWord.test(character) || (character > '\x7f' && wordCharacter().test(character));

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

/** The characters that may be marks, and the end of the line. */
const special = /[\n\\`*_~=[\]!<&{|]/g;
const punctuation = /[!-/:-@[-`{-~]/;
const space = /\s/;
const asciiWord = /[A-Za-z\d]/;
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
