import type {Line, Page} from '../../page/types.ts';
import {offsetAfterEdit, offsetOfWords} from '../edited.ts';
import {articleOf} from '../select.ts';
import type {Article, FixedPlace, Place, State} from '../state.ts';
import {scrollTo, withArticle} from './move.ts';

/**
 * Where to stand in a text as it is now: in the article that is read, where one stood before it was edited; for a place
 * kept from another day, where its words stand now. Null for the article that is read when it has been left meanwhile.
 */
export function placeIn(
  place: Place,
  article: Article | null,
  markdown: string,
): FixedPlace | null {
  if (place.kind === 'here') {
    if (!article) return null;
    return {kind: 'source', offset: offsetAfterEdit(article.markdown, markdown, article.anchor)};
  }
  if (place.kind !== 'source' || !place.words || place.offset === 0) return place;
  return {kind: 'source', offset: offsetOfWords(markdown, place.words, place.offset)};
}

/** Puts a line of a page that was set anew where the same words were on the screen before. */
export function stay(
  state: State,
  before: Article | null,
  page: Page,
  line: number,
  offset: number,
): State {
  // Lines above the first words are told apart by nothing but their place.
  if (before?.anchor === offset && isBeginningOf(before, page))
    return keepAt(state, before.top, offset);
  const top = line + rowOf(before, page, line) - spaceAbove(before, page, line);
  return keepAt(state, top, offset);
}

/** Whether an article is an excerpt that the page goes on from. */
function isBeginningOf({excerpt, post}: Article, page: Page): boolean {
  return (
    excerpt?.start === 0 && post.width === page.width && page.lines.length >= post.lines.length
  );
}

/** A line at the top of the screen that was some row of a picture is the same row of it again. */
function rowOf(before: Article | null, page: Page, line: number): number {
  const was = before?.page.lines[before.top]?.picture;
  const is = page.lines[line]?.picture;
  return was && is?.link === was.link ? Math.min(was.row, is.rows - 1) : 0;
}

/** Empty lines and rules that stood above the words at the top of the screen, as far as they still do. */
function spaceAbove(before: Article | null, page: Page, line: number): number {
  if (!before) return 0;
  let space = 0;
  while (isSpace(before.post.lines[before.top + space]) && isSpace(page.lines[line - 1 - space])) {
    space++;
  }
  return space;
}

function isSpace(line: Line | undefined): boolean {
  return line !== undefined && line.source === undefined && !line.picture;
}

/** Keeps the offset that was asked for: resizing to and fro must not wander through the text. */
function keepAt(state: State, line: number, offset: number): State {
  const before = articleOf(state);
  const next = scrollTo(state, line);
  const article = articleOf(next);
  if (!article) return next;
  // What was heard has been heard, though its code may be highlighted now.
  const until = Math.max(article.until, Math.min(before?.until ?? 0, article.page.lines.length));
  return withArticle(next, {
    ...article,
    anchor: offset,
    until,
    atBottom: before?.atBottom ?? false,
  });
}
