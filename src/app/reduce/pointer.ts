import type {Action, Command} from '../actions.ts';
import {articleLayout, listLayout} from '../layout.ts';
import {topShowing, visibleCount} from '../list-window.ts';
import {clamp} from '../scroll.ts';
import {thumbOf, topAt} from '../scroll-bar.ts';
import {articleOf, offeredPost} from '../select.ts';
import type {Spot} from '../spots.ts';
import type {Article, Panel, State} from '../state.ts';
import {reducePosts} from './app.ts';
import {reduceArchive} from './archive.ts';
import {withList} from './filter-line.ts';
import {toggled} from './folds.ts';
import {keepQuery} from './history.ts';
import {reduceLinks} from './links.ts';
import {reduceList, select} from './list.ts';
import {scrollTo, withArticle} from './move.ts';
import {withdrawn} from './offer.ts';
import {openSelected} from './open.ts';
import {reducePanel} from './panel.ts';
import {ask, say} from './steps.ts';

export type PointerAction = Extract<Action, {type: `pointer.${string}`}>;

export function isPointer(action: Action): action is PointerAction {
  return action.type.startsWith('pointer.');
}

/** What the mouse did to what stands under it. */
export function reducePointer(state: State, action: PointerAction): State {
  switch (action.type) {
    case 'pointer.pressed':
      // Digits that wait for more of them are given up.
      return pressed({...state, number: ''}, action.spot);
    case 'pointer.turned':
      return turned(withdrawn(state), action.spot, action.lines);
    case 'pointer.dragged':
      return dragged(state, action.row - articleLayout(state).above);
    case 'pointer.released':
      return {...state, grab: null};
  }
}

const mouseTaken = 'Mouse on; again to select text';
const mouseGiven = 'Mouse off; it selects text again';

/** Takes the mouse from the terminal, or gives it back; the next run begins the same way. */
export function toggleMouse(state: State): State {
  const mouse = !state.preferences.mouse;
  const next: State = {...state, grab: null, preferences: {...state.preferences, mouse}};
  const told = say(next, mouse ? mouseTaken : mouseGiven);
  return ask(told, {kind: 'mouse', on: mouse}, {kind: 'save', name: 'mouse', value: mouse});
}

function pressed(state: State, spot: Spot): State {
  const {panel, screen, list} = state;
  const article = articleOf(state);
  switch (spot.kind) {
    case 'post':
      // While something is offered, the marker stands there.
      if (spot.index === list.selected && !offeredPost(state)) return open(state);
      return select(withList(state, {moved: true, offered: false}), spot.index);
    case 'preview':
      return open(state);
    case 'filter':
      return withList({...withdrawn(state), panel: null}, {typing: true});
    case 'continue':
      return reduceList(state, {type: 'list.continue'});
    case 'link':
      return article ? followed(state, {...article, focus: spot.link, fold: null}) : state;
    case 'picture':
      return {...state, panel: {kind: 'picture', link: spot.link}};
    case 'fold':
      return article
        ? toggled(state, {...article, focus: null, fold: spot.fold}, spot.fold)
        : state;
    case 'bar':
      return grabbed(state, spot.row);
    case 'period': {
      if (screen.kind !== 'archive') return state;
      if (spot.index === screen.selected)
        return reduceArchive(state, screen, {type: 'archive.open'});
      return {...state, screen: {...screen, selected: spot.index}};
    }
    case 'entry':
      if (!panel || !('selected' in panel)) return state;
      // What changes a setting is a click on the one that is selected.
      if (panel.kind === 'settings' && panel.selected !== spot.index) {
        return {...state, panel: {...panel, selected: spot.index}};
      }
      return chosen(state, {...panel, selected: spot.index});
    case 'outside':
      return panel ? reducePanel(state, panel, {type: 'panel.close'}) : state;
    case 'list':
    case 'page':
    case 'screen':
    case 'panel':
      return state;
  }
}

/** As `Enter` does, in the list and in the filter line. */
function open(state: State): State {
  return openSelected(keepQuery(withList(state, {typing: false})));
}

/** As `Enter` does on a link in focus; a note that holds the link, and a line for finding, are done with. */
function followed(state: State, article: Article): State {
  const find = article.find && {...article.find, typing: false};
  const panel = state.panel?.kind === 'note' ? null : state.panel;
  const next = withArticle({...state, panel}, {...article, find});
  return reduceLinks(next, {type: 'article.follow'});
}

const clicks: {readonly [Kind in Panel['kind']]?: Command} = {
  facets: 'facet.include',
  settings: 'setting.change',
};

/** As `Enter` does on an entry of a panel. */
function chosen(state: State, panel: Extract<Panel, {selected: number}>): State {
  const type = clicks[panel.kind] ?? 'panel.choose';
  return reducePanel({...state, panel}, panel, {type});
}

/** Takes hold of the thumb; beside it, the thumb comes to the mouse first. */
function grabbed(state: State, row: number): State {
  const article = articleOf(state);
  const {rows} = articleLayout(state);
  const thumb = article && thumbOf(rows, article.top, article.page.lines.length);
  if (!thumb) return state;
  const line = row - thumb.start;
  if (line >= 0 && line < thumb.size) return {...state, grab: line};
  return dragged({...state, grab: Math.floor(thumb.size / 2)}, row);
}

function dragged(state: State, row: number): State {
  const article = articleOf(state);
  if (!article || state.grab === null) return state;
  const {rows} = articleLayout(state);
  return scrollTo(state, topAt(row - state.grab, rows, article.page.lines.length));
}

function turned(state: State, spot: Spot, lines: number): State {
  const {panel, screen} = state;
  const article = articleOf(state);
  switch (spot.kind) {
    case 'post':
    case 'list':
    case 'filter':
    case 'continue':
      return scrollList(state, lines);
    case 'preview':
      return scrollPreview(state, lines);
    case 'link':
    case 'fold':
    case 'picture':
    case 'page':
    case 'bar':
      return article ? scrollTo(state, article.top + lines) : state;
    case 'entry':
    case 'panel': {
      if (!panel) return state;
      // A theme is shown as soon as it is selected: none is to be skipped.
      const steps = panel.kind === 'choice' ? Math.sign(lines) : lines;
      return stepped(state, steps, (next, type) =>
        next.panel ? reducePanel(next, next.panel, {type}) : next,
      );
    }
    case 'period':
    case 'screen':
      return stepped(state, lines, (next, type) =>
        screen.kind === 'archive' && next.screen.kind === 'archive'
          ? reduceArchive(next, next.screen, {type})
          : reducePosts(next, {type}),
      );
    case 'outside':
      return state;
  }
}

/** The same step up or down several times. */
function stepped(
  state: State,
  lines: number,
  step: (state: State, type: 'scroll.lineDown' | 'scroll.lineUp') => State,
): State {
  let next = state;
  for (let count = Math.abs(lines); count > 0; count--) {
    next = step(next, lines > 0 ? 'scroll.lineDown' : 'scroll.lineUp');
  }
  return next;
}

/** Scrolls the list under its selection, which goes along only when it would leave the screen. */
function scrollList(state: State, lines: number): State {
  const {posts, top, selected} = state.list;
  if (posts.length === 0) return state;
  const wanted = clamp(top + lines, 0, posts.length - 1);
  const moved = withList(state, {top: wanted, moved: true});
  // The end of the list stands at the end of the screen, wherever the wheel would have it.
  const first = topShowing(moved, inSight(moved, wanted));
  return select(withList(moved, {top: first}), inSight(moved, first));

  function inSight(next: State, from: number): number {
    return clamp(selected, from, from + visibleCount(next, from) - 1);
  }
}

function scrollPreview(state: State, lines: number): State {
  const {preview} = state.list;
  if (!preview) return state;
  const last = Math.max(0, preview.page.lines.length - listLayout(state).rows);
  return withList(state, {preview: {...preview, top: clamp(preview.top + lines, 0, last)}});
}
