import {groupingInForce} from '../groups.ts';
import type {ListState} from '../list-state.ts';
import {isReversed, orderInForce} from '../select.ts';
import type {State} from '../state.ts';
import {fieldOf, type TextField} from '../text-field.ts';
import {ask} from './steps.ts';

/** Puts a query into the filter line and searches for it. */
export function setQuery(state: State, query: string): State {
  return type(state, fieldOf(query));
}

/** Puts a field into the filter line, and searches when its text is another one. */
export function type(state: State, field: TextField): State {
  const next = withList(state, {field, completing: null, recalled: null});
  return field.text === state.list.field.text ? next : search(withList(next, {moved: false}));
}

/** Searches anew for what the filter line says. */
export function search(state: State): State {
  const {list} = state;
  return ask(state, {
    kind: 'search',
    query: list.field.text,
    order: orderInForce(list),
    reverse: isReversed(list),
    group: groupingInForce(list),
  });
}

/** The state with something of the list changed. */
export function withList(state: State, change: Partial<ListState>): State {
  return {...state, list: {...state.list, ...change}};
}
