import {commandTable} from './command-table.ts';
import type {Context} from './run.ts';

/** A command that is called by its name: `octavo check`. Answers with the exit status. */
export type Command = (argv: readonly string[], context: Context) => Promise<number>;

type CommandName = (typeof commandTable)[number]['name'];

/** Each command is loaded when it is called. A folder of that name is read as `octavo ./check`. */
const loaders: Readonly<Record<CommandName, () => Promise<Command>>> = {
  config: async () => (await import('./config.ts')).config,
  completion: async () => (await import('./completion.ts')).completion,
  check: async () => (await import('./check.ts')).check,
  pack: async () => (await import('./pack.ts')).pack,
};

/**
 * The command that the first argument names, if it names one. A packed blog has but one, and only with an operand: it takes a
 * single post otherwise, which may be called so.
 */
export async function namedCommand(
  argv: readonly string[],
  program: 'octavo' | 'blog',
): Promise<Command | undefined> {
  const [argument, operand] = argv;
  if (program === 'blog') {
    return argument === 'completion' && operand !== undefined ? loaders.completion() : undefined;
  }
  const name = commandTable.find(command => command.name === argument)?.name;
  return name === undefined ? undefined : loaders[name]();
}
