import type {Tokens} from 'marked';
import {lineEnd, lineStop, skipSpace} from './lines.ts';

/** Whether a table starts at `at`: a header row, and from `under` on a row of as many dashes. */
export function isTableHead(source: string, at: number, under: number): boolean {
  const first = source[skipSpace(source, under)];
  if (first !== '|' && first !== ':' && first !== '-') return false;
  const line = source.slice(under, lineStop(source, under)).trimEnd();
  if (!/[:|]/.test(line) || !/^ {0,3}[|:\- ]+$/.test(line)) return false;
  const cells = line.replace(/^ *\||\|$/g, '').split('|');
  return cells.every(cell => dashesOfCell.test(cell)) && columnsOf(source, at) === cells.length;
}

const dashesOfCell = /^ *:?-+:? *$/;

/** How many cells the row at `at` has. */
function columnsOf(source: string, at: number): number {
  const row = source.slice(at, lineStop(source, at)).trim();
  const cells = row.replace(/^\||(?<!\\)\|$/g, '');
  let count = 1;
  for (let index = 0; index < cells.length; index++) {
    if (cells[index] === '\\') index++;
    else if (cells[index] === '|') count++;
  }
  return count;
}

/**
 * Reads a table as most are written: every row between pipes, none of them escaped. Undefined for any other, which is
 * left to marked; to make its expression for tables ready takes as long as to set a page of them.
 */
export function plainTable(source: string): Tokens.Table | undefined {
  const lines: string[] = [];
  let end = 0;
  while (end < source.length) {
    const next = lineEnd(source, end);
    const line = source.slice(end, next).replace(/\n$/, '');
    if (/^ *$/.test(line)) break;
    if (!row.test(line)) return undefined;
    lines.push(line);
    end = next;
  }
  const [head = '', dashes = '', ...rest] = lines;
  if (!delimiters.test(dashes)) return undefined;
  const align = cellsOf(dashes).map(alignment);
  const header = cellsOf(head);
  if (header.length !== align.length) return undefined;
  const cell = (text: string, index: number, isHeader: boolean): Tokens.TableCell => ({
    text,
    tokens: [],
    header: isHeader,
    align: align[index] ?? null,
  });
  return {
    type: 'table',
    raw: source.slice(0, end).replace(/\n+$/, ''),
    align,
    header: header.map((text, index) => cell(text, index, true)),
    rows: rest.map(line => {
      const texts = cellsOf(line);
      return header.map((_, index) => cell(texts[index] ?? '', index, false));
    }),
  };
}

const row = /^ {0,3}\|[^\\]*$/;
const delimiters = /^ {0,3}\|(?: *:?-+:? *\|)* *:?-+:? *\|? *$/;

/** The texts between the pipes of a row; what stands outside of the first and the last is no cell if it is empty. */
function cellsOf(line: string): string[] {
  const cells = line.split('|').map(text => text.trim());
  cells.shift();
  if (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells;
}

function alignment(dashes: string): 'left' | 'right' | 'center' | null {
  const left = dashes.startsWith(':');
  if (dashes.endsWith(':')) return left ? 'center' : 'right';
  return left ? 'left' : null;
}
