import {drop, keep, keepApart} from './pieces.ts';
import {find, type Inline, reach} from './plain-scan.ts';

/** Deals with a `[`, perhaps of an image: wikilinks and footnotes are settled at once, others may turn out to be links. */
export function bracket(inline: Inline, at: number, stop: number): number {
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
export function closing(inline: Inline, at: number): number {
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

/** Lines that say where a label leads. */
export const definitions = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S.*$/gm;
const maxOpen = 100;
/** As CommonMark has it. */
const maxParens = 32;
