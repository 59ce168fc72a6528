import type {Page} from '../../page/types.ts';
import {cellWidth} from '../../text/cells.ts';
import type {Action} from '../actions.ts';
import {blockAfter, blockAt, blockBefore, type Stretch} from '../linear/blocks.ts';
import {sourceAtLine} from '../place.ts';
import type {ScrollCommand} from '../scroll.ts';
import {articleOf} from '../select.ts';
import type {Article, State} from '../state.ts';
import {say} from './steps.ts';

/** The article with a stretch of it heard; that is what is on the screen then. */
export function hear(state: State, article: Article, {start, end}: Stretch): State {
  const stays = start === article.top && start > 0 && article.anchor > 0;
  const heard: Article = {
    ...article,
    top: start,
    until: end,
    arrived: null,
    anchor: stays ? article.anchor : sourceAtLine(article.page, start),
    finished: article.finished || end >= article.post.lines.length,
  };
  return {...state, screen: {kind: 'article', article: heard}};
}

/** Goes on in what is heard: by paragraphs, or by as many as a screen would hold. */
export function scrollHeard(state: State, step: ScrollCommand): State {
  const article = articleOf(state);
  if (!article) return state;
  // What is heard now is what `Enter` is about, no longer a link before it.
  const free: Article = {...article, focus: null, fold: null};
  const stretch = stretchAfter(state, free, step);
  if (stretch) return hear(state, free, stretch);
  return say(state, isDown.has(step) ? 'The end of the post' : 'The beginning of the post');
}

const isDown: ReadonlySet<ScrollCommand> = new Set([
  'scroll.lineDown',
  'scroll.halfDown',
  'scroll.pageDown',
  'scroll.bottom',
]);

function stretchAfter({size}: State, article: Article, step: ScrollCommand): Stretch | null {
  const {page, top, until} = article;
  const here = {start: top, end: until};
  const cells = size.columns * Math.max(1, size.rows - 2);
  switch (step) {
    case 'scroll.lineDown':
      return blockAfter(page, here);
    case 'scroll.lineUp':
      return blockBefore(page, here);
    case 'scroll.halfDown':
      return forward(page, here, cells / 2);
    case 'scroll.halfUp':
      return backward(page, here, cells / 2);
    case 'scroll.pageDown':
      return forward(page, here, cells);
    case 'scroll.pageUp':
      return backward(page, here, cells);
    case 'scroll.top':
      return blockAt(page, 0);
    case 'scroll.bottom':
      return blockAt(page, page.lines.length - 1);
  }
}

/** The next block, and those after it that fit into so many cells as well. */
function forward(page: Page, from: Stretch, cells: number): Stretch | null {
  let found = blockAfter(page, from);
  if (!found) return null;
  let room = cells - cellsOf(page, found);
  for (let next = blockAfter(page, found); next; next = blockAfter(page, found)) {
    room -= cellsOf(page, next);
    if (room < 0) break;
    found = {start: found.start, end: next.end};
  }
  return found;
}

function backward(page: Page, from: Stretch, cells: number): Stretch | null {
  let found = blockBefore(page, from);
  if (!found) return null;
  let room = cells - cellsOf(page, found);
  for (let next = blockBefore(page, found); next; next = blockBefore(page, found)) {
    room -= cellsOf(page, next);
    if (room < 0) break;
    found = {start: next.start, end: found.end};
  }
  return found;
}

function cellsOf(page: Page, {start, end}: Stretch): number {
  let cells = 0;
  for (const {spans} of page.lines.slice(start, end)) {
    for (const {text} of spans) cells += cellWidth(text.trim());
  }
  return cells;
}

/**
 * What a key means in what is heard while there is nothing that it could be about: `Enter` without a link goes on, and
 * the keys for matches go through the headings. `null` for what it means everywhere.
 */
export function heardMeaning(state: State, type: Action['type']): Action | null {
  const article = articleOf(state);
  if (!article) return null;
  const {find, focus, fold} = article;
  if (type === 'article.follow' && focus === null && fold === null)
    return {type: 'scroll.lineDown'};
  if (type === 'article.findNext' && !find) return {type: 'article.nextHeading'};
  if (type === 'article.findPrevious' && !find) return {type: 'article.previousHeading'};
  return null;
}
