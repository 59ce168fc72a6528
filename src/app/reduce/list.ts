import type {Hit} from '../../search/types.ts';
import type {Action} from '../actions.ts';
import {listLayout} from '../layout.ts';
import {topShowing, visibleCount} from '../list-window.ts';
import {hasWords} from '../query.ts';
import {readingState} from '../reading.ts';
import {isScroll, scrolled} from '../scroll.ts';
import {canOffer, interruptedPost, postAtMarker, selectedPost} from '../select.ts';
import type {State} from '../state.ts';
import {edit, fieldOf, insert} from '../text-field.ts';
import {nextCompletion} from './complete.ts';
import {search, setQuery, type, withList} from './filter-line.ts';
import {keepQuery, recall} from './history.ts';
import {openPost, openSelected, readingPlace} from './open.ts';
import {preview} from './preview.ts';
import {openNaming} from './searches.ts';
import {ask, say} from './steps.ts';
import {editOf} from './text.ts';

/** What happens on the list screen. */
export function reduceList(state: State, action: Action): State {
  if (isScroll(action)) {
    const {posts, selected, top} = state.list;
    // Above the first post stands the row that goes on reading.
    if (action.type === 'scroll.lineUp' && selected <= 0 && canOffer(state)) {
      return select(withList(state, {moved: true, offered: interruptedPost(state) !== null}), 0);
    }
    const last = Math.max(0, posts.length - 1);
    // What is heard does not need a post in common with what was heard before.
    const page = visibleCount(state, top) + (state.preferences.linear ? 1 : 0);
    const next = scrolled(action.type, selected, page, last);
    if (state.preferences.linear && next === selected) return say(state, noFurther(next, last));
    return select(withList(state, {moved: true}), next);
  }
  switch (action.type) {
    case 'list.open':
      return openSelected(keepQuery(state));
    case 'list.filter':
      return withList(state, {typing: true, field: fieldOf(state.list.field.text)});
    case 'filter.accept':
      // What was found is to be heard before it is opened.
      if (state.preferences.linear && !isAlone(state))
        return reduceList(state, {type: 'filter.leave'});
      return openSelected(keepQuery(withList(state, {typing: false})));
    case 'filter.leave':
      return keepQuery(withList(state, {typing: false}));
    case 'filter.cancel':
      return state.list.field.text === '' ? withList(state, {typing: false}) : setQuery(state, '');
    case 'list.nameSearch':
      return openNaming(keepQuery(state));
    case 'list.reverse':
      return reverse(state);
    case 'list.nextUnread':
      return nextUnread(state);
    case 'list.continue': {
      const post = interruptedPost(state);
      if (!post) return say(state, 'Nothing was left in the middle');
      return openPost(
        withList(state, {moved: true}),
        post.id,
        readingPlace(state, post.id),
        'push',
      );
    }
    case 'list.reload':
      return ask(say(state, 'Reading the folder anew …'), {kind: 'load'});
    case 'filter.complete':
      return nextCompletion(state, 1);
    case 'filter.completeBack':
      return nextCompletion(state, -1);
    default:
      return state;
  }
}

/** What is typed into the filter line. */
export function reduceFilter(state: State, action: Action): State {
  if (action.type === 'text.insert') return type(state, insert(state.list.field, action.text));
  const {recalled, selected} = state.list;
  if (action.type === 'scroll.lineUp' && (recalled || selected === 0)) return recall(state, 1);
  if (action.type === 'scroll.lineDown' && recalled) return recall(state, -1);
  const step = editOf(action);
  return step ? type(state, edit(state.list.field, step)) : reduceList(state, action);
}

/** The order of what was found by words is turned for now; that of the list is remembered. */
function reverse(state: State): State {
  if (hasWords(state.list.field.text)) {
    return search(withList(state, {searchReverse: !state.list.searchReverse, moved: true}));
  }
  const value = !state.list.reverse;
  const next = search(withList(state, {reverse: value, moved: true}));
  return ask(next, {kind: 'save', name: 'reverse', value});
}

/** Takes the result of a search in; one that was overtaken by another is left aside. */
export function found(state: State, action: Extract<Action, {type: 'list.found'}>): State {
  const {list} = state;
  const {query: answered, posts, hint, complete} = action;
  if (answered !== list.field.text) return state;
  // Until one moves, the best hit is what one wants, also when more is found later, and the beginning of a list that
  // fills; then the eye stays at its post. So it does when a filter is taken away.
  const filling = state.library.kind === 'ready' ? state.library.filling : null;
  const stays = list.moved || (answered === '' && !filling);
  const at = stays ? posts.findIndex(post => post.id === postAtMarker(state)?.id) : 0;
  const hits = answered === list.answered ? list.hits : new Map<string, Hit>();
  const next = withList(state, {answered, posts, hint, complete, hits});
  // A post that has gone leaves the selection where it was.
  const selected = at < 0 ? list.selected : at;
  return filled(select(stays ? next : withList(next, {top: 0}), selected));
}

/** The list has taken in all there is. */
function filled(state: State): State {
  const {library} = state;
  if (library.kind !== 'ready' || library.filling !== 'last') return state;
  return {...state, library: {...library, filling: null}};
}

/** Takes in what matched in some of the posts. */
export function described(state: State, action: Extract<Action, {type: 'list.described'}>): State {
  if (action.query !== state.list.answered) return state;
  const hits = new Map(state.list.hits);
  for (const hit of action.hits) hits.set(hit.post.id, hit);
  return withList(state, {hits});
}

/** Selects a post by its place in the list, keeps it in sight, and asks for what is to be shown of it. */
export function select(state: State, index: number): State {
  const selected = Math.max(0, Math.min(index, state.list.posts.length - 1));
  const next = withList(state, {selected, top: topShowing(state, selected)});
  return describeVisible(preview(next));
}

/** Selects a post, if it is in the list. */
export function selectPost(state: State, id: string): State {
  if (selectedPost(state)?.id === id) return select(state, state.list.selected);
  const index = state.list.posts.findIndex(post => post.id === id);
  return select(withList(state, {moved: true}), index < 0 ? state.list.selected : index);
}

/** What matched is found out only for posts that are seen: a query may leave thousands. */
function describeVisible(state: State): State {
  const {posts, top, hits, answered} = state.list;
  if (answered === '') return state;
  const visible = posts.slice(top, top + listLayout(state).perPage);
  const ids = visible.map(({id}) => id).filter(id => !hits.has(id));
  return ids.length > 0 ? ask(state, {kind: 'describe', query: answered, ids}) : state;
}

function nextUnread(state: State): State {
  const index = unreadAfter(state, state.list.selected);
  return index === null ? say(state, noneUnread) : select(state, index);
}

/** Opens the next unread post of the list from within another post. */
export function openNextUnread(state: State, id: string): State {
  const {posts} = state.list;
  const from = posts.findIndex(post => post.id === id);
  const index = unreadAfter(state, from);
  const next = index === null || index === from ? undefined : posts[index];
  return next ? openPost(state, next.id, {kind: 'top'}, 'push') : say(state, noneUnread);
}

const noneUnread = 'No unread post in this list';

/** Index of the first unread post after the one at `from`, which comes last itself. */
function unreadAfter({list, readings}: State, from: number): number | null {
  const {posts} = list;
  for (let step = 1; step <= posts.length; step++) {
    const index = (from + step) % posts.length;
    if (readingState(readings.get(posts[index]?.id ?? '')) === 'unread') return index;
  }
  return null;
}

function noFurther(at: number, last: number): string {
  return at === last ? 'This is the last post' : 'This is the first post';
}

/** Whether the filter leaves one post, and no other search is under way. */
function isAlone({list}: State): boolean {
  return list.posts.length === 1 && list.answered === list.field.text;
}
