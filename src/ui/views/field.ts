import type {TextField} from '../../app/text-field.ts';
import {cellWidth, graphemes} from '../../text/cells.ts';
import {type Row, slice, span} from './rows.ts';

/** A field that has the keys: its text with the cursor in sight, in at most `width` cells. */
export function fieldRow({text, cursor}: TextField, width: number): Row {
  const under = graphemes(text.slice(cursor))[0] ?? ' ';
  const row = [
    span(text.slice(0, cursor)),
    span(under, 'selection'),
    span(text.slice(cursor + under.length)),
  ];
  const at = cellWidth(text.slice(0, cursor));
  // A text longer than its field scrolls, with a few cells in sight behind the cursor.
  const start = Math.max(0, at + 2 - width);
  return slice(row, start, start + width);
}
