import type {Action} from '../actions.ts';
import {listLayout, previewWidth} from '../layout.ts';
import {readingState} from '../reading.ts';
import {isScroll, keepVisible, scrolled} from '../scroll.ts';
import {selectedHit} from '../select.ts';
import type {ListState, State} from '../state.ts';
import {edit, fieldOf, insert, type TextField} from '../text-field.ts';
import {openHit} from './open.ts';
import {ask, say} from './steps.ts';
import {editOf} from './text.ts';

/** What happens on the list screen. */
export function reduceList(state: State, action: Action): State {
  if (isScroll(action)) {
    const {hits, selected} = state.list;
    const {perPage} = listLayout(state);
    return select(state, scrolled(action.type, selected, perPage, Math.max(0, hits.length - 1)));
  }
  switch (action.type) {
    case 'list.open':
      return openHit(state);
    case 'list.filter':
      return withList(state, {typing: true, field: fieldOf(state.list.field.text)});
    case 'filter.accept':
      return state.list.hits.length === 1
        ? openHit(withList(state, {typing: false}))
        : withList(state, {typing: false});
    case 'filter.cancel':
      return setQuery(withList(state, {typing: false}), '');
    case 'list.reverse':
      return search(withList(state, {reverse: !state.list.reverse}));
    case 'list.nextUnread':
      return nextUnread(state);
    default:
      return state;
  }
}

/** What is typed into the filter line. */
export function reduceFilter(state: State, action: Action): State {
  if (action.type === 'text.insert') return type(state, insert(state.list.field, action.text));
  const step = editOf(action);
  return step ? type(state, edit(state.list.field, step)) : reduceList(state, action);
}

/** Puts a query into the filter line and searches for it. */
export function setQuery(state: State, query: string): State {
  return type(state, fieldOf(query));
}

/** Searches anew for what the filter line says. */
export function search(state: State): State {
  const {field, order, reverse} = state.list;
  return ask(state, {kind: 'search', query: field.text, order, reverse});
}

/** Takes the result of a search in; one that was overtaken by another is left aside. */
export function found(state: State, action: Extract<Action, {type: 'list.found'}>): State {
  const {list} = state;
  if (action.query !== list.field.text) return state;
  // Under a new query the best hit is what one wants; under an old one the eye stays at its post.
  const before = selectedHit(state)?.post.id;
  const stays = action.query === list.answered || action.query === '';
  const at = stays ? action.hits.findIndex(hit => hit.post.id === before) : 0;
  const {query: answered, hits, hint} = action;
  return select(withList(state, {answered, hits, hint}), Math.max(0, at));
}

/** Selects a hit, keeps it in sight, and asks for its preview. */
export function select(state: State, index: number): State {
  const {hits, top} = state.list;
  const selected = Math.max(0, Math.min(index, hits.length - 1));
  const {perPage} = listLayout(state);
  const next = withList(state, {selected, top: keepVisible(top, selected, perPage, hits.length)});
  return preview(next);
}

/** Selects the hit of a post, if it is in the list. */
export function selectPost(state: State, id: string): State {
  if (selectedHit(state)?.post.id === id) return select(state, state.list.selected);
  const index = state.list.hits.findIndex(hit => hit.post.id === id);
  return select(state, index < 0 ? state.list.selected : index);
}

export function withList(state: State, change: Partial<ListState>): State {
  return {...state, list: {...state.list, ...change}};
}

function type(state: State, field: TextField): State {
  const next = withList(state, {field});
  return field.text === state.list.field.text ? next : search(next);
}

function preview(state: State): State {
  const width = previewWidth(state);
  const id = selectedHit(state)?.post.id;
  if (width === null || id === undefined) return state;
  const shown = state.list.preview;
  if (shown?.id === id && shown.width === width) return state;
  return ask(state, {kind: 'preview', id, width});
}

function nextUnread(state: State): State {
  const {hits, selected} = state.list;
  for (let step = 1; step <= hits.length; step++) {
    const index = (selected + step) % hits.length;
    const id = hits[index]?.post.id ?? '';
    if (readingState(state.readings.get(id)) === 'unread') return select(state, index);
  }
  return say(state, 'No unread post in this list');
}
