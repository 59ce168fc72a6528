import {joinPieces, keep, noPieces, type Pieces, sourceOf} from './pieces.ts';
import {stripInline} from './plain-inline.ts';
import type {Inline} from './plain-scan.ts';

export type PlainText = {
  text: string;
  /** The offset in the Markdown (UTF-16 units) that an offset in `text` came from. */
  source(offset: number): number;
};

/**
 * The words of a Markdown text without its marks: for searching, counting and describing, not for reading. Lines stay
 * lines; marks, link targets, tags, comments, fence lines, rules and table frames go; code keeps its text. One pass, linear in
 * the length, whatever the text; approximate where only a full parser could tell.
 */
export function plainText(markdown: string): PlainText {
  const pieces = plainPieces(markdown);
  return {text: joinPieces(pieces), source: sourceOf(pieces)};
}

/** The stretches that `plainText` is joined from. */
export function plainPieces(markdown: string): Pieces {
  const pieces = noPieces(markdown);
  stripBlocks(pieces);
  return pieces;
}

type Fence = {mark: number; length: number};

function stripBlocks(pieces: Pieces): void {
  const {source} = pieces;
  const inline: Inline = {pieces, open: [], absent: new Map()};
  let fence: Fence | null = null;
  let at = 0;
  while (at < source.length) {
    const end = lineEnd(source, at);
    const start = afterMarkers(source, at, end);
    const marker = fenceAt(source, start, end);
    if (fence) {
      if (marker && closes(marker, fence, source, start, end)) fence = null;
      else keep(pieces, at, Math.min(end + 1, source.length));
      at = end + 1;
    } else if (marker && opens(marker, source, start, end)) {
      fence = marker;
      inline.open.length = 0;
      at = end + 1;
    } else {
      at = stripLine(inline, start, end);
    }
  }
}

/** Strips the line from `start`, past its markers, to `end`; answers where the next line starts (an inline may span lines). */
function stripLine(inline: Inline, start: number, end: number): number {
  const {pieces} = inline;
  const {source} = pieces;
  const first = source.charCodeAt(start);
  if (start >= end) {
    inline.open.length = 0;
    keep(pieces, end, Math.min(end + 1, source.length));
    return end + 1;
  }
  if (framing.has(first)) {
    const line = source.slice(start, Math.min(end, start + 400));
    if (rule.test(line) || definition.test(line) || container.test(line)) return end + 1;
    const mark = headingMark.exec(line) ?? footnoteMark.exec(line) ?? alertMark.exec(line);
    if (mark) return finishLine(inline, start + mark[0].length, end, false);
  }
  return finishLine(inline, start, end, first === pipe);
}

function finishLine(inline: Inline, start: number, end: number, table: boolean): number {
  const {pieces} = inline;
  const stop = stripInline(inline, start, end, table);
  keep(pieces, stop, Math.min(stop + 1, pieces.source.length));
  return stop + 1;
}

/** Past quote bars, list markers and check boxes. */
function afterMarkers(source: string, start: number, end: number): number {
  let at = start;
  for (let depth = 0; depth < maxDepth && at < end; depth++) {
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    const unit = source.charCodeAt(at);
    if (unit === greater) at++;
    else if (bullets.has(unit) && isSpace(source.charCodeAt(at + 1))) {
      if (rule.test(source.slice(at, Math.min(end, at + 100)))) return at;
      at = afterCheckBox(source, at + 2);
    } else if (isDigit(unit)) {
      let digits = 1;
      while (digits < 10 && isDigit(source.charCodeAt(at + digits))) digits++;
      const close = source.charCodeAt(at + digits);
      if (!(close === dot || close === paren) || !isSpace(source.charCodeAt(at + digits + 1))) {
        return at;
      }
      at = afterCheckBox(source, at + digits + 2);
    } else return at;
  }
  return Math.min(at, end);
}

function afterCheckBox(source: string, at: number): number {
  return checkBox.test(source.slice(at, at + 4)) ? at + 4 : at;
}

function fenceAt(source: string, start: number, end: number): Fence | null {
  const mark = source.charCodeAt(start);
  if (mark !== backtick && mark !== tilde) return null;
  let length = 1;
  while (start + length < end && source.charCodeAt(start + length) === mark) length++;
  return length >= 3 ? {mark, length} : null;
}

function opens(marker: Fence, source: string, start: number, end: number): boolean {
  if (marker.mark === tilde) return true;
  const tick = source.indexOf('`', start + marker.length);
  return tick === -1 || tick >= end;
}

function closes(marker: Fence, fence: Fence, source: string, start: number, end: number): boolean {
  if (marker.mark !== fence.mark || marker.length < fence.length) return false;
  for (let at = start + marker.length; at < end; at++) {
    if (!isSpace(source.charCodeAt(at))) return false;
  }
  return true;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 9;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Deeper nesting of quotes and lists keeps its marks. */
const maxDepth = 100;
const pipe = 124;
const greater = 62;
const dot = 46;
const paren = 41;
const backtick = 96;
const tilde = 126;
const bullets = new Set([42, 43, 45]);
/** What a line must start with to be more than text: `# = - * _ | : [`. */
const framing = new Set([35, 61, 45, 42, 95, 124, 58, 91]);
/** Thematic breaks, setext underlines and table delimiter rows. */
const rule =
  /^(?:=+|-+|[-*_](?:[ \t]*[-*_]){2,}|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)+)[ \t]*$/;
const definition = /^\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S/;
const container = /^:{3,}[ \t]*[\w-]*[ \t]*$/;
const headingMark = /^#{1,6}(?:[ \t]+|$)/;
const footnoteMark = /^\[\^[^\]\n]{1,100}\]:[ \t]*/;
const alertMark = /^\[![\w-]{1,30}\][+-]?[ \t]*/;
const checkBox = /^\[[ xX]\][ \t]/;
