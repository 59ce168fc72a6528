import {hintsOf} from '../../app/hints.ts';
import type {State} from '../../app/state.ts';
import {gap, type Row, span} from './rows.ts';

/** The line of hints. */
export function hintRow(state: State): Row {
  return hintsOf(state).flatMap(({key, text, column}) => [
    gap(column === 1 ? 1 : 3),
    span(key, 'key'),
    span(` ${text}`, 'muted'),
  ]);
}
