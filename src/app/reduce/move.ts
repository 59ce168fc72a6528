import type {Page} from '../../page/types.ts';
import {articleLayout} from '../layout.ts';
import {blockAt} from '../linear/blocks.ts';
import {sourceAtLine} from '../place.ts';
import {clamp} from '../scroll.ts';
import {articleOf, lastTop} from '../select.ts';
import type {Article, State} from '../state.ts';
import {hear} from './linear.ts';

/** Scrolls so that a line stands at the top, as far as the page goes. */
export function scrollTo(state: State, line: number): State {
  const article = articleOf(state);
  if (!article) return state;
  if (state.preferences.linear) return hear(state, article, blockAt(article.page, line));
  const top = clamp(line, 0, lastTop(state, article.page));
  const start = article.excerpt?.start ?? 0;
  const stays = top === article.top && (top > 0 || start > 0) && article.anchor > 0;
  const anchor = stays ? article.anchor : sourceAtLine(article.page, top, start);
  return withArticle(state, {
    ...article,
    top,
    arrived: null,
    atBottom: false,
    anchor,
    finished: article.finished || (!article.excerpt && atEnd(state, article.post, top)),
  });
}

/** Scrolls likewise, and knows that this line is what was looked for. */
export function arriveAt(state: State, line: number): State {
  const next = scrollTo(state, line);
  const article = articleOf(next);
  return article ? withArticle(next, {...article, arrived: line}) : next;
}

/** Scrolls only as far as it takes to have a line on the screen, with a third of the screen above it. */
export function reveal(state: State, line: number): State {
  const article = articleOf(state);
  if (!article) return state;
  const {rows} = articleLayout(state);
  if (line >= article.top && line < article.top + rows) return state;
  if (state.preferences.linear) return scrollTo(state, line);
  return scrollTo(state, line - Math.floor(rows / 3));
}

export function withArticle(state: State, article: Article): State {
  return {...state, screen: {kind: 'article', article}};
}

function atEnd(state: State, page: Page, top: number): boolean {
  return top + articleLayout(state).rows >= page.lines.length;
}
