import {archive} from '../search/archive.ts';
import type {State} from './state.ts';

/** One line of the archive: a year, a month of it, or the posts without a date. */
export type ArchiveEntry = {
  readonly kind: 'year' | 'month' | 'undated';
  /** `YYYY` or `YYYY-MM`; empty for posts without a date. */
  readonly period: string;
  readonly count: number;
  /** How long the bar is, against the longest of its kind; 0 to 1. */
  readonly share: number;
};

/** The years and months of what the list may show, newest first. */
export function archiveEntries({library}: State): ArchiveEntry[] {
  if (library.kind !== 'ready') return [];
  const {years, undated} = archive(library.shown);
  const mostInYear = Math.max(1, undated, ...years.map(({count}) => count));
  const mostInMonth = Math.max(1, ...years.flatMap(({months}) => months.map(({count}) => count)));
  const entries = years.flatMap(({year, count, months}): ArchiveEntry[] => [
    {kind: 'year', period: year, count, share: count / mostInYear},
    ...months.map(
      ({month, count: posts}): ArchiveEntry => ({
        kind: 'month',
        period: month,
        count: posts,
        share: posts / mostInMonth,
      }),
    ),
  ]);
  if (undated === 0) return entries;
  return [...entries, {kind: 'undated', period: '', count: undated, share: undated / mostInYear}];
}

/** Lines of the archive on the screen at once. */
export function archiveRoom({size}: State): number {
  return Math.max(1, size.rows - 3);
}
