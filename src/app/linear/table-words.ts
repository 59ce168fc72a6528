import type {Line} from '../../page/types.ts';
import {cellWidth, graphemes, graphemeWidth} from '../../text/cells.ts';

/**
 * A line of a table in words: the header as a list of columns, a row as its values, each after the name of its column.
 * `null` for a line that belongs to no table; empty for a rule in one.
 */
export function tableWords(lines: readonly Line[], index: number): string | null {
  const line = lines[index];
  const border = borderOf(lines, index);
  if (!line || border === null) return null;
  if (isBorder(line)) return '';
  const columns = columnsOf(lines[border]);
  const header = border > 0 ? cellsOf(lines[border - 1], columns) : [];
  if (index === border - 1) {
    return `Table with ${columns.length} columns: ${header.map(cell => cell || 'unnamed').join(', ')}.`;
  }
  if (index < border) return null;
  const cells = cellsOf(line, columns);
  return cells
    .map((cell, at) => (cell === '' ? '' : header[at] ? `${header[at]}: ${cell}` : cell))
    .filter(Boolean)
    .join('; ');
}

/** Index of the line under the header of the table that a line stands in; `null` outside of tables. */
function borderOf(lines: readonly Line[], index: number): number | null {
  if (isHeader(lines[index]) && isBorder(lines[index + 1])) return index + 1;
  let found: number | null = null;
  for (let at = index; at >= 0 && lines[at]?.spans.length; at--)
    if (isBorder(lines[at])) found = at;
  return found;
}

function isBorder(line: Line | undefined): boolean {
  return line?.spans.some(({role}) => role === 'tableBorder') ?? false;
}

function isHeader(line: Line | undefined): boolean {
  return line?.spans.some(({role}) => role === 'tableHeader') ?? false;
}

/** Where the columns stand, in cells, as the rule under the header shows. */
function columnsOf(border: Line | undefined): {start: number; end: number}[] {
  const columns: {start: number; end: number}[] = [];
  let at = 0;
  for (const {text, role} of border?.spans ?? []) {
    const end = at + cellWidth(text);
    if (role === 'tableBorder') columns.push({start: at, end});
    at = end;
  }
  return columns;
}

function cellsOf(
  line: Line | undefined,
  columns: readonly {start: number; end: number}[],
): string[] {
  const cells = columns.map(() => '');
  let at = 0;
  for (const grapheme of graphemes(line?.spans.map(({text}) => text).join('') ?? '')) {
    const column = columns.findIndex(({start, end}) => at >= start && at < end);
    if (column >= 0) cells[column] += grapheme;
    at += graphemeWidth(grapheme);
  }
  return cells.map(cell => cell.trim());
}
