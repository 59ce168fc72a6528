import type {Command} from '../../app/actions.ts';
import {keyLabel} from '../../app/help.ts';
import type {Mode} from '../../app/keymap.ts';
import {articleLayout} from '../../app/layout.ts';
import {articleOf, selectedPost} from '../../app/select.ts';
import type {Article, State} from '../../app/state.ts';
import {hasStops} from '../../app/stops.ts';
import {gap, type Row, rowWidth, span} from './rows.ts';

/**
 * The line of hints: the first key of every binding that has a short name and something to do, as many as fit, the help
 * among them.
 */
export function hintRow(state: State, mode: Mode, width: number): Row {
  const items: Row[] = [];
  let help: Row | null = null;
  for (const {action, modes, keys, hint} of state.keymap.bindings) {
    const key = keys[0];
    if (!hint || key === undefined || !modes.includes(mode) || isIdle(state, action)) continue;
    const item = [span(keyLabel(key), 'key'), span(` ${hint}`, 'muted')];
    if (action === 'app.help') help = item;
    items.push(item);
  }
  const shown = [...items];
  while (shown.length > 0 && rowWidth(joined(shown)) > width) {
    // What does not fit is found in the help, so that stays.
    const last = shown.at(-1) === help && shown.length > 1 ? -2 : -1;
    shown.splice(last, 1);
  }
  return joined(shown);
}

/** Whether the screen has nothing that the action could be done to. */
function isIdle(state: State, action: Command): boolean {
  if (action === 'list.open' || action === 'filter.accept') return selectedPost(state) === null;
  const article = articleOf(state);
  if (action === 'article.picture' && article) return !showsPicture(state, article);
  return action === 'article.nextLink' && article !== null && !hasStops(article.page);
}

function showsPicture(state: State, {page, top}: Article): boolean {
  return page.lines.slice(top, top + articleLayout(state).rows).some(({picture}) => picture);
}

function joined(items: readonly Row[]): Row {
  return [span(' '), ...items.flatMap((item, index) => (index > 0 ? [gap(3), ...item] : item))];
}
