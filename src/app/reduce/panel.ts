import type {Action} from '../actions.ts';
import {optionsOf, orders} from '../choices.ts';
import {groupings} from '../groups.ts';
import {articleLayout, panelRows} from '../layout.ts';
import type {ChoicePanel, OutlinePanel} from '../panel-box.ts';
import {hasWords} from '../query.ts';
import {clamp, isScroll, scrolled} from '../scroll.ts';
import {articleOf, orderInForce, outlineEntries, sectionIndex} from '../select.ts';
import type {Panel, State} from '../state.ts';
import {fieldOf} from '../text-field.ts';
import {reduceAround} from './around.ts';
import {copied, copyLink} from './copy.ts';
import {reduceFacets} from './facets.ts';
import {search, withList} from './filter-line.ts';
import {openHelp, reduceHelp} from './help.ts';
import {goToNote} from './links.ts';
import {arriveAt, scrollTo} from './move.ts';
import {reducePicture} from './picture.ts';
import {reduceNaming} from './searches.ts';
import {openSettings, reduceSettings} from './settings.ts';
import {ask, say} from './steps.ts';
import {typed} from './text.ts';
import {showTheme} from './theme.ts';

/** Panels that have more to close than themselves. */
const closesItself: ReadonlySet<Panel['kind']> = new Set(['facets', 'help', 'settings']);

/** What happens while a panel has the keys. */
export function reducePanel(state: State, panel: Panel, action: Action): State {
  if (action.type === 'panel.close' && !closesItself.has(panel.kind)) return close(state, panel);
  switch (panel.kind) {
    case 'help':
      return reduceHelp(state, panel, action);
    case 'outline':
      return reduceOutline(state, panel, action);
    case 'choice':
      return reduceChoice(state, panel, action);
    case 'goto':
      if (action.type === 'panel.choose') return goTo(state, panel.field.text);
      return {...state, panel: {...panel, field: typed(panel.field, action)}};
    case 'note':
      return action.type === 'panel.choose' ? goToNote(state, panel.start) : state;
    case 'around':
      return reduceAround(state, panel, action);
    case 'picture':
      return reducePicture(state, panel, action);
    case 'facets':
      return reduceFacets(state, panel, action);
    case 'name':
      return reduceNaming(state, panel, action);
    case 'settings':
      return reduceSettings(state, panel, action);
  }
}

/** Opens a panel by key; the state as it is when the key opens none. */
export function openPanel(state: State, action: Action): State {
  switch (action.type) {
    case 'app.help':
      return openHelp(state);
    case 'article.outline': {
      const article = articleOf(state);
      if (!article) return state;
      if (article.page.outline.length === 0) return say(state, 'This post has no headings');
      const selected = Math.max(0, sectionIndex(state, article));
      return {...state, panel: {kind: 'outline', field: fieldOf(''), selected}};
    }
    case 'article.goto':
      return articleOf(state) ? {...state, panel: {kind: 'goto', field: fieldOf('')}} : state;
    case 'list.order':
      return choice(state, 'order', orderInForce(state.list));
    case 'list.group':
      return choice(state, 'group', state.list.group);
    case 'article.copy':
      return copyLink(state) ?? choice(state, 'copy', '');
    case 'app.settings':
      return openSettings(state);
    case 'app.theme':
      return choice(state, 'theme', state.preferences.theme);
    default:
      return state;
  }
}

function reduceOutline(state: State, panel: OutlinePanel, action: Action): State {
  const article = articleOf(state);
  if (!article) return {...state, panel: null};
  const entries = outlineEntries(article.page, panel.field.text);
  if (action.type === 'panel.choose') {
    const line = entries[panel.selected]?.heading.line;
    return line === undefined ? state : arriveAt({...state, panel: null}, line);
  }
  if (isScroll(action)) {
    const last = Math.max(0, entries.length - 1);
    const selected = scrolled(action.type, panel.selected, panelRows(state), last);
    return {...state, panel: {...panel, selected}};
  }
  const field = typed(panel.field, action);
  if (field.text === panel.field.text) return {...state, panel: {...panel, field}};
  const left = outlineEntries(article.page, field.text);
  // Who types the number of a heading means that one, whatever the others say.
  const selected = left.findIndex(({index}) => String(index + 1) === field.text.trim());
  return {...state, panel: {...panel, field, selected: Math.max(0, selected)}};
}

function reduceChoice(state: State, panel: ChoicePanel, action: Action): State {
  const options = optionsOf(state, panel.what);
  if (isScroll(action)) {
    const last = options.length - 1;
    const selected = scrolled(action.type, panel.selected, panelRows(state), last);
    const next = {...state, panel: {...panel, selected}};
    return panel.what === 'theme' ? showTheme(next, options[selected] ?? panel.original) : next;
  }
  const value = options[panel.selected];
  if (action.type !== 'panel.choose' || value === undefined) return state;
  const closed: State = {...state, panel: null};
  if (panel.what === 'theme') {
    return ask(say(closed, `Theme: ${value}`), {kind: 'save', name: 'theme', value});
  }
  if (panel.what === 'copy') return copied(closed, value);
  return panel.what === 'order' ? setOrder(closed, value) : setGroup(closed, value);
}

/** The order of what was found by words is for now; that of the list is remembered. */
function setOrder(state: State, name: string): State {
  const order = orders.find(known => known === name) ?? 'date';
  if (hasWords(state.list.field.text))
    return search(withList(state, {searchOrder: order, moved: true}));
  const next = search(withList(state, {order, moved: true}));
  return ask(next, {kind: 'save', name: 'sort', value: order});
}

function setGroup(state: State, name: string): State {
  const group = groupings.find(known => known === name) ?? 'none';
  const next = search(withList(state, {group, moved: true}));
  return ask(next, {kind: 'save', name: 'group', value: group});
}

function close(state: State, panel: Panel): State {
  if (panel.kind === 'outline' && panel.field.text !== '') {
    return {...state, panel: {...panel, field: fieldOf(''), selected: 0}};
  }
  const closed: State = {...state, panel: null};
  if (panel.kind !== 'choice' || panel.what !== 'theme') return closed;
  return state.preferences.theme === panel.original ? closed : showTheme(closed, panel.original);
}

function choice(state: State, what: ChoicePanel['what'], original: string): State {
  const selected = Math.max(0, optionsOf(state, what).indexOf(original));
  return {...state, panel: {kind: 'choice', what, selected, original}};
}

/** `120` is a line of the page, `40%` a part of it. */
function goTo(state: State, text: string): State {
  const closed: State = {...state, panel: null};
  const article = articleOf(state);
  const found = /^\s*(\d{1,9})\s*(%?)\s*$/.exec(text);
  if (!article || text.trim() === '') return closed;
  if (!found) return say(closed, 'A line number or a percentage, please', 'warning');
  const number = Number(found[1]);
  if (!found[2]) return scrollTo(closed, number - 1);
  const {rows} = articleLayout(state);
  const end = (article.page.lines.length * clamp(number, 0, 100)) / 100;
  // The percentage in the status line is that of the lower edge.
  return scrollTo(closed, Math.round(end) - rows);
}
