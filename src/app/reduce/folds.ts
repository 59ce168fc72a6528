import {articleOf} from '../select.ts';
import type {Article, State} from '../state.ts';
import {withArticle} from './move.ts';
import {openPost} from './open.ts';

/** Opens a `<details>` that is shut, and shuts one that is open. */
export function toggled(state: State, article: Article, fold: number): State {
  const closed = new Set(article.closed);
  if (!closed.delete(fold)) closed.add(fold);
  return withClosed(state, article, closed);
}

/** The state with all of the article open. */
export function unfolded(state: State): State {
  const article = articleOf(state);
  if (!article || article.closed.size === 0) return state;
  return withClosed(state, article, new Set());
}

function withClosed(state: State, article: Article, closed: ReadonlySet<number>): State {
  const {id, anchor} = article;
  const next = withArticle(state, {...article, closed});
  return openPost(next, id, {kind: 'source', offset: anchor}, 'keep');
}
