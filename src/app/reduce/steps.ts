import type {Effect} from '../effects.ts';
import type {Message, State} from '../state.ts';

/** The state with something more to do outside. */
export function ask(state: State, ...effects: Effect[]): State {
  return {...state, effects: [...state.effects, ...effects]};
}

/** The state with a line in the status bar. */
export function say(state: State, text: string, tone: Message['tone'] = 'info'): State {
  return {...state, message: {text, tone}};
}
