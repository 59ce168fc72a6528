import type {LibraryState} from '../../app/library-state.ts';
import type {State} from '../../app/state.ts';
import {Mark} from '../../text/roles.ts';
import {hintRow} from './hints.ts';
import {blank} from './notice.ts';
import {progressBar, progressCount} from './progress.ts';
import {gap, type Row, span} from './rows.ts';

/** While the library is read: how far that is, with a bar. */
export function loadingRows(
  state: State,
  progress: Extract<LibraryState, {kind: 'loading'}>,
): Row[] {
  const {columns} = state.size;
  const lines = state.size.rows;
  const width = Math.min(40, columns - 4);
  const left = gap(Math.floor((columns - width) / 2));
  const content: Row[] = [
    [left, span('Reading the library', 'title', Mark.strong)],
    [left, ...progressBar(progress, width)],
    [left, span(progressCount(progress), 'muted')],
  ];
  const above = Math.max(0, Math.floor((lines - 4) / 2.4));
  const body = [...blank(above), ...content];
  return [...body, ...blank(lines - 1 - body.length), hintRow(state)].slice(0, lines);
}
