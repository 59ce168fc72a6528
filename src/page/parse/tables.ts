import type {Tokens} from 'marked';
import {endsParagraph} from './block-starts.ts';
import type {Blocks} from './blocks.ts';
import {columnAfter, isBlank, lineStop, skipSpace} from './lines.ts';

/** Whether a table starts at `at`: a header row, and from `under` on a row of as many cells of dashes. */
export function isTableHead(source: string, at: number, under: number): boolean {
  const first = skipSpace(source, under);
  const char = source[first];
  if (char !== '|' && char !== ':' && char !== '-') return false;
  const line = source.slice(first, lineStop(source, first));
  if (!/[:|]/.test(line) || !/^[|:\- \t]+$/.test(line)) return false;
  if (columnAfter(source, under, first) > 3) return false;
  const dashes = cellsOf(line);
  return (
    dashes.length > 0 &&
    dashes.every(cell => /^:?-+:?$/.test(cell)) &&
    cellsAt(source, at).length === dashes.length
  );
}

/**
 * The table at `at`, of which the head has been found: its rows go on to a blank line or another block (GitHub Flavored
 * Markdown, 4.10). Rows have as many cells as are written, and no more than the head: to fill them up would make millions
 * of a few kilobytes.
 */
export function table(source: string, at: number, blocks: Blocks): Tokens.Table {
  const under = lineStop(source, at) + 1;
  const align = cellsAt(source, under).map(alignment);
  const rows: Tokens.TableCell[][] = [];
  let stop = lineStop(source, under);
  for (let next = stop + 1; next < source.length && !endsTable(source, next, blocks); ) {
    const cells = cellsAt(source, next).slice(0, align.length);
    rows.push(cells.map((text, column) => cellOf(text, false, align[column])));
    stop = lineStop(source, next);
    next = stop + 1;
  }
  const header = cellsAt(source, at).map((text, column) => cellOf(text, true, align[column]));
  return {type: 'table', raw: source.slice(at, stop), align, header, rows};
}

/** A row needs no pipe: whatever a paragraph would go on with is one, but for indented code. */
function endsTable(source: string, at: number, blocks: Blocks): boolean {
  if (isBlank(source, at)) return true;
  const first = skipSpace(source, at);
  return (
    columnAfter(source, at, first) > 3 ||
    endsParagraph(source, first) ||
    blocks.interrupts(source, at)
  );
}

function cellOf(text: string, header: boolean, align: Alignment = null): Tokens.TableCell {
  return {text, tokens: [], header, align};
}

function cellsAt(source: string, at: number): string[] {
  return cellsOf(source.slice(at, lineStop(source, at)));
}

/**
 * The texts between the pipes of a row; what stands outside of the first and the last is no cell if it is empty. A pipe
 * behind a backslash is a character, even in code.
 */
function cellsOf(row: string): string[] {
  const parts = row.includes('\\') ? partsAround(row) : row.split('|');
  const cells = parts.map(text => text.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

function partsAround(row: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < row.length; at++) {
    const char = row[at] as string;
    const next = row[at + 1];
    if (char === '|') {
      parts.push(part);
      part = '';
    } else if (char === '\\' && next !== undefined) {
      part += next === '|' ? next : char + next;
      at++;
    } else part += char;
  }
  return [...parts, part];
}

type Alignment = Tokens.TableCell['align'];

function alignment(dashes: string): Alignment {
  const left = dashes.startsWith(':');
  if (dashes.endsWith(':')) return left ? 'center' : 'right';
  return left ? 'left' : null;
}
