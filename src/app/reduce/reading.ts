import {type Reading, unopened} from '../../settings/reading.ts';
import type {Action} from '../actions.ts';
import {wordsAt} from '../edited.ts';
import {articleOf, currentPost, progressOf} from '../select.ts';
import type {Article, State} from '../state.ts';
import {withArticle} from './move.ts';
import {ask, say} from './steps.ts';

/** Keeps where the reader is in an article, for the next time. */
export function remember(state: State, article: Article): State {
  const old = state.readings.get(article.id) ?? unopened;
  return keep(state, article.id, {
    ...old,
    offset: article.anchor,
    words: wordsAt(article.markdown, article.anchor),
    progress: progressOf(state, article),
    read: old.read || article.finished,
  });
}

/** Notes that a post was opened; `now` in milliseconds since the epoch. */
export function opened(state: State, id: string, now: number): State {
  return keep(state, id, {...(state.readings.get(id) ?? unopened), opened: now});
}

/** Stars and read marks by key. */
export function reduceMarks(state: State, action: Action): State {
  const post = currentPost(state);
  if (!post) return state;
  const old = state.readings.get(post.id) ?? unopened;
  if (action.type === 'post.star') {
    const next = keep(state, post.id, {...old, starred: !old.starred});
    return say(next, old.starred ? 'Star taken away' : 'Starred');
  }
  const article = articleOf(state);
  const read = !(old.read || article?.finished);
  const next = keep(state, post.id, {...old, read, progress: read ? 1 : 0});
  const marked = article ? withArticle(next, {...article, finished: read}) : next;
  return say(marked, read ? 'Marked as read' : 'Marked as unread');
}

function keep(state: State, id: string, reading: Reading): State {
  const readings = new Map(state.readings).set(id, reading);
  return ask({...state, readings}, {kind: 'remember', id, reading});
}
