import type {Post} from '../library/types.ts';
import type {Heading, Link, Page} from '../page/types.ts';
import type {Facet} from '../search/terms.ts';
import type {SortOrder} from '../search/types.ts';
import {extentOf} from './extent.ts';
import {articleLayout, listHead} from './layout.ts';
import type {ListState} from './list-state.ts';
import {hasWords} from './query.ts';
import {readingState} from './reading.ts';
import type {Article, FacetPanel, State} from './state.ts';

/** The post under the marker of the list: that which is offered, or one of the list. */
export function selectedPost(state: State): Post | null {
  return offeredPost(state) ?? postAtMarker(state);
}

/** The post of the list that the marker stands at, or would without an offer. */
export function postAtMarker({list}: State): Post | null {
  return list.posts[list.selected] ?? null;
}

/** The post that the list offers to go on with, while the marker stands on that offer. */
export function offeredPost(state: State): Post | null {
  return state.list.offered && canOffer(state) ? interruptedPost(state) : null;
}

/** Whether there is a row for an offer. */
export function canOffer(state: State): boolean {
  return !state.list.typing && (state.preferences.linear || listHead(state) >= 3);
}

/** How far a post has been read, as `at 43%`. */
export function progressInWords({readings}: State, id: string): string {
  return `at ${Math.floor((readings.get(id)?.progress ?? 0) * 100)}%`;
}

/** The post that was left in the middle last; `null` when there is none, or the list is narrowed down. */
export function interruptedPost({library, readings, list}: State): Post | null {
  if (library.kind !== 'ready' || list.field.text !== '') return null;
  let latest: Post | null = null;
  let when = 0;
  for (const [id, reading] of readings) {
    if (reading.opened <= when || readingState(reading) !== 'reading') continue;
    const post = library.byId.get(id);
    if (!post) continue;
    latest = post;
    when = reading.opened;
  }
  return latest;
}

/** Whether the library is being read, as far as the list says so. */
export function isReading({library}: State): boolean {
  return library.kind === 'ready' && (library.reading !== null || library.filling === 'more');
}

/** The order that the list is in: what was found by words stands in an order of its own. */
export function orderInForce({field, order, searchOrder}: ListState): SortOrder {
  return hasWords(field.text) ? searchOrder : order;
}

/** Whether that order is turned round. */
export function isReversed({field, reverse, searchReverse}: ListState): boolean {
  return hasWords(field.text) ? searchReverse : reverse;
}

/** The article on the screen. */
export function articleOf({screen}: State): Article | null {
  return screen.kind === 'article' ? screen.article : null;
}

/** The post of an id, if the library has it. */
export function postOf({library}: State, id: string): Post | null {
  return library.kind === 'ready' ? (library.byId.get(id) ?? null) : null;
}

/** The post that a key such as star or edit is about: the one being read, or the selected one. */
export function currentPost(state: State): Post | null {
  const article = articleOf(state);
  if (!article) return state.screen.kind === 'list' ? selectedPost(state) : null;
  return postOf(state, article.id);
}

/** The highest `top` that still fills the screen. */
export function lastTop(state: State, page: Page): number {
  const rows = state.preferences.linear ? 1 : articleLayout(state).rows;
  return Math.max(0, page.lines.length - rows);
}

/** How much of the article has passed the lower edge of the screen, 0 to 1; of an excerpt, by its place in the post. */
export function progressOf(state: State, article: Article): number {
  if (article.excerpt) {
    const {top, count} = extentOf(article);
    return Math.min(mostOfExcerpt, (top + articleLayout(state).rows) / count);
  }
  const count = article.post.lines.length;
  if (count === 0) return 1;
  const seen = state.preferences.linear ? article.until : article.top + articleLayout(state).rows;
  return Math.min(1, seen / count);
}

/** Only the whole page knows that it has been read to the end. */
const mostOfExcerpt = 0.99;

/**
 * Index into the outline of the section that is read; -1 before the first heading. That is the one at the top of the
 * screen, a heading near the top included, or the one that was gone to. On the last screenful of an article the eye goes down from there, a line more
 * with each line, for what stands there never comes to the top: at the end it is the last section in sight.
 */
export function sectionIndex(state: State, article: Article): number {
  const {page, post, top, arrived, excerpt} = article;
  if (arrived !== null) return page.outline.findLastIndex(({line}) => line <= arrived);
  const {rows} = articleLayout(state);
  const end = post.lines.length - rows;
  const left = end - top;
  // An article that is on the screen as a whole is begun as much as it is ended.
  const isCut = excerpt !== null && excerpt.end < article.markdown.length;
  const down = end <= 0 || isCut ? 0 : rows - 1 - Math.max(0, left);
  const eye = top + Math.max(nearTop, down);
  return page.outline.findLastIndex(({line}) => line <= eye);
}

/** Lines from the top of the screen within which a heading is the one that is looked at. */
const nearTop = 2;

/** The link that has the focus. */
export function focusedLink(article: Article): Link | null {
  return article.focus === null ? null : (article.page.links[article.focus] ?? null);
}

/** The headings that the outline's field leaves, with their places in the outline. */
export function outlineEntries(page: Page, filter: string): {heading: Heading; index: number}[] {
  const needle = filter.trim().toLowerCase();
  return page.outline
    .map((heading, index) => ({heading, index}))
    .filter(
      ({heading, index}) =>
        heading.text.toLowerCase().includes(needle) || String(index + 1) === needle,
    );
}

/** The values of the facet panel, one after another, as far as its field leaves them. */
export function facetEntries(panel: FacetPanel): FacetEntry[] {
  const needle = panel.field.text.trim().toLowerCase();
  return panel.groups.flatMap(({facet, values}) =>
    values
      .filter(({value}) => value.toLowerCase().includes(needle))
      .map(({value, count, state}) => ({facet, value, count, state})),
  );
}

/** A line of the facet panel that can be chosen. */
export type FacetEntry = {
  readonly facet: Facet | 'search';
  readonly value: string;
  readonly count: number;
  readonly state: 'none' | 'included' | 'excluded';
};
