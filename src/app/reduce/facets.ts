import {facetMode, setFacetMode, toggleTerm} from '../../search/edit.ts';
import type {Action} from '../actions.ts';
import {panelRows} from '../layout.ts';
import {clamp, isScroll, scrolled} from '../scroll.ts';
import {type FacetEntry, facetEntries} from '../select.ts';
import type {FacetGroup, FacetPanel, State} from '../state.ts';
import {edit, fieldOf, insert} from '../text-field.ts';
import {setQuery} from './filter-line.ts';
import {chooseSearch, removeSearch, searchGroups} from './searches.ts';
import {ask, say} from './steps.ts';
import {editOf} from './text.ts';

/** Opens the panel of tags and other facets beside the list, and has them counted. */
export function openFacets(state: State): State {
  const panel: FacetPanel = {
    kind: 'facets',
    groups: searchGroups(state),
    selected: 0,
    field: fieldOf(''),
    typing: false,
  };
  return count({...state, panel});
}

/** What happens in the facet panel: it writes into the query, which alone says what is shown. */
export function reduceFacets(state: State, panel: FacetPanel, action: Action): State {
  if (isScroll(action)) {
    const last = Math.max(0, facetEntries(panel).length - 1);
    return show(state, panel, scrolled(action.type, panel.selected, panelRows(state), last));
  }
  switch (action.type) {
    case 'facet.include':
      return toggle(state, panel, 'include');
    case 'facet.exclude':
      return toggle(state, panel, 'exclude');
    case 'facet.clear':
      return clear(state, panel);
    case 'facet.mode':
      return switchMode(state, panel);
    case 'facet.remove':
      return remove(state, panel);
    case 'facet.narrow':
      return {...state, panel: {...panel, typing: true}};
    case 'panel.choose':
      return {...state, panel: {...panel, typing: false}};
    case 'panel.close':
      if (!panel.typing && panel.field.text === '') return {...state, panel: null};
      return {...state, panel: {...panel, typing: false, field: fieldOf(''), selected: 0}};
    default:
      return panel.typing ? narrow(state, panel, action) : state;
  }
}

/** Takes new counts in. The eye stays at its value, wherever that went. */
export function counted(state: State, groups: readonly FacetGroup[]): State {
  const {panel} = state;
  if (panel?.kind !== 'facets') return state;
  const before = facetEntries(panel)[panel.selected];
  const next = {...panel, groups: [...searchGroups(state), ...groups]};
  const entries = facetEntries(next);
  const at = before
    ? entries.findIndex(({facet, value}) => facet === before.facet && value === before.value)
    : -1;
  return show(state, next, at < 0 ? panel.selected : at);
}

/** Asks for the counts of the panel under the present query. */
export function count(state: State): State {
  if (state.panel?.kind !== 'facets') return state;
  return ask(state, {kind: 'count', query: state.list.field.text});
}

function toggle(state: State, panel: FacetPanel, wanted: 'include' | 'exclude'): State {
  const entry = facetEntries(panel)[panel.selected];
  if (entry?.facet === 'search') return toggleSearch(state, entry, wanted);
  return choose(state, panel, entry?.state === `${wanted}d` ? 'clear' : wanted);
}

/** Takes a value out of the query. */
function clear(state: State, panel: FacetPanel): State {
  const entry = facetEntries(panel)[panel.selected];
  if (entry?.facet !== 'search') return choose(state, panel, 'clear');
  return entry.state === 'included' ? count(setQuery(state, '')) : state;
}

/** A named search is put into the filter line, or taken out of it. */
function toggleSearch(state: State, entry: FacetEntry, wanted: 'include' | 'exclude'): State {
  if (wanted === 'exclude')
    return say(state, 'A search with a name can only be chosen, or forgotten');
  return count(entry.state === 'included' ? setQuery(state, '') : chooseSearch(state, entry.value));
}

function remove(state: State, panel: FacetPanel): State {
  const entry = facetEntries(panel)[panel.selected];
  if (entry?.facet !== 'search') return say(state, 'Only searches with a name can be forgotten');
  const next = removeSearch(state, entry.value);
  return counted(
    next,
    panel.groups.filter(({facet}) => facet !== 'search'),
  );
}

function choose(state: State, panel: FacetPanel, choice: 'include' | 'exclude' | 'clear'): State {
  const entry = facetEntries(panel)[panel.selected];
  if (!entry || entry.facet === 'search') return state;
  const {text} = state.list.field;
  const mode = facetMode(text, entry.facet);
  return count(setQuery(state, toggleTerm(text, entry.facet, entry.value, choice, mode)));
}

/** Whether all of the chosen values must match or any is enough. */
function switchMode(state: State, panel: FacetPanel): State {
  const entry = facetEntries(panel)[panel.selected];
  if (!entry || entry.facet === 'search') return state;
  const {text} = state.list.field;
  const mode = facetMode(text, entry.facet) === 'all' ? 'any' : 'all';
  const query = setFacetMode(text, entry.facet, mode);
  if (query === text) return say(state, 'Choose two values first');
  return count(setQuery(say(state, `Posts with ${mode} of them`), query));
}

function narrow(state: State, panel: FacetPanel, action: Action): State {
  const step = editOf(action);
  const field =
    action.type === 'text.insert'
      ? insert(panel.field, action.text)
      : step
        ? edit(panel.field, step)
        : panel.field;
  return show(state, {...panel, field}, field.text === panel.field.text ? panel.selected : 0);
}

function show(state: State, panel: FacetPanel, selected: number): State {
  const last = Math.max(0, facetEntries(panel).length - 1);
  return {...state, panel: {...panel, selected: clamp(selected, 0, last)}};
}
