import {fileURLToPath} from 'node:url';
import {parseArguments} from './commands/arguments.ts';
import {namedCommand} from './commands/named.ts';
import {report} from './commands/report.ts';
import {runCommand} from './commands/run.ts';

/**
 * Runs octavo on the arguments after the program's name and answers with the exit status: 0 done, 1 nothing matched,
 * 2 wrong usage, an unreadable path or a bug. Never throws: this is the only place that catches whatever is thrown.
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const command = await namedCommand(argv[0]);
    if (command) return await command(argv.slice(1), {bundled});
    return await runCommand(parseArguments(argv), {bundled});
  } catch (error) {
    return report(error);
  }
}

/** The posts that come with octavo stand beside both src/ and dist/. */
const bundled = fileURLToPath(new URL('../posts', import.meta.url));
