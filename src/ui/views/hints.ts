import {keyLabel} from '../../app/help.ts';
import type {Mode} from '../../app/keymap.ts';
import type {State} from '../../app/state.ts';
import type {Span} from '../../page/types.ts';
import {type Row, rowWidth, span} from './rows.ts';

/** The line of hints: the first key of every binding that has a short name, as many as fit. */
export function hintRow(state: State, mode: Mode, width: number): Row {
  let row: Row = [span(' ')];
  for (const {modes, keys, hint} of state.keymap.bindings) {
    const key = keys[0];
    if (!hint || key === undefined || !modes.includes(mode)) continue;
    const next: Span[] = [...row, span(keyLabel(key), 'key'), span(` ${hint}   `, 'muted')];
    if (rowWidth(next) > width + 2) break;
    row = next;
  }
  return row;
}
