import {type Flag, helpFlag} from './flags.ts';

/** The flags of `octavo config`. */
export const configFlags = [
  {
    name: 'json',
    type: 'switch',
    group: 'What to do',
    description: 'print values as JSON',
  },
  helpFlag,
] as const satisfies readonly Flag[];
