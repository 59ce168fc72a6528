import type {Options} from './flags.ts';

/** The flags that ask for something to be printed, where the reader could be opened. */
export const printing = [
  'print',
  'list',
  'all',
  'section',
  'outline',
  'links',
  'count',
  'facet',
  'format',
  'json',
  'search',
  'renderer',
] as const satisfies readonly (keyof Options)[];
