import type {Action} from './actions.ts';
import {modeOf} from './mode.ts';
import {back, quit, reducePosts} from './reduce/app.ts';
import {openArchive, reduceArchive} from './reduce/archive.ts';
import {openAround, related} from './reduce/around.ts';
import {composed, recompose, reduceArticle} from './reduce/article.ts';
import {completed} from './reduce/complete.ts';
import {counted, openFacets} from './reduce/facets.ts';
import {search, withList} from './reduce/filter-line.ts';
import {reduceFind} from './reduce/find.ts';
import {loaded, progressed} from './reduce/library.ts';
import {heardMeaning} from './reduce/linear.ts';
import {reduceLinks} from './reduce/links.ts';
import {described, found, reduceFilter, reduceList, select} from './reduce/list.ts';
import {scrollTo} from './reduce/move.ts';
import {digitTyped, numberEnded} from './reduce/number.ts';
import {answered, withdrawn} from './reduce/offer.ts';
import {openPost} from './reduce/open.ts';
import {openPanel, reducePanel} from './reduce/panel.ts';
import {openPicture} from './reduce/picture.ts';
import {isPointer, reducePointer, toggleMouse} from './reduce/pointer.ts';
import {previewed} from './reduce/preview.ts';
import {reduceMarks} from './reduce/reading.ts';
import {settingsAnswered} from './reduce/settings.ts';
import {ask, say} from './reduce/steps.ts';
import {articleOf} from './select.ts';
import type {Size, State} from './state.ts';

/** The next state. Pure, total and quick: whatever takes long is asked for in `effects`. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'keys.pending':
      return {...state, pendingKeys: action.keys};
    case 'terminal.resized':
      return resized(state, action.size);
    case 'terminal.told':
      return ask(state, {kind: 'theme', name: state.preferences.theme});
    case 'library.progressed':
      return progressed(state, action);
    case 'library.loaded':
      return loaded(state, action);
    case 'readings.loaded':
      return search({...state, readings: action.readings});
    case 'list.found':
      return found(state, action);
    case 'list.described':
      return described(state, action);
    case 'filter.completed':
      return completed(state, action);
    case 'history.loaded':
      return withList(state, {history: action.queries, searches: action.searches});
    case 'facets.counted':
      return counted(state, action.groups);
    case 'preview.composed':
      return previewed(state, action);
    case 'post.open':
      return openPost(state, action.id, action.place, 'push');
    case 'article.composed':
      return composed(state, action);
    case 'article.changed':
      return articleOf(state)?.id === action.id ? recompose(state) : state;
    case 'pictures.drawn':
      return {...state, pictures: action.pictures};
    case 'pictures.able':
      return recompose({...state, preferences: {...state.preferences, pictures: action.able}});
    case 'around.found':
      return related(state, action);
    case 'offer.withdrawn':
      return withdrawn(state);
    case 'settings.loaded':
    case 'setting.parsed':
    case 'setting.refused':
      return settingsAnswered(state, action);
    case 'message':
      return say(state, action.text, action.tone);
    default:
      return isPointer(action)
        ? reducePointer(settle(state), action)
        : onKey(settle(state), action);
  }
}

/** A key takes the message of the key before it away, and finishes its chord. */
function settle(state: State): State {
  if (state.message === null && state.pendingKeys.length === 0) return state;
  return {...state, message: null, pendingKeys: []};
}

/** What a key asked for goes to the panel if there is one, else to the screen. */
function onKey(state: State, action: Action): State {
  switch (action.type) {
    case 'app.quit':
      return quit(state);
    case 'app.suspend':
      return ask(state, {kind: 'suspend'});
    case 'app.redraw':
      return ask(state, {kind: 'redraw'});
    case 'app.mouse':
      return toggleMouse(state);
  }
  if (state.panel) return reducePanel(state, state.panel, action);
  if (action.type === 'number.digit') return digitTyped(state, action.digit);
  if (state.number !== '') {
    return numberEnded(state, action) ?? onMode({...state, number: ''}, action);
  }
  return onMode(state, action);
}

function onMode(state: State, action: Action): State {
  switch (modeOf(state)) {
    case 'filter':
      return reduceFilter(state, action);
    case 'find':
      return reduceFind(state, action);
    case 'list':
      return onList(state, action);
    case 'article':
      return onArticle(state, action);
    case 'problems':
      return reducePosts(state, action);
    case 'archive':
      return onArchive(state, action);
    case 'loading':
      return action.type === 'library.stop' ? ask(state, {kind: 'stopLoading'}) : state;
    default:
      return state;
  }
}

function onList(state: State, action: Action): State {
  const next = state.list.offered ? answered(state, action) : state;
  if (action.type === 'list.facets') return openFacets(next);
  if (action.type === 'list.archive') return openArchive(next);
  return onScreen(next, action) ?? reduceList(next, action);
}

function onArchive(state: State, action: Action): State {
  const {screen} = state;
  if (screen.kind !== 'archive') return state;
  return onScreen(state, action) ?? reduceArchive(state, screen, action);
}

function onArticle(state: State, action: Action): State {
  switch (action.type) {
    case 'article.find':
      return reduceFind(state, action);
    case 'article.findNext':
    case 'article.findPrevious':
    case 'article.nextLink':
    case 'article.previousLink':
    case 'article.follow': {
      const heard = state.preferences.linear ? heardMeaning(state, action.type) : null;
      if (heard) return reduceArticle(state, heard);
      return finds.has(action.type) ? reduceFind(state, action) : reduceLinks(state, action);
    }
    case 'article.picture':
      return openPicture(state);
    case 'article.around':
      return openAround(state);
    default:
      return onScreen(state, action) ?? reduceArticle(state, action);
  }
}

const finds: ReadonlySet<Action['type']> = new Set(['article.findNext', 'article.findPrevious']);

/** What works on more than one screen; `null` when the action is none of these. */
function onScreen(state: State, action: Action): State | null {
  switch (action.type) {
    case 'app.back':
      return back(state);
    case 'post.star':
    case 'post.markRead':
      return reduceMarks(state, action);
    case 'app.problems':
    case 'post.edit':
    case 'post.browse':
    case 'post.copyPath':
      return reducePosts(state, action);
    default: {
      const opened = openPanel(state, action);
      return opened === state ? null : opened;
    }
  }
}

function resized(state: State, size: Size): State {
  if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
  const next = select({...state, size}, state.list.selected);
  const article = articleOf(next);
  if (!article) return next;
  const isAlike =
    size.columns === state.size.columns &&
    !article.excerpt &&
    !article.post.lines.some(({picture}) => picture);
  // No picture is higher than the screen.
  return isAlike ? scrollTo(next, article.top) : recompose(next);
}
