import type {PaintedSpan} from '../../output/ansi.ts';
import type {Span} from '../../page/types.ts';
import type {Range} from '../../search/types.ts';
import {cellWidth, graphemes, graphemeWidth, truncate} from '../../text/cells.ts';
import type {Role} from '../../text/roles.ts';
import {sanitiseLine} from '../../text/sanitise.ts';

/** One line of the screen. */
export type Row = readonly PaintedSpan[];

/** A span of one line, cleaned, so that what is measured is what is drawn. */
export function span(text: string, role: Role = 'text', marks?: number): Span {
  return {text: sanitiseLine(text), role, ...(marks && {marks})};
}

/** As many empty cells. */
export function gap(cells: number): Span {
  return {text: ' '.repeat(Math.max(0, cells)), role: 'text'};
}

/** Cells that a row takes. */
export function rowWidth(row: Row): number {
  let cells = 0;
  for (const {text} of row) cells += cellWidth(text);
  return cells;
}

/** A row of exactly `width` cells: longer ones end in `…`, shorter ones are filled up. */
export function fill(row: Row, width: number): Row {
  const cells = rowWidth(row);
  if (cells === width) return row;
  if (cells < width) return [...row, gap(width - cells)];
  const kept: PaintedSpan[] = [];
  let left = width;
  for (const part of row) {
    const wide = cellWidth(part.text);
    if (wide < left) {
      kept.push(part);
      left -= wide;
      continue;
    }
    // The `…` stands even where the cut falls between two spans: something was left out.
    const text = truncate(`${part.text}…`, left);
    kept.push({...part, text});
    left -= cellWidth(text);
    break;
  }
  return left > 0 ? [...kept, gap(left)] : kept;
}

/** `left` and `right` at the two edges of `width` cells. `left` gives way, then `right`. */
export function spread(left: Row, right: Row, width: number): Row {
  const rightWidth = Math.min(rowWidth(right), width);
  const leftWidth = width - rightWidth - (rightWidth > 0 ? 1 : 0);
  if (leftWidth < 1) return fill(right, width);
  if (rightWidth === 0) return fill(left, width);
  return [...fill(left, leftWidth), gap(1), ...fill(right, rightWidth)];
}

/** `left` and `right` likewise, but what does not fit beside `left` is left out: a message says more than a place. */
export function spreadWhole(left: Row, right: Row, width: number): Row {
  return rowWidth(left) + 1 + rowWidth(right) > width
    ? fill(left, width)
    : spread(left, right, width);
}

/** The cells of a row from `start` to `end`; halves of wide characters become spaces. */
export function slice(row: Row, start: number, end: number): Row {
  const parts: PaintedSpan[] = [];
  let at = 0;
  for (const part of row) {
    let text = '';
    for (const grapheme of graphemes(part.text)) {
      const wide = graphemeWidth(grapheme);
      if (at >= start && at + wide <= end) text += grapheme;
      else text += ' '.repeat(Math.max(0, Math.min(at + wide, end) - Math.max(at, start)));
      at += wide;
    }
    if (text !== '') parts.push({...part, text});
    if (at >= end) break;
  }
  return parts;
}

/** `rows` with a box of other rows on top, its upper left corner at `top` and `left`. */
export function overlay(
  rows: readonly Row[],
  box: readonly Row[],
  top: number,
  left: number,
): Row[] {
  return rows.map((row, index) => {
    const part = box[index - top];
    if (!part) return row;
    const width = rowWidth(part);
    return [
      ...fill(slice(row, 0, left), left),
      ...part,
      ...slice(row, left + width, Number.POSITIVE_INFINITY),
    ];
  });
}

/** `text` with ranges of it as matches. */
export function marked(text: string, ranges: readonly Range[], role: Role, marks?: number): Row {
  if (ranges.length === 0) return [span(text, role, marks)];
  return recolor(
    [{text, role, ...(marks && {marks})}],
    ranges.map(([start, end]) => ({start, end, role: 'match'})),
  ).map(part => span(part.text, part.role, part.marks));
}

/** A row under the selection: all of it but the matches in one role, up to its end. */
export function washed(row: Row): Row {
  return row.map(part => (part.role === 'match' ? part : {...part, role: 'selection' as const}));
}

/** A stretch of a line's text, in UTF-16 units, that takes another role. */
export type Stretch = {readonly start: number; readonly end: number; readonly role: Role};

/** Spans with stretches of their joined text in other roles. Where stretches overlap the first counts. */
export function recolor(spans: Row, stretches: readonly Stretch[]): PaintedSpan[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const result: PaintedSpan[] = [];
  let offset = 0;
  for (const part of spans) {
    const end = offset + part.text.length;
    let at = offset;
    for (const stretch of sorted) {
      const from = Math.max(stretch.start, at);
      const to = Math.min(stretch.end, end);
      if (from >= to) continue;
      if (from > at) result.push({...part, text: part.text.slice(at - offset, from - offset)});
      result.push({...part, text: part.text.slice(from - offset, to - offset), role: stretch.role});
      at = to;
    }
    if (at < end) result.push({...part, text: part.text.slice(at - offset)});
    offset = end;
  }
  return result;
}
