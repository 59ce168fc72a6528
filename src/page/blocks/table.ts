import type {Run} from '../document.ts';
import {withNumbers} from '../link-numbers.ts';
import {room, say, type Writer, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';
import {columnWidths} from './table-columns.ts';
import {setGrid} from './table-grid.ts';
import {setRecords} from './table-records.ts';

/** Sets a table: in columns where they can be read, else one record a row. */
export function setTable(writer: Writer, block: Of<'table'>): void {
  const columns = Math.max(
    block.header.length,
    ...block.rows.slice(0, 10_000).map(row => row.length),
  );
  const shown = numbered(writer, block);
  const widths = columnWidths(shown, columns, room(writer));
  if (widths) setGrid(writer, shown, widths);
  else setRecords(writer, block);
  if (!writer.text) return;
  for (const row of [block.header, ...block.rows]) {
    say(writer, row.map(wordsOf).filter(Boolean).join(' '));
  }
}

/** The table with the numbers of its links in the cells; records get them as all prose does. */
function numbered(writer: Writer, block: Of<'table'>): Of<'table'> {
  const {numbers} = writer;
  if (!numbers || numbers.targets.length === 0) return block;
  const cells = (row: Run[][]) => row.map(cell => [...withNumbers(cell, numbers)]);
  return {...block, header: cells(block.header), rows: block.rows.map(cells)};
}
