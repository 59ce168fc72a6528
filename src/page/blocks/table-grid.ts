import {Mark, type Role} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import type {Span} from '../types.ts';
import type {ProseLine} from '../wrap/lines.ts';
import {wrap} from '../wrap/wrap.ts';
import {putLine, type Writer} from '../writer.ts';
import type {Of} from './kinds.ts';
import {columnGap} from './table-columns.ts';

/**
 * Sets a table in columns of `widths` cells: a rule under the header, and light rules between all rows as soon as one is of
 * several lines. Rules at that row alone would part the table in two, where nothing in it is parted; and where a cell is
 * empty, nothing but a rule tells a new row from one that goes on.
 */
export function setGrid(writer: Writer, block: Of<'table'>, widths: number[]): void {
  const rows = block.rows.map(row => wrapRow(row, widths, writer.base));
  const ruled = rows.some(row => row.some(cell => cell.length > 1));
  if (block.header.some(cell => cell.length > 0)) {
    const header = block.header.map(cell =>
      cell.map(run => ({...run, marks: run.marks | Mark.strong})),
    );
    putRow(writer, block, wrapRow(header, widths, 'tableHeader'), widths);
    putRule(writer, widths, ruled ? '━' : '─');
  }
  for (const [index, row] of rows.entries()) {
    if (index > 0 && ruled) putRule(writer, widths, '─');
    putRow(writer, block, row, widths);
  }
}

function wrapRow(row: readonly Run[][], widths: readonly number[], base: Role): ProseLine[][] {
  return widths.map((width, column) => wrap(row[column] ?? [], width, base));
}

function putRow(
  writer: Writer,
  block: Of<'table'>,
  cells: readonly ProseLine[][],
  widths: readonly number[],
): void {
  if (cells.every(cell => cell.length === 0)) return;
  const height = Math.max(1, ...cells.map(cell => cell.length));
  for (let line = 0; line < height; line++) {
    const spans: Span[] = [];
    let at: number | undefined;
    let anchor: string | undefined;
    for (let column = 0; column < widths.length; column++) {
      const width = widths[column] as number;
      const part = cells[column]?.[line];
      const free = Math.max(0, width - (part?.cells ?? 0));
      const align = block.align[column];
      const left = align === 'right' ? free : align === 'center' ? Math.floor(free / 2) : 0;
      space(spans, left + (column > 0 ? columnGap : 0));
      if (part) spans.push(...part.spans);
      space(spans, free - left);
      at ??= part?.at;
      anchor ??= part?.anchor;
    }
    putLine(writer, spans, anchor ? {at: at ?? block.at, anchor} : {at: at ?? block.at});
  }
}

function putRule(writer: Writer, widths: readonly number[], stroke: string): void {
  const spans: Span[] = [];
  for (const [column, width] of widths.entries()) {
    space(spans, column > 0 ? columnGap : 0);
    spans.push({text: stroke.repeat(width), role: 'tableBorder'});
  }
  putLine(writer, spans, {});
}

function space(spans: Span[], cells: number): void {
  if (cells > 0) spans.push({text: ' '.repeat(cells), role: 'text'});
}
