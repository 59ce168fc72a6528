import type {Action} from '../actions.ts';
import type {FacetGroup, Panel, State} from '../state.ts';
import {fieldOf} from '../text-field.ts';
import {setQuery, withList} from './filter-line.ts';
import {ask, say} from './steps.ts';
import {typed} from './text.ts';

type NamePanel = Extract<Panel, {kind: 'name'}>;

/** Longest name of a search, in UTF-16 units: it must fit into the panel. */
const longestName = 60;

/** Asks for a name for the query of the filter line. */
export function openNaming(state: State): State {
  const query = state.list.field.text.trim();
  if (query === '') return say(state, 'There is no search to keep: / starts one');
  const known = [...state.list.searches].find(([, other]) => other === query)?.[0] ?? '';
  return {...state, panel: {kind: 'name', field: fieldOf(known)}};
}

/** What happens while the name is typed. */
export function reduceNaming(state: State, panel: NamePanel, action: Action): State {
  if (action.type === 'panel.choose') return keep({...state, panel: null}, panel.field.text);
  return {...state, panel: {...panel, field: typed(panel.field, action)}};
}

/** Puts a named search into the filter line. */
export function chooseSearch(state: State, name: string): State {
  const query = state.list.searches.get(name);
  return query === undefined ? state : setQuery(state, query);
}

/** Forgets a named search. */
export function removeSearch(state: State, name: string): State {
  const searches = new Map(state.list.searches);
  if (!searches.delete(name)) return state;
  const removed = say(withList(state, {searches}), `“${name}” is forgotten`);
  return ask(removed, {kind: 'nameSearch', name, query: null});
}

/** The named searches as the facet panel shows them, the one in force marked; none when there are none. */
export function searchGroups({list}: State): FacetGroup[] {
  const values = [...list.searches].map(
    ([value, query]) =>
      ({value, count: 0, state: query === list.field.text.trim() ? 'included' : 'none'}) as const,
  );
  return values.length > 0 ? [{facet: 'search', values}] : [];
}

function keep(state: State, typedName: string): State {
  const name = typedName.trim().slice(0, longestName).toWellFormed();
  if (name === '') return state;
  const query = state.list.field.text.trim();
  const searches = new Map(state.list.searches).set(name, query);
  const kept = say(withList(state, {searches}), `Kept as “${name}”: # shows it`);
  return ask(kept, {kind: 'nameSearch', name, query});
}
