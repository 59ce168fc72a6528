import {dirname, join} from 'node:path';
import {parseArguments} from './commands/arguments.ts';
import {readBlog} from './commands/blog.ts';
import {namedCommand} from './commands/named.ts';
import {callProgram} from './commands/program.ts';
import {report} from './commands/report.ts';
import {runCommand} from './commands/run.ts';

/** How a program that carries octavo starts it. */
export type MainOptions = {
  /** Folder of the package that `octavo pack` made: its posts are then the only library, and octavo goes by its name. */
  blog?: string;
};

/**
 * Runs octavo on the arguments after the program's name and answers with the exit status: 0 done, 1 nothing matched,
 * 2 wrong usage, an unreadable path or a bug. Never throws: this is the only place that catches whatever is thrown.
 */
export async function main(argv: readonly string[], options: MainOptions = {}): Promise<number> {
  try {
    const blog = options.blog === undefined ? null : readBlog(options.blog);
    if (blog) callProgram(blog.command);
    const context = {bundled, octavo: dirname(bundled), blog};
    const command = await namedCommand(argv, blog ? 'blog' : 'octavo');
    if (command) return await command(argv.slice(1), context);
    return await runCommand(parseArguments(argv), context);
  } catch (error) {
    return report(error);
  }
}

/** The posts that come with octavo stand beside both src/ and dist/. */
const bundled = join(import.meta.dirname, '../posts');
