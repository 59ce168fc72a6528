import {isTooSmall, listLayout, smallest} from '../../app/layout.ts';
import type {FacetPanel, State} from '../../app/state.ts';
import {archiveRows} from './archive.ts';
import {articleRows} from './article.ts';
import {facetRows} from './facets.ts';
import {hintRow} from './hints.ts';
import {listRows} from './list.ts';
import {loadingRows} from './loading.ts';
import {blank, noticeRows} from './notice.ts';
import {withPanel} from './panels.ts';
import {problemRows} from './problems.ts';
import {fill, type Row} from './rows.ts';

/** The whole screen as rows: as many as may be drawn, each exactly as wide as the terminal. */
export function screenRows(state: State): Row[] {
  const {columns} = state.size;
  const rows = isTooSmall(state.size) ? tooSmall(state) : contentRows(state);
  return Array.from({length: state.size.rows}, (_, index) => fill(rows[index] ?? [], columns));
}

function contentRows(state: State): Row[] {
  const {panel} = state;
  if (panel?.kind === 'facets' && !listLayout(state).side) return facetScreen(state, panel);
  const rows = baseRows(state);
  return panel ? withPanel(state, rows, panel) : rows;
}

function baseRows(state: State): Row[] {
  const {screen, library} = state;
  if (screen.kind === 'article') return articleRows(state, screen.article);
  if (screen.kind === 'problems') return problemRows(state, screen.top);
  if (screen.kind === 'archive') return archiveRows(state, screen);
  return library.kind === 'loading' ? loadingRows(state, library) : listRows(state);
}

function facetScreen(state: State, panel: FacetPanel): Row[] {
  const {columns} = state.size;
  const rows = state.size.rows - 1;
  const drawn = facetRows(state, panel, {columns, rows}).slice(0, rows);
  return [...drawn, ...blank(rows - drawn.length), hintRow(state)];
}

function tooSmall({size}: State): Row[] {
  const lines = [`octavo needs ${smallest.columns}×${smallest.rows}`];
  return noticeRows({title: `${size.columns}×${size.rows}`, lines}, size);
}
