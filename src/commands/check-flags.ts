import {type Flag, helpFlag} from './flags.ts';

/** The flags of `octavo check`. */
export const checkFlags = [
  {
    name: 'off',
    type: 'text',
    value: 'rules',
    repeatable: true,
    completes: 'rule',
    group: 'What to report',
    description: 'leave out these rules, separated by commas; repeatable',
  },
  {
    name: 'strict',
    type: 'switch',
    group: 'What to report',
    description: 'report warnings as errors',
  },
  {
    name: 'format',
    type: 'choice',
    value: 'format',
    values: ['text', 'json', 'github'],
    group: 'What to report',
    default: 'text',
    description: 'how to write findings; github makes annotations of them in a workflow',
  },
  {
    name: 'json',
    type: 'switch',
    group: 'What to report',
    description: 'short for --format json',
  },
  helpFlag,
] as const satisfies readonly Flag[];
