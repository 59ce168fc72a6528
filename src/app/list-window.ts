import {type Grouping, groupingInForce, groupName} from './groups.ts';
import {listLayout} from './layout.ts';
import {keepVisible} from './scroll.ts';
import type {State} from './state.ts';

/** Fewer rows than this are for posts alone. */
const roomForHeadings = 4;

/** The grouping whose headings are drawn. */
function drawnGrouping(state: State): Grouping {
  return listLayout(state).rows < roomForHeadings ? 'none' : groupingInForce(state.list);
}

/** The heading above the post at `index`; `null` when there is none. The first post on the screen always has one. */
export function headingAt(state: State, index: number, top: number): string | null {
  const by = drawnGrouping(state);
  const post = state.list.posts[index];
  if (by === 'none' || !post) return null;
  const name = groupName(post, by);
  const before = index > top ? state.list.posts[index - 1] : undefined;
  return before && groupName(before, by) === name ? null : name;
}

/** How many posts are on the screen from the one at `top` on, at least 1. */
export function visibleCount(state: State, top: number): number {
  const {rows, itemRows, perPage} = listLayout(state);
  if (drawnGrouping(state) === 'none') return perPage;
  let used = 0;
  for (let count = 0; count < perPage; count++) {
    used += itemRows + (headingAt(state, top + count, top) === null ? 0 : 1);
    if (used > rows) return Math.max(1, count);
  }
  return perPage;
}

/** The post on a line of those for posts, counted from 0; `null` where there is none. */
export function postAtLine(state: State, line: number): number | null {
  const {top, posts} = state.list;
  const {itemRows} = listLayout(state);
  const end = Math.min(posts.length, top + visibleCount(state, top));
  let used = 0;
  for (let index = top; index < end; index++) {
    if (headingAt(state, index, top) !== null && line === used++) return null;
    used += itemRows;
    if (line < used) return index;
  }
  return null;
}

/** The first post on the screen after as little scrolling as shows the one at `selected`. */
export function topShowing(state: State, selected: number): number {
  const {posts, top} = state.list;
  const {perPage} = listLayout(state);
  if (drawnGrouping(state) === 'none') return keepVisible(top, selected, perPage, posts.length);
  let first = Math.max(Math.min(top, selected), selected - perPage);
  first = Math.max(0, first);
  while (first + visibleCount(state, first) <= selected) first++;
  // The end of the list stands at the end of the screen.
  while (first > 0 && first - 1 + visibleCount(state, first - 1) >= posts.length) first--;
  return first;
}
