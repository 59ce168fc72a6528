import type {Post} from '../../library/types.ts';
import {isPublished} from '../../search/visible.ts';
import type {Action} from '../actions.ts';
import type {ReadingProgress} from '../library-state.ts';
import type {State} from '../state.ts';
import {recompose} from './article.ts';
import {search} from './filter-line.ts';
import {offer} from './offer.ts';
import {openPost, readingPlace} from './open.ts';
import {say} from './steps.ts';

/** Takes a library in, and opens the post that was asked for. Read anew, it changes only what has changed. */
export function loaded(state: State, action: Extract<Action, {type: 'library.loaded'}>): State {
  const {library, open, filling = false, brokenOff} = action;
  const {drafts, today} = state.preferences;
  const isShown = (post: Post): boolean => drafts || isPublished(post, today);
  // What is found out about a list of posts is kept by the list: it should not be found out twice.
  const shown = library.posts.every(isShown) ? library.posts : library.posts.filter(isShown);
  const byId = new Map<string, Post>();
  for (const post of library.posts) byId.set(post.id, post);
  const before = state.library;
  const next = search({
    ...state,
    library: {
      kind: 'ready',
      library,
      filling: fillingOf(state, filling),
      reading: filling ? readingOf(state) : null,
      partial: brokenOff !== undefined,
      shown,
      byId,
    },
  });
  if (filling) return offer(next);
  if (before.kind === 'ready' && before.filling !== 'more') {
    const told = brokenOff
      ? say(next, leftAsItWas(brokenOff), 'warning')
      : {...next, message: null};
    return recompose(told);
  }
  const told = brokenOff
    ? say(next, leftOut(brokenOff), 'warning')
    : noteProblems(next, library.problems.length, shown.length);
  return open === null ? offer(told) : openPost(told, open, readingPlace(told, open), 'keep');
}

/** Takes in how far the reading of files is. */
export function progressed(
  state: State,
  {done, total}: Extract<Action, {type: 'library.progressed'}>,
): State {
  const {library} = state;
  if (library.kind === 'loading') return {...state, library: {kind: 'loading', done, total}};
  return {...state, library: {...library, reading: {done, total}}};
}

function fillingOf({library}: State, more: boolean): 'more' | 'last' | null {
  if (more) return 'more';
  return library.kind === 'ready' && library.filling ? 'last' : null;
}

function readingOf({library}: State): ReadingProgress | null {
  return library.kind === 'loading' ? {done: library.done, total: library.total} : library.reading;
}

function leftOut({done, total}: ReadingProgress): string {
  if (total === 0) return 'Broken off: r reads the folder';
  // What to do comes first: on a narrow screen the numbers are cut.
  return `Broken off: r reads the other ${count(total - done)} of ${count(total)} files`;
}

function leftAsItWas({done, total}: ReadingProgress): string {
  if (total === 0) return 'Broken off: the list is as it was';
  return `Broken off: r reads anew the other ${count(total - done)} of ${count(total)} files`;
}

function count(files: number): string {
  return files.toLocaleString('en');
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
