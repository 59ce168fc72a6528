import {actionFor, type Press} from '../app/keys.ts';
import type {State} from '../app/state.ts';
import {waitsForWhole} from '../app/whole.ts';

/**
 * Hands keys to `act`, in order. Those pressed before there is a list wait for it, as they would for a shell's prompt:
 * a query whose first half was dropped would be typed into the list, where each letter is a command. In a long post of
 * which only an excerpt is set, those wait that need the whole, and all that come behind them.
 */
export type Typeahead = {
  press(press: Press): void;
  /** Hands on what waited, as far as the wait is over. To be called after each change of the state. */
  settle(): void;
};

/**
 * `begin` is told before what waited for the list is handed on: those keys were pressed without a look at the screen.
 */
export function createTypeahead(
  state: () => State,
  act: (press: Press) => void,
  begin: () => void = () => {},
): Typeahead {
  const waiting: Press[] = [];
  let isBlind = false;
  let isSettling = false;

  function mustWait(press: Press, isBehind: boolean): boolean {
    const isText = 'text' in press && press.text !== undefined;
    const action = actionFor(state(), press);
    if (state().library.kind === 'loading') {
      // What the mouse is meant for is what is under it now.
      if ('pointer' in press) return false;
      // A letter behind others belongs to them, even one that alone would quit.
      return action === null || (isBehind && isText);
    }
    if (isBehind) return isText || action === null || !overtakes.has(action.type);
    return action !== null && waitsForWhole(state(), action);
  }

  function handOn(): void {
    if (isBlind) {
      isBlind = false;
      begin();
    }
    for (let next = waiting[0]; next && !mustWait(next, false); next = waiting[0]) {
      waiting.shift();
      act(next);
    }
  }

  return {
    press(press) {
      if (!mustWait(press, waiting.length > 0)) return act(press);
      if (state().library.kind === 'loading') isBlind = true;
      if (waiting.length < mostWaiting) waiting.push(press);
    },
    settle() {
      // What is handed on changes the state in turn.
      if (waiting.length === 0 || isSettling || state().library.kind === 'loading') return;
      isSettling = true;
      handOn();
      isSettling = false;
    },
  };
}

/** What means the same wherever one is, when it is asked for by a key that is no letter. */
const overtakes: ReadonlySet<string> = new Set(['app.quit', 'app.suspend', 'app.redraw']);

/** Nobody types more ahead; a key that is held down must not be obeyed long after. */
const mostWaiting = 200;
