import type {Post} from '../library/types.ts';

/** The posts of a year: all, and by month. */
export type ArchiveYear = {
  /** `YYYY`. */
  year: string;
  count: number;
  /** Months with posts, newest first; `month` is `YYYY-MM`, which is also the value of `date:` that finds them. */
  months: {month: string; count: number}[];
};

/** How many posts there are by year and month, newest first, and how many have no date. */
export function archive(posts: readonly Post[]): {years: ArchiveYear[]; undated: number} {
  const months = new Map<string, number>();
  let undated = 0;
  for (const {date} of posts) {
    if (date === null) undated++;
    else months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + 1);
  }
  const years = new Map<string, ArchiveYear>();
  for (const [month, count] of [...months].sort(([left], [right]) => (left < right ? 1 : -1))) {
    const name = month.slice(0, 4);
    const year = years.get(name) ?? {year: name, count: 0, months: []};
    year.count += count;
    year.months.push({month, count});
    years.set(name, year);
  }
  return {years: [...years.values()], undated};
}
