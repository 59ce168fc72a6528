/** What the reader did with a post, kept between runs. */
export type Reading = {
  /** Offset in the Markdown of the line at the top of the screen: it survives a resize. */
  readonly offset: number;
  /** What stands there, by which the place is found again when the text above it was edited. */
  readonly words: string;
  /** How much of the page has been on the screen, 0 to 1. */
  readonly progress: number;
  readonly read: boolean;
  readonly starred: boolean;
  /** Milliseconds since the epoch when it was last open; 0 when it never was. */
  readonly opened: number;
};

/** The reading of a post that was never opened. */
export const unopened: Reading = {
  offset: 0,
  words: '',
  progress: 0,
  read: false,
  starred: false,
  opened: 0,
};

/** `value` of a file as a reading; what is missing or wrong in it is as in a post that was never opened. */
export function toReading(value: unknown): Reading {
  if (typeof value !== 'object' || value === null) return unopened;
  const {offset, words, progress, read, starred, opened} = value as Record<string, unknown>;
  return {
    offset: number(offset, Number.MAX_SAFE_INTEGER),
    words: typeof words === 'string' ? words.slice(0, 100) : '',
    progress: number(progress, 1),
    read: read === true,
    starred: starred === true,
    opened: number(opened, Number.MAX_SAFE_INTEGER),
  };
}

/** The fields of `next` that differ from `previous`: what this process did, and nothing that another one may have. */
export function changes(previous: Reading, next: Reading): Partial<Reading> {
  const changed: Partial<Record<keyof Reading, number | string | boolean>> = {};
  for (const key of fields) if (previous[key] !== next[key]) changed[key] = next[key];
  return changed as Partial<Reading>;
}

/**
 * `readings` without the ones over `limit`. Stars stay longest, then what was read last: a star was put there by hand,
 * and everything else comes again by reading.
 */
export function newest(
  readings: ReadonlyMap<string, Reading>,
  limit: number,
): ReadonlyMap<string, Reading> {
  if (readings.size <= limit) return readings;
  const entries = [...readings];
  entries.sort(([, a], [, b]) => Number(b.starred) - Number(a.starred) || b.opened - a.opened);
  return new Map(entries.slice(0, limit));
}

const fields = Object.keys(unopened) as (keyof Reading)[];

function number(value: unknown, most: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0;
  return Math.min(most, Math.max(0, value));
}
