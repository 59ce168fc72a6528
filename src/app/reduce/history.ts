import type {State} from '../state.ts';
import {fieldOf} from '../text-field.ts';
import {type, withList} from './filter-line.ts';
import {ask, say} from './steps.ts';

/** Puts an older (1) or newer (-1) query into the filter line; before the newest comes what stood there. */
export function recall(state: State, step: 1 | -1): State {
  const {history, recalled, field} = state.list;
  const before = recalled?.before ?? field;
  const index = (recalled?.index ?? -1) + step;
  if (index < 0) return type(state, before);
  const query = history[index];
  if (query === undefined) return say(state, 'No older query');
  return withList(type(state, fieldOf(query)), {recalled: {index, before}});
}

/** Keeps the query of the filter line as the newest that was used. */
export function keepQuery(state: State): State {
  const query = state.list.field.text.trim();
  if (query === '' || query === state.list.history[0]) return state;
  const history = [query, ...state.list.history.filter(other => other !== query)];
  return ask(withList(state, {history}), {kind: 'keepQuery', query});
}
