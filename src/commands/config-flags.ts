import type {Flag} from './flags.ts';

/** The flags of `octavo config`. */
export const configFlags = [
  {
    name: 'json',
    type: 'switch',
    group: 'What to do',
    description: 'print values as JSON',
  },
  {
    name: 'help',
    short: 'h',
    type: 'switch',
    group: 'About octavo',
    description: 'print this help',
  },
] as const satisfies readonly Flag[];
