import type {LibraryState, State} from '../../app/state.ts';
import {Mark} from '../../text/roles.ts';
import {hintRow} from './hints.ts';
import {blank} from './notice.ts';
import {gap, type Row, span} from './rows.ts';

/** While the library is read: how far that is, with a bar. */
export function loadingRows(
  state: State,
  {done, total}: Extract<LibraryState, {kind: 'loading'}>,
): Row[] {
  const {columns} = state.size;
  const lines = state.size.rows;
  const width = Math.min(40, columns - 4);
  const left = gap(Math.floor((columns - width) / 2));
  const filled = total > 0 ? Math.floor((width * done) / total) : 0;
  const count =
    total > 0 ? `${done.toLocaleString('en')} of ${total.toLocaleString('en')} files` : '';
  const content: Row[] = [
    [left, span('Reading the library', 'title', Mark.strong)],
    [left, span('━'.repeat(filled), 'accent'), span('─'.repeat(width - filled), 'border')],
    [left, span(count, 'muted')],
  ];
  const above = Math.max(0, Math.floor((lines - 4) / 2.4));
  const body = [...blank(above), ...content];
  return [...body, ...blank(lines - 1 - body.length), hintRow(state, 'loading', columns)].slice(
    0,
    lines,
  );
}
