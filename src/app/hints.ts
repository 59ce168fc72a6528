import {cellWidth} from '../text/cells.ts';
import type {Command} from './actions.ts';
import {keyLabel} from './help.ts';
import {articleLayout, listLayout} from './layout.ts';
import {modeOf} from './mode.ts';
import {pictureRoom} from './pictures.ts';
import type {Cell} from './pointer.ts';
import {articleOf, focusedLink, selectedPost} from './select.ts';
import type {Article, State} from './state.ts';
import {hasStops} from './stops.ts';

/** A key and what it does here, in a word; `column` is where it begins on the line of hints, `width` its cells. */
export type Hint = {
  readonly action: Command;
  readonly key: string;
  readonly text: string;
  readonly column: number;
  readonly width: number;
};

/** Cells between two hints. */
const between = 3;

/**
 * The line of hints: the first key of every binding that has a short name and something to do, as many as fit, the help
 * and the way out of a panel among them.
 */
export function hintsOf(state: State): Hint[] {
  const mode = modeOf(state);
  const hints: Omit<Hint, 'column'>[] = [];
  for (const {action, modes, keys, hint} of state.keymap.bindings) {
    const key = keys[0];
    if (!hint || key === undefined || !modes.includes(mode) || isIdle(state, action)) continue;
    const label = keyLabel(key);
    hints.push({action, key: label, text: hint, width: cellWidth(`${label} ${hint}`)});
  }
  while (hints.length > 0 && widthOf(hints) > state.size.columns) {
    // What does not fit is found in the help, so that stays.
    const last = hints.findLastIndex(({action}) => !stays.has(action));
    hints.splice(last, 1);
  }
  let column = 1;
  return hints.map(hint => {
    const placed = {...hint, column};
    column += hint.width + between;
    return placed;
  });
}

const stays: ReadonlySet<Command> = new Set<Command>(['app.help', 'panel.close']);

/** What the hint at a cell of the screen asks for, as its key would; `null` where no hint stands. */
export function hintAt(state: State, {column, row}: Cell): Command | null {
  if (row !== state.size.rows - 1 || !showsHints(state)) return null;
  const hit = hintsOf(state).find(
    hint => column >= hint.column && column < hint.column + hint.width,
  );
  return hit?.action ?? null;
}

/** Whether the last line of the screen is the line of hints. */
function showsHints(state: State): boolean {
  const {panel, screen, size} = state;
  if (panel?.kind === 'help' || panel?.kind === 'settings') return true;
  if (panel?.kind === 'picture') return size.rows > pictureRoom(state).rows + 1;
  if (panel?.kind === 'facets' && !listLayout(state).side) return true;
  if (screen.kind === 'article') return articleLayout(state).hints;
  return screen.kind !== 'list' || state.library.kind === 'loading' || listLayout(state).hints;
}

/** Whether the screen has nothing that the action could be done to. */
function isIdle(state: State, action: Command): boolean {
  if (action === 'list.open' || action === 'filter.accept') return selectedPost(state) === null;
  const article = articleOf(state);
  if (!article) return false;
  if (action === 'article.picture') return !showsPicture(state, article);
  // What Enter does to a fold stands in the status line.
  if (action === 'article.follow') return focusedLink(article) === null;
  // What an excerpt has not, the whole page may have.
  return action === 'article.nextLink' && !article.excerpt && !hasStops(article.page);
}

function showsPicture(state: State, {page, top}: Article): boolean {
  return page.lines.slice(top, top + articleLayout(state).rows).some(({picture}) => picture);
}

/** Cells of the line, with one before it. */
function widthOf(hints: readonly Pick<Hint, 'width'>[]): number {
  return hints.reduce((sum, {width}) => sum + width, 1 + between * (hints.length - 1));
}
