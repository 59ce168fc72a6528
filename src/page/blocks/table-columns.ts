import {cellWidth} from '../../text/cells.ts';
import type {Run} from '../document.ts';
import type {Of} from './kinds.ts';

/** Cells between two columns. */
export const columnGap = 2;

/** A column narrower than this (and than its content) cannot be read. */
const narrowest = 6;
const measuredRows = 2000;

/**
 * Shares `width` among the columns by need: first everyone's longest word, then in proportion to what their cells would
 * take on one line. Null when a column would be too narrow to read.
 */
export function columnWidths(block: Of<'table'>, columns: number, width: number): number[] | null {
  if (columns * 2 + (columns - 1) * columnGap > width) return null;
  const rows = [block.header, ...block.rows.slice(0, measuredRows)];
  const most: number[] = [];
  const least: number[] = [];
  for (let column = 0; column < columns; column++) {
    let longest = 1;
    let word = 1;
    for (const row of rows) {
      const needs = measure(row[column] ?? []);
      longest = Math.max(longest, needs.line);
      word = Math.max(word, needs.word);
    }
    most.push(longest);
    least.push(Math.min(word, longest));
  }
  const space = width - (columns - 1) * columnGap;
  if (sum(most) <= space) return most;
  return share(most, least, space);
}

function share(most: number[], least: number[], space: number): number[] | null {
  const cap = Math.max(narrowest, Math.floor(space / 2));
  const base = least.map((word, index) => Math.min(word, cap, most[index] ?? word));
  let floor = base;
  if (sum(floor) > space) {
    floor = base.map(word => Math.min(word, narrowest + 2));
    if (sum(floor) > space) return null;
  }
  const widths = [...floor];
  let left = space - sum(widths);
  // Widest need first in proportion; what rounding leaves goes to whoever still needs it.
  for (let round = 0; round < 4 && left > 0; round++) {
    const need = widths.map((cells, index) => Math.max(0, (most[index] ?? 0) - cells));
    const wanted = sum(need);
    if (wanted === 0) break;
    const available = left;
    for (const [index, missing] of need.entries()) {
      const extra = Math.min(missing, Math.floor((available * missing) / wanted));
      widths[index] = (widths[index] ?? 0) + extra;
      left -= extra;
    }
  }
  for (let index = 0; left > 0 && index < widths.length; index++) {
    if ((widths[index] ?? 0) < (most[index] ?? 0)) {
      widths[index] = (widths[index] ?? 0) + 1;
      left--;
    }
  }
  return widths;
}

/** What a cell would take on one line, and its longest word. */
function measure(runs: readonly Run[]): {line: number; word: number} {
  let line = 0;
  let widest = 0;
  let word = 0;
  let longest = 0;
  for (const run of runs) {
    for (let start = 0; start >= 0; ) {
      const space = run.text.indexOf(' ', start);
      const part = run.text.slice(start, space < 0 ? undefined : space);
      const cells = cellWidth(part);
      line += cells;
      word += cells;
      longest = Math.max(longest, cells > 6 && divided.test(part) ? 6 : word);
      if (space < 0) break;
      start = space + 1;
      line++;
      word = 0;
    }
    if (run.breaks) {
      widest = Math.max(widest, line);
      line = 0;
      word = 0;
    }
  }
  return {line: Math.max(widest, line), word: longest};
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Chinese and Japanese break between any two characters: a column of three of them can be read. */
const divided = /[\u3040-\u30ff\u3400-\u9fff]/;
