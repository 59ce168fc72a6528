import type {Context} from './run.ts';

/** A command that is called by its name: `octavo check`. Answers with the exit status. */
export type Command = (argv: readonly string[], context: Context) => Promise<number>;

/** The commands with a name; each is loaded when it is called. A folder of that name is read as `octavo ./check`. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['config', async () => (await import('./config.ts')).config],
  ['check', async () => (await import('./check.ts')).check],
  ['pack', async () => (await import('./pack.ts')).pack],
]);

/** The command that the first argument names, if it names one. */
export async function namedCommand(argument: string | undefined): Promise<Command | undefined> {
  return argument === undefined ? undefined : commands.get(argument)?.();
}
