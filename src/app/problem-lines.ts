import type {State} from './state.ts';
import {wrapWords} from './wrap-words.ts';

/** One line of the screen of problems. */
export type ProblemLine =
  | {readonly kind: 'path' | 'message' | 'hint'; readonly text: string}
  | {readonly kind: 'blank'};

/** The problems of the library: the file, what is wrong with it, and what to do about it, none of it cut off. */
export function problemLines({library, size}: State): ProblemLine[] {
  if (library.kind !== 'ready') return [];
  const width = Math.max(10, Math.min(size.columns, 100) - 6);
  const wrapped = (kind: 'path' | 'message' | 'hint', text: string): ProblemLine[] =>
    wrapWords(text, width).map(line => ({kind, text: line}));
  return library.library.problems.flatMap(({path, line, message, hint}, index) => [
    ...(index > 0 ? [{kind: 'blank'} as const] : []),
    ...wrapped('path', line === undefined ? path : `${path}:${line}`),
    ...wrapped('message', message),
    ...wrapped('hint', hint),
  ]);
}

/** Lines for problems on the screen at once. */
export function problemRoom({size}: State): number {
  return Math.max(1, size.rows - 4);
}
