import type {Run} from '../document.ts';
import {createSearch, type Search} from '../parse/search.ts';
import type {Syntax} from '../parse/syntax.ts';
import type {Patience} from '../parse/tags.ts';
import type {FindClosing} from '../parse/templates.ts';
import type {Link} from '../types.ts';
import type {Bracket, DelimiterStack, Piece} from './piece.ts';

/** What a paragraph may refer to beyond itself. */
export type InlineContext = {
  syntax: Syntax;
  links: Link[];
  findClosing: FindClosing;
  patience: Patience;
  /** The target of a reference by its normalised label. */
  reference(label: string): {href: string; title?: string | null} | undefined;
  /** The index of a new link to the footnote, or -1 when nothing defines it. */
  footnote(label: string): number;
  /** The index of a new link to a footnote that is said where it is marked; absent where the dialect has none. */
  inlineNote?(runs: Run[]): number;
};

/** One paragraph while it is read. */
export type Scan = {
  text: string;
  position: number;
  /** Where the plain text not yet turned into a piece starts. */
  start: number;
  pieces: Piece[];
  delimiters: DelimiterStack;
  brackets: Bracket[];
  context: InlineContext;
  /** Offset in the source of an index into `text`. */
  offset(index: number): number;
  /** Up to here templates are text. */
  verbatim: number;
  search?: Search;
};

/** Reads what starts at `scan.position`; false when that character is text. */
export type Handler = (scan: Scan) => boolean;

/** Turns the plain text up to `end` into a piece. */
export function flush(scan: Scan, end: number): void {
  if (end > scan.start) {
    scan.pieces.push({text: scan.text.slice(scan.start, end), at: scan.offset(scan.start)});
  }
  scan.start = end;
}

/** Adds a piece for the source from `scan.position` to `end`, and goes on after it. */
export function take(scan: Scan, end: number, piece: Omit<Piece, 'at'>): Piece {
  flush(scan, scan.position);
  const full = piece as Piece;
  full.at = scan.offset(scan.position);
  scan.pieces.push(full);
  scan.position = end;
  scan.start = end;
  return full;
}

/** Leaves the source from `scan.position` to `end` out of the page. */
export function skip(scan: Scan, end: number): void {
  flush(scan, scan.position);
  scan.position = end;
  scan.start = end;
}

/** Searches in the paragraph that remember what they did not find. */
export function searchIn(scan: Scan): Search {
  scan.search ??= createSearch(scan.text);
  return scan.search;
}

/** Adds a link and returns its index. */
export function addLink(context: InlineContext, link: Omit<Link, 'line'>): number {
  const full = link as Link;
  full.line = -1;
  context.links.push(full);
  return context.links.length - 1;
}
