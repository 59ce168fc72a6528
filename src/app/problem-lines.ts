import type {Problem} from '../library/types.ts';
import type {State} from './state.ts';
import {wrapWords} from './wrap-words.ts';

/** One line of the screen of problems. */
export type ProblemLine =
  | {readonly kind: 'path' | 'message' | 'hint'; readonly text: string}
  | {readonly kind: 'blank'};

/** The problems of the post that was being read, then those of the library. */
export function problemsOf({library, screen}: State): readonly ShownProblem[] {
  if (library.kind !== 'ready') return [];
  const article = screen.kind === 'problems' ? screen.article : null;
  const path = article && library.byId.get(article.id)?.path;
  const own = article?.post.problems.map(message => ({path: path ?? article.id, message}));
  return [...(own ?? []), ...library.library.problems];
}

/** What became of a post when it was set has no hint: its text is all there. */
type ShownProblem = Pick<Problem, 'path' | 'message'> & Partial<Pick<Problem, 'line' | 'hint'>>;

/** They as lines: the file, what is wrong with it, and what to do about it, none of it cut off. */
export function problemLines(state: State): ProblemLine[] {
  const {size} = state;
  const width = Math.max(10, Math.min(size.columns, 100) - 6);
  const wrapped = (kind: 'path' | 'message' | 'hint', text: string): ProblemLine[] =>
    wrapWords(text, width).map(line => ({kind, text: line}));
  return problemsOf(state).flatMap(({path, line, message, hint}, index) => [
    ...(index > 0 ? [{kind: 'blank'} as const] : []),
    ...wrapped('path', line === undefined ? path : `${path}:${line}`),
    ...wrapped('message', message),
    ...(hint === undefined ? [] : wrapped('hint', hint)),
  ]);
}

/** Lines for problems on the screen at once. */
export function problemRoom({size}: State): number {
  return Math.max(1, size.rows - 4);
}
