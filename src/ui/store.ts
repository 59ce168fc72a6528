import type {Action} from '../app/actions.ts';
import type {Effect} from '../app/effects.ts';
import {reduce} from '../app/reduce.ts';
import type {State} from '../app/state.ts';

export type Dispatch = (action: Action) => void;

/** Holds the state, and has its effects carried out. */
export type Store = {
  state(): State;
  /** Takes an action in, with all that follows from it at once; whoever subscribed is told once, afterwards. */
  dispatch: Dispatch;
  subscribe(listener: () => void): () => void;
};

/** `run` carries an effect out; it may dispatch at once or later. Nothing runs before the first dispatch or `start`. */
export function createStore(
  initial: State,
  run: (effect: Effect, dispatch: Dispatch) => void,
): Store & {start(): void} {
  let state = initial;
  let busy = false;
  const actions: Action[] = [];
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    actions.push(action);
    settle();
  }

  function settle(): void {
    // An effect that answers at once does so from inside: its action waits for its turn.
    if (busy) return;
    const before = state;
    busy = true;
    try {
      runEffects();
      for (let next = actions.shift(); next; next = actions.shift()) {
        state = reduce(state, next);
        runEffects();
      }
    } finally {
      busy = false;
    }
    if (state !== before) for (const listener of [...listeners]) listener();
  }

  function runEffects(): void {
    const {effects} = state;
    if (effects.length === 0) return;
    state = {...state, effects: []};
    for (const effect of effects) run(effect, dispatch);
  }

  return {
    state: () => state,
    dispatch,
    start: settle,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
