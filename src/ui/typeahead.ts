import {actionFor, type Press} from '../app/keys.ts';
import type {State} from '../app/state.ts';

/**
 * Hands keys to `act`, in order. Those pressed before there is a list wait for it, as they would for a shell's prompt:
 * a query whose first half was dropped would be typed into the list, where each letter is a command.
 */
export type Typeahead = {
  press(press: Press): void;
  /** Hands on what waited, if the wait is over. To be called after each change of the state. */
  settle(): void;
};

/** `begin` is told before what waited is handed on: those keys were pressed without a look at the screen. */
export function createTypeahead(
  state: () => State,
  act: (press: Press) => void,
  begin: () => void = () => {},
): Typeahead {
  let waiting: Press[] = [];

  function mustWait(press: Press): boolean {
    if (state().library.kind !== 'loading') return false;
    // What the mouse is meant for is what is under it now.
    if ('pointer' in press) return false;
    // A letter behind others belongs to them, even one that alone would quit.
    if (waiting.length > 0 && press.text !== undefined) return true;
    return actionFor(state(), press) === null;
  }

  return {
    press(press) {
      if (!mustWait(press)) act(press);
      else if (waiting.length < mostWaiting) waiting.push(press);
    },
    settle() {
      if (waiting.length === 0 || state().library.kind === 'loading') return;
      const presses = waiting;
      waiting = [];
      begin();
      for (const press of presses) act(press);
    },
  };
}

/** Nobody types more ahead; a key that is held down must not be obeyed long after. */
const mostWaiting = 200;
