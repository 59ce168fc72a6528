import type {Reading} from '../settings/reading.ts';

/** In one word, for the list: a post that was opened and not finished is being read. */
export function readingState(reading: Reading | undefined): 'unread' | 'reading' | 'read' {
  if (!reading) return 'unread';
  if (reading.read) return 'read';
  return reading.progress > 0 ? 'reading' : 'unread';
}
