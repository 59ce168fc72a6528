import type {Action} from '../actions.ts';
import {type ArchiveEntry, archiveEntries, archiveRoom} from '../archive.ts';
import {isScroll, keepVisible, scrolled} from '../scroll.ts';
import type {Screen, State} from '../state.ts';
import {setQuery} from './filter-line.ts';
import {say} from './steps.ts';

type ArchiveScreen = Extract<Screen, {kind: 'archive'}>;

/** Moves through the years and months, and narrows the list down to one. */
export function reduceArchive(state: State, screen: ArchiveScreen, action: Action): State {
  const entries = archiveEntries(state);
  if (isScroll(action)) {
    const room = archiveRoom(state);
    const last = Math.max(0, entries.length - 1);
    return go(state, scrolled(action.type, screen.selected, room, last), entries.length);
  }
  switch (action.type) {
    case 'archive.nextYear':
      return toYear(state, entries, index => index > screen.selected);
    case 'archive.previousYear':
      return toYear(state, entries.toReversed(), index => index < screen.selected);
    case 'archive.open':
      return open(state, entries[screen.selected]);
    default:
      return state;
  }

  function toYear(
    from: State,
    order: readonly ArchiveEntry[],
    lies: (index: number) => boolean,
  ): State {
    const year = order.find(entry => entry.kind === 'year' && lies(entries.indexOf(entry)));
    return year ? go(from, entries.indexOf(year), entries.length) : from;
  }
}

/** Shows the archive with the eye on its newest year. */
export function openArchive(state: State): State {
  if (archiveEntries(state).length === 0) return say(state, 'There is nothing to go through');
  return {...state, screen: {kind: 'archive', selected: 0, top: 0}};
}

function open(state: State, entry: ArchiveEntry | undefined): State {
  if (!entry) return state;
  if (entry.kind === 'undated') return say(state, 'These posts say no date');
  return setQuery({...state, screen: {kind: 'list'}}, `date:${entry.period}`);
}

function go(state: State, selected: number, count: number): State {
  const top = state.screen.kind === 'archive' ? state.screen.top : 0;
  return {
    ...state,
    screen: {
      kind: 'archive',
      selected,
      top: keepVisible(top, selected, archiveRoom(state), count),
    },
  };
}
