import type {Size, State} from './state.ts';

/** Below this octavo only says that the terminal is too small. In cells. */
export const smallest: Size = {columns: 20, rows: 6};

/** From this width on the list has a preview beside it and panels stand at the side. In cells. */
export const wide = 100;

/** Of the outline at the side of an article, its border included. In cells. */
const paneWidth = 34;

/** Where the parts of the list screen stand, in cells. */
export type ListLayout = {
  /** Of the rows with posts. */
  readonly width: number;
  /** Lines that a post takes: its title, and from two on a line of what else is known of it. */
  readonly itemRows: 1 | 2;
  /** Posts on the screen at once, at least 1. */
  readonly perPage: number;
  /** Lines for posts. */
  readonly rows: number;
  /** Whether a line of hints is drawn. */
  readonly hints: boolean;
  readonly side: {readonly width: number} | null;
};

/** Where the parts of the article screen stand, in cells. */
export type ArticleLayout = {
  /** Of the page. */
  readonly width: number;
  /** Lines of the page on the screen at once. */
  readonly rows: number;
  /** Empty lines above the page. */
  readonly above: 0 | 1;
  /** Cells left of the page. */
  readonly left: number;
  readonly hints: boolean;
  /** Width of a panel at the side of the page; `null` when there is only room on top of it. */
  readonly side: {readonly width: number} | null;
};

export function isTooSmall({columns, rows}: Size): boolean {
  return columns < smallest.columns || rows < smallest.rows;
}

/** The list: a head of three lines, posts, a status line, and hints where there is room for them. */
export function listLayout({size, preferences}: State): ListLayout {
  if (preferences.linear) return heardList(size.columns);
  const lines = size.rows;
  const hints = lines >= 12;
  const head = lines >= 9 ? 3 : 2;
  const rows = Math.max(1, lines - head - (hints ? 2 : 1));
  const itemRows = rows >= 10 ? 2 : 1;
  const side = size.columns >= wide ? {width: Math.floor(size.columns * 0.54)} : null;
  return {
    width: size.columns - (side ? side.width : 0),
    itemRows,
    perPage: Math.max(1, Math.floor(rows / itemRows)),
    rows,
    hints,
    side,
  };
}

/** Lines above the posts. */
export function listHead(state: State): number {
  return state.size.rows >= 9 ? 3 : 2;
}

/** The page of the preview: what the side pane leaves beside its border and margins, at most the measure. */
export function previewWidth(state: State): number | null {
  const {side} = listLayout(state);
  return side ? Math.min(state.preferences.measure, side.width - 5) : null;
}

/** Of a page that stands at the left, in cells. */
const leftMargin = 2;

/** The article: the page at its measure, in the middle unless the user wants it at the left, a scroll bar at the right edge, a status line, and hints. */
export function articleLayout({size, preferences, panel, screen}: State): ArticleLayout {
  if (preferences.linear) return heardArticle(screen);
  const {columns} = size;
  const lines = size.rows;
  const hints = lines >= 12;
  const above = lines >= 20 ? 1 : 0;
  const margins = columns >= 40 ? 6 : 2;
  const width = Math.max(1, Math.min(preferences.measure, columns - margins));
  const room = columns - width;
  const side = columns >= wide && room >= paneWidth + 4 ? {width: paneWidth} : null;
  // The page makes room for the outline by moving aside, not by being set anew.
  const beside = side && panel?.kind === 'outline' ? side.width : 0;
  const middle = Math.max(0, Math.floor((room - beside - 1) / 2));
  return {
    width,
    rows: Math.max(1, lines - above - (hints ? 2 : 1)),
    above,
    left: preferences.align === 'left' ? Math.min(middle, leftMargin) : middle,
    hints,
    side,
  };
}

/** Lines of a panel's list that are on the screen at once. */
export function panelRows(state: State): number {
  return Math.max(1, articleLayout(state).rows - 4);
}

/** Posts that are heard at once. */
const heardPosts = 10;

/** A paragraph is one line, wherever the terminal breaks it, and a table has its rows. In cells. */
const heardWidth = 2000;

function heardList(width: number): ListLayout {
  return {width, itemRows: 1, perPage: heardPosts, rows: heardPosts, hints: false, side: null};
}

/** What was heard last is what is on the screen. */
function heardArticle(screen: State['screen']): ArticleLayout {
  const rows = screen.kind === 'article' ? screen.article.until - screen.article.top : 1;
  return {width: heardWidth, rows: Math.max(1, rows), above: 0, left: 0, hints: false, side: null};
}
