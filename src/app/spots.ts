import type {PictureRow} from '../page/types.ts';
import {cellWidth} from '../text/cells.ts';
import {archiveEntries, archiveRoom} from './archive.ts';
import {facetBox, facetLines} from './facet-lines.ts';
import {articleLayout, listHead, listLayout} from './layout.ts';
import {postAtLine} from './list-window.ts';
import {type Box, type NotePanel, noteBox, panelBox} from './panel-box.ts';
import type {Cell} from './pointer.ts';
import {problemRoom} from './problem-lines.ts';
import {articleOf, interruptedPost} from './select.ts';
import type {SettingsPanel} from './settings-panel.ts';
import {settingsHead, settingsTop, settingsWindow} from './settings-panel.ts';
import type {Article, FacetPanel, Panel, State} from './state.ts';

/** What stands at a cell of the screen. Indexes count what the screen's own state counts. */
export type Spot =
  | {readonly kind: 'post'; readonly index: number}
  /** Of the list, where no post stands. */
  | {readonly kind: 'list'}
  | {readonly kind: 'filter'}
  | {readonly kind: 'continue'}
  | {readonly kind: 'preview'}
  | {readonly kind: 'link'; readonly link: number}
  | {readonly kind: 'fold'; readonly fold: number}
  /** A picture that is drawn, by its link. */
  | {readonly kind: 'picture'; readonly link: number}
  /** Of the article, where nothing can be followed. */
  | {readonly kind: 'page'}
  /** The scroll bar of the article; `row` counts from its top. */
  | {readonly kind: 'bar'; readonly row: number}
  /** Of the archive. */
  | {readonly kind: 'period'; readonly index: number}
  /** Of another screen. */
  | {readonly kind: 'screen'}
  /** Of the panel: one of those that can be chosen. */
  | {readonly kind: 'entry'; readonly index: number}
  | {readonly kind: 'panel'}
  /** Beside a panel that stands on top of the screen. */
  | {readonly kind: 'outside'};

/** What stands at a cell, by the layout that the screen is drawn with; `null` for nothing that the mouse could mean. */
export function spotAt(state: State, cell: Cell): Spot | null {
  const {panel, screen} = state;
  if (state.library.kind === 'loading') return null;
  if (panel) {
    const spot = panelSpot(state, panel, cell);
    if (spot !== 'below') return spot;
  }
  switch (screen.kind) {
    case 'article':
      return articleSpot(state, screen.article, cell);
    case 'list':
      return listSpot(state, cell);
    case 'archive': {
      const index = screen.top + cell.row - 2;
      const isEntry = cell.row >= 2 && cell.row < 2 + archiveRoom(state);
      if (isEntry && index < archiveEntries(state).length) return {kind: 'period', index};
      return {kind: 'screen'};
    }
    case 'problems':
      return cell.row < 2 + problemRoom(state) ? {kind: 'screen'} : null;
  }
}

/** `below`: the panel leaves this part of the screen alone. */
function panelSpot(state: State, panel: Panel, cell: Cell): Spot | null | 'below' {
  switch (panel.kind) {
    case 'help':
      return {kind: 'panel'};
    case 'picture':
      return {kind: 'outside'};
    // These have the status line only, and the keys until they are left.
    case 'goto':
    case 'name':
      return null;
    case 'settings':
      return settingSpot(state, panel, cell);
    case 'facets':
      return facetSpot(state, panel, cell);
    case 'note':
      return noteSpot(state, panel, cell);
    case 'outline':
    case 'choice':
    case 'around': {
      const box = panelBox(state, panel);
      if (!box) return 'below';
      if (!isInside(box, cell)) return box.isBeside ? 'below' : {kind: 'outside'};
      const line = cell.row - box.listTop;
      const index = box.first + line;
      const isEntry = line >= 0 && line < box.room && index < box.count;
      return isEntry ? {kind: 'entry', index} : {kind: 'panel'};
    }
  }
}

function settingSpot(state: State, panel: SettingsPanel, {row}: Cell): Spot {
  const line = row - settingsHead(state);
  const isEntry = !panel.field && line >= 0 && line < settingsWindow(state);
  if (!isEntry) return {kind: 'panel'};
  return {kind: 'entry', index: settingsTop(state, panel.selected) + line};
}

function facetSpot(state: State, panel: FacetPanel, cell: Cell): Spot | 'below' {
  const box = facetBox(state);
  if (!isInside(box, cell)) return 'below';
  const {lines, top} = facetLines(panel, box.height - 2);
  const line = lines[top + cell.row - box.top - 2];
  return cell.row >= box.top + 2 && line?.kind === 'value'
    ? {kind: 'entry', index: line.index}
    : {kind: 'panel'};
}

function noteSpot(state: State, panel: NotePanel, cell: Cell): Spot | null {
  const article = articleOf(state);
  const box = noteBox(state, panel);
  if (!article || !isInside(box, cell)) return {kind: 'outside'};
  const at = panel.start + cell.row - box.top - 1;
  if (at < panel.start || at >= panel.end) return {kind: 'panel'};
  return linkAt(article, at, cell.column - box.left - 2) ?? {kind: 'panel'};
}

function listSpot(state: State, {column, row}: Cell): Spot | null {
  const head = listHead(state);
  const {width, rows} = listLayout(state);
  if (row === 1) return {kind: 'filter'};
  if (row < head) return row === 2 && offersToContinue(state) ? {kind: 'continue'} : {kind: 'list'};
  if (row >= head + rows) return null;
  if (column >= width) return {kind: 'preview'};
  const index = postAtLine(state, row - head);
  return index === null ? {kind: 'list'} : {kind: 'post', index};
}

/** Whether the head of the list says where reading was broken off. */
function offersToContinue(state: State): boolean {
  return !state.list.typing && state.list.completing === null && interruptedPost(state) !== null;
}

function articleSpot(state: State, article: Article, {column, row}: Cell): Spot | null {
  const {above, rows, left} = articleLayout(state);
  const line = row - above;
  if (line >= rows) return null;
  if (column === state.size.columns - 1 && article.page.lines.length > rows && line >= 0) {
    return {kind: 'bar', row: line};
  }
  const at = article.top + line;
  const {details, picture} = (line < 0 ? undefined : article.page.lines[at]) ?? {};
  if (details !== undefined) return {kind: 'fold', fold: details};
  if (picture) return pictureSpot(picture, column - left);
  return (line < 0 ? null : linkAt(article, at, column - left)) ?? {kind: 'page'};
}

function pictureSpot({link, left, columns}: PictureRow, cell: number): Spot {
  return cell >= left && cell < left + columns ? {kind: 'picture', link} : {kind: 'page'};
}

/** The link at a cell of a line of the page. */
function linkAt({page, shift}: Article, at: number, cell: number): Spot | null {
  const line = page.lines[at];
  if (!line || cell < 0) return null;
  let end = line.wide ? -(shift ?? 0) : 0;
  for (const {text, link} of line.spans) {
    end += cellWidth(text);
    if (cell < end) return link === undefined ? null : {kind: 'link', link};
  }
  return null;
}

function isInside({top, left, width, height}: Box, {column, row}: Cell): boolean {
  return row >= top && row < top + height && column >= left && column < left + width;
}
