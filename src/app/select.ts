import type {Post} from '../library/types.ts';
import type {Heading, Link, Page} from '../page/types.ts';
import type {Facet} from '../search/terms.ts';
import type {SortOrder} from '../search/types.ts';
import {articleLayout, listHead} from './layout.ts';
import {hasWords} from './query.ts';
import {readingState} from './reading.ts';
import type {Article, FacetPanel, ListState, State} from './state.ts';

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
  return !state.list.typing && listHead(state) >= 3;
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

/** The article on the screen. */
export function articleOf({screen}: State): Article | null {
  return screen.kind === 'article' ? screen.article : null;
}

/** The post that a key such as star or edit is about: the one being read, or the selected one. */
export function currentPost(state: State): Post | null {
  const article = articleOf(state);
  if (!article) return state.screen.kind === 'list' ? selectedPost(state) : null;
  return state.library.kind === 'ready' ? (state.library.byId.get(article.id) ?? null) : null;
}

/** The highest `top` that still fills the screen. */
export function lastTop(state: State, page: Page): number {
  return Math.max(0, page.lines.length - articleLayout(state).rows);
}

/** How much of the article has passed the lower edge of the screen, 0 to 1. */
export function progressOf(state: State, article: Article): number {
  const count = article.post.lines.length;
  if (count === 0) return 1;
  return Math.min(1, (article.top + articleLayout(state).rows) / count);
}

/** Index into the outline of the section that the top of the screen is in; -1 before the first heading. */
export function sectionIndex({page, top}: Article): number {
  // The heading one is looking at counts as soon as it is near the top, not only when it has left the screen.
  const eye = top + 2;
  let index = -1;
  for (const [at, heading] of page.outline.entries()) {
    if (heading.line > eye) break;
    index = at;
  }
  return index;
}

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
