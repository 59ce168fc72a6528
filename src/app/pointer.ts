import type {Action} from './actions.ts';
import {hintAt} from './hints.ts';
import {isTooSmall} from './layout.ts';
import {spotAt} from './spots.ts';
import type {State} from './state.ts';

/** A cell of the terminal, counted from 0 at its upper left corner. */
export type Cell = {readonly column: number; readonly row: number};

/** What the hand did with the mouse, and where. A drag is movement with the button down. */
export type PointerEvent =
  | ({readonly kind: 'press' | 'drag' | 'release'} & Cell)
  /** `lines` to scroll; negative towards the top. */
  | ({readonly kind: 'wheel'; readonly lines: number} & Cell);

/** The action that something done with the mouse asks for, by what stands there on the screen. */
export function pointerAction(state: State, event: PointerEvent): Action | null {
  const {columns, rows} = state.size;
  // Reports on their way when the mouse was given back to the terminal mean nothing any more.
  if (!state.preferences.mouse || isTooSmall(state.size)) return null;
  if (event.kind === 'release') return state.grab === null ? null : {type: 'pointer.released'};
  if (event.kind === 'drag') {
    return state.grab === null ? null : {type: 'pointer.dragged', row: event.row};
  }
  if (event.column >= columns || event.row >= rows) return null;
  const hint = hintAt(state, event);
  // What a hint tells of is done on a click as on its key.
  if (hint) return event.kind === 'press' ? {type: hint} : null;
  const spot = spotAt(state, event);
  if (!spot) return null;
  return event.kind === 'wheel'
    ? {type: 'pointer.turned', spot, lines: event.lines}
    : {type: 'pointer.pressed', spot};
}
