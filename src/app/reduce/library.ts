import type {Post} from '../../library/types.ts';
import {isPublished} from '../../search/visible.ts';
import type {Action} from '../actions.ts';
import type {State} from '../state.ts';
import {recompose} from './article.ts';
import {search} from './filter-line.ts';
import {openPost, readingPlace} from './open.ts';
import {say} from './steps.ts';

/** Takes a library in, and opens the post that was asked for. Read anew, it changes only what has changed. */
export function loaded(state: State, action: Extract<Action, {type: 'library.loaded'}>): State {
  const {library, open, filling = false} = action;
  const {drafts, today} = state.preferences;
  const isShown = (post: Post): boolean => drafts || isPublished(post, today);
  // What is found out about a list of posts is kept by the list: it should not be found out twice.
  const shown = library.posts.every(isShown) ? library.posts : library.posts.filter(isShown);
  const byId = new Map(library.posts.map(post => [post.id, post]));
  const next = search({
    ...state,
    library: {kind: 'ready', library, filling: fillingOf(state, filling), shown, byId},
  });
  if (filling) return say(next, 'Reading the other posts …');
  if (state.library.kind === 'ready' && state.library.filling !== 'more') {
    return recompose({...next, message: null});
  }
  const told = noteProblems(
    state.library.kind === 'ready' ? {...next, message: null} : next,
    library.problems.length,
    shown.length,
  );
  return open === null ? told : openPost(told, open, readingPlace(told, open), 'keep');
}

function fillingOf({library}: State, more: boolean): 'more' | 'last' | null {
  if (more) return 'more';
  return library.kind === 'ready' && library.filling ? 'last' : null;
}

function noteProblems(state: State, problems: number, posts: number): State {
  if (problems === 0 || posts === 0 || state.message) return state;
  return say(
    state,
    problems === 1
      ? 'One file has a problem: ! shows it'
      : `${problems} problems in the files: ! shows them`,
  );
}
