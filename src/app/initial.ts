import type {SortOrder} from '../search/types.ts';
import type {Keymap} from './bindings.ts';
import type {Grouping} from './groups.ts';
import type {Preferences, Size, State} from './state.ts';
import {fieldOf} from './text-field.ts';

/** What the reader starts with. */
export type Start = {
  readonly size: Size;
  readonly preferences: Preferences;
  readonly keymap: Keymap;
  readonly query?: string;
  readonly order?: SortOrder;
  readonly reverse?: boolean;
  /** The order of a list that no words were looked for in, as it was left the last time; `order` goes before. */
  readonly listOrder?: SortOrder;
  /** Whether that stood the other way round. */
  readonly listReverse?: boolean;
  readonly group?: Grouping;
  /** Shown in the status line until the first key. */
  readonly message?: string;
};

/** The state before anything has been read: it asks for the library. */
export function initialState(start: Start): State {
  return {
    size: start.size,
    preferences: start.preferences,
    keymap: start.keymap,
    library: {kind: 'loading', done: 0, total: 0},
    readings: new Map(),
    list: {
      field: fieldOf(start.query ?? ''),
      posts: [],
      answered: start.query ?? '',
      complete: false,
      hits: new Map(),
      hint: null,
      selected: 0,
      top: 0,
      moved: false,
      offered: false,
      order: start.order ?? start.listOrder ?? 'date',
      searchOrder: start.order ?? 'relevance',
      reverse: start.reverse || (start.listReverse ?? false),
      searchReverse: start.reverse ?? false,
      group: start.group ?? 'none',
      typing: false,
      history: [],
      searches: new Map(),
      recalled: null,
      completing: null,
      preview: null,
    },
    screen: {kind: 'list'},
    panel: null,
    trail: {back: [], forward: []},
    pictures: new Map(),
    dimmed: false,
    grab: null,
    message: start.message ? {text: start.message, tone: 'warning'} : null,
    number: '',
    pendingKeys: [],
    effects: [{kind: 'load'}],
    exit: null,
  };
}
