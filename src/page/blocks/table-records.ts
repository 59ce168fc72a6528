import {Mark} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import {gap, putProse, type Writer, within, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

const none = {text: '', role: 'text' as const};
const hanging = {text: '  ', role: 'text' as const};

/** Sets a table as one record a row, `Header: value` a line: for columns too many or too narrow to read. */
export function setRecords(writer: Writer, block: Of<'table'>): void {
  for (const [index, row] of block.rows.entries()) {
    if (index > 0) gap(writer);
    for (const [column, cell] of row.entries()) {
      if (wordsOf(cell) === '') continue;
      putField(writer, block.header[column] ?? [], cell);
    }
  }
  if (block.rows.length === 0) putField(writer, [], block.header.flatMap(spaced));
}

function putField(writer: Writer, header: readonly Run[], cell: readonly Run[]): void {
  const name = header.map(run => ({
    ...run,
    role: 'tableHeader' as const,
    marks: run.marks | Mark.strong,
  }));
  const at = cell[0]?.at ?? 0;
  const label: Run[] =
    name.length > 0 ? [...name, {text: ': ', role: 'tableHeader', marks: Mark.strong, at}] : [];
  within(writer, [none], [hanging], () => putProse(writer, [...label, ...cell]));
}

function spaced(cell: Run[]): Run[] {
  const last = cell.at(-1);
  return last ? [...cell, {text: ' ', role: 'text', marks: 0, at: last.at}] : [];
}
