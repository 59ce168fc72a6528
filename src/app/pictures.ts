import type {PaintedSpan} from '../output/ansi.ts';
import type {Link, Page} from '../page/types.ts';
import {articleLayout} from './layout.ts';
import {articleOf} from './select.ts';
import type {Size, State} from './state.ts';

/** A picture as cells; or why there is none, in words that follow its name. */
export type DrawnPicture =
  | {
      readonly columns: number;
      readonly lines: readonly (readonly PaintedSpan[])[];
      /** What the terminal has to be given to draw it over these cells, where they do not show it themselves. */
      readonly image?: string;
    }
  | {readonly flaw: string};

/** A picture that has a place on the screen or near it. */
export type WantedPicture = {
  readonly key: string;
  /** Of the post that shows it. */
  readonly id: string;
  readonly link: Link;
  /** What there is for it, in cells. A picture of the page takes it exactly, one that fills the screen as far as it can. */
  readonly room: Size;
  readonly where: 'page' | 'screen';
};

/** What a picture of a post is drawn for, so that the same one is drawn once. */
export function pictureKey(id: string, {href}: Link, {columns, rows}: Size): string {
  return `${columns}x${rows} ${id}\n${href}`;
}

/** The pictures that are to be drawn, the most urgent first: those on the screen, then those a page away. */
export function wantedPictures(state: State): WantedPicture[] {
  const article = articleOf(state);
  if (!article || !state.preferences.pictures) return [];
  const {id, page, top} = article;
  const wanted = new Map<string, WantedPicture>();
  const want = (index: number, room: Size, where: WantedPicture['where']): void => {
    const link = page.links[index];
    if (!link) return;
    const key = pictureKey(id, link, room);
    if (!wanted.has(key)) wanted.set(key, {key, id, link, room, where});
  };
  if (state.panel?.kind === 'picture') want(state.panel.link, pictureRoom(state), 'screen');
  const {rows} = articleLayout(state);
  for (const start of [top, top + rows, top - rows]) {
    for (const {picture} of page.lines.slice(Math.max(0, start), Math.max(0, start + rows))) {
      if (picture) want(picture.link, {columns: picture.columns, rows: picture.rows}, 'page');
    }
  }
  return [...wanted.values()];
}

/** What a picture that fills the screen has for itself, in cells: all but a line of words and one of hints. */
export function pictureRoom({size}: Pick<State, 'size'>): Size {
  return {columns: size.columns, rows: Math.max(1, size.rows - (size.rows >= 12 ? 2 : 1))};
}

/** A picture that the terminal draws over the cells of the screen, and the first of them, counted from 0. */
export type PlacedImage = {readonly row: number; readonly column: number; readonly image: string};

/** The picture that the terminal has to draw over the screen; `null` when there is none. */
export function placedImage(state: State): PlacedImage | null {
  const article = articleOf(state);
  const {panel} = state;
  const link = panel?.kind === 'picture' && article?.page.links[panel.link];
  if (!article || !link) return null;
  const drawn = state.pictures.get(pictureKey(article.id, link, pictureRoom(state)));
  if (!drawn || 'flaw' in drawn || drawn.image === undefined) return null;
  const {row, column} = centre(state, {columns: drawn.columns, rows: drawn.lines.length});
  return {row, column, image: drawn.image};
}

/** Where something of so many cells begins when it stands in the middle of the screen. */
export function centre(state: State, {columns, rows}: Size): {row: number; column: number} {
  const room = pictureRoom(state);
  return {
    row: Math.max(0, Math.floor((room.rows - rows) / 2)),
    column: Math.max(0, Math.floor((room.columns - columns) / 2)),
  };
}

/** The pictures of a page in their order, as indices into its links; those on the web are not among them. */
export function localPictures({links}: Page): number[] {
  return links.flatMap(({kind, href}, index) =>
    kind === 'image' && !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) ? [index] : [],
  );
}
