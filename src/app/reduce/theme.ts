import type {State} from '../state.ts';
import {ask} from './steps.ts';

/** The reader in another theme. */
export function showTheme(state: State, name: string): State {
  const preferences = {...state.preferences, theme: name};
  return ask({...state, preferences}, {kind: 'theme', name});
}
