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
  const widths = columnWidths(block, columns, room(writer));
  if (widths) setGrid(writer, block, widths);
  else setRecords(writer, block);
  if (!writer.text) return;
  for (const row of [block.header, ...block.rows]) {
    say(writer, row.map(wordsOf).filter(Boolean).join(' '));
  }
}
