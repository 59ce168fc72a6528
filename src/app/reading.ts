/** What the reader did with a post, kept between runs. */
export type Reading = {
  /** Offset in the Markdown of the line at the top of the screen: it survives a resize, and most edits. */
  readonly offset: number;
  /** How much of the page has been on the screen, 0 to 1. */
  readonly progress: number;
  readonly read: boolean;
  readonly starred: boolean;
  /** Milliseconds since the epoch when it was last open; 0 when it never was. */
  readonly opened: number;
};

/** The reading of a post that was never opened. */
export const untouched: Reading = {offset: 0, progress: 0, read: false, starred: false, opened: 0};

/** In one word, for the list: a post that was opened and not finished is being read. */
export function readingState(reading: Reading | undefined): 'unread' | 'reading' | 'read' {
  if (!reading) return 'unread';
  if (reading.read) return 'read';
  return reading.progress > 0 ? 'reading' : 'unread';
}
