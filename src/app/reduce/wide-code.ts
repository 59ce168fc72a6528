import type {Page} from '../../page/types.ts';
import {cellWidth} from '../../text/cells.ts';
import {clamp} from '../scroll.ts';
import type {Article, State} from '../state.ts';
import {withArticle} from './move.ts';
import {openPost} from './open.ts';
import {say} from './steps.ts';

/** How far one key scrolls code, in cells. */
const stride = 8;

/**
 * Scrolls the code that is wider than the page. The first step to the right unwraps it, the last one to the left wraps
 * it again: what is wrapped is all in sight, and what is unwrapped reads as it was written.
 */
export function shiftCode(state: State, article: Article, step: 1 | -1): State {
  const {shift} = article;
  if (shift === null) {
    if (step < 0) return say(state, 'Code is wrapped already');
    return isWrapped(article) ? reset(state, article, 0) : say(state, 'No code here is too wide');
  }
  if (shift === 0 && step < 0) return reset(state, article, null);
  const next = clamp(shift + step * stride, 0, furthest(article.post));
  if (next === shift) return say(state, 'The end of the longest line is in sight');
  return withArticle(state, {...article, shift: next});
}

function reset(state: State, article: Article, shift: number | null): State {
  const {id, anchor} = article;
  const next = withArticle(state, {...article, shift});
  return openPost(next, id, {kind: 'source', offset: anchor}, 'keep');
}

function isWrapped({post}: Article): boolean {
  return post.lines.some(({spans}) => spans.some(({role}) => role === 'codeContinuation'));
}

/** The shift that brings the end of the longest line into sight. */
export function furthest(page: Page): number {
  let widest = 0;
  for (const {spans, wide} of page.lines) {
    if (!wide) continue;
    let cells = 0;
    for (const {text} of spans) cells += cellWidth(text);
    widest = Math.max(widest, cells);
  }
  return Math.max(0, widest - page.width);
}
