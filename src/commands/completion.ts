import {write} from '../output/stdout.ts';
import {nearest} from '../text/nearest.ts';
import {completionScript, shells} from './completion/scripts.ts';
import {UserError} from './errors.ts';
import {programName} from './program.ts';
import type {Context} from './run.ts';

/**
 * `octavo completion <shell>`: the script that makes a shell complete octavo's command line, or that of a packed blog. The
 * scripts ask `octavo completion candidates <shell> <words>` each time, so that what is completed is told in one place.
 */
export async function completion(argv: readonly string[], context: Context): Promise<number> {
  const [shell = '', ...words] = argv;
  if (shell === 'candidates') {
    const {writeCandidates} = await import('./completion/write-candidates.ts');
    return writeCandidates(words, context);
  }
  if (shell === '--help' || shell === '-h') {
    await write(helpFor(programName()));
    return 0;
  }
  const known = shells.find(name => name === shell);
  if (known === undefined) throw unknownShell(shell);
  if (words[0] !== undefined) {
    throw new UserError(`too many arguments: \`${words[0]}\``, `${usage()} One shell at a time.`);
  }
  await write(completionScript(known, programName()));
  return 0;
}

function helpFor(program: string): string {
  return `Usage: ${program} completion <${shells.join('|')}>

Prints a script that completes flags, their values, posts, tags and categories.

  bash   put into ~/.bashrc:   eval "$(${program} completion bash)"
  zsh    put into ~/.zshrc, after compinit:
                               eval "$(${program} completion zsh)"
  fish   ${program} completion fish > ~/.config/fish/completions/${program}.fish
`;
}

function unknownShell(shell: string): UserError {
  const [meant] = nearest(shell, shells, 1);
  const message = shell === '' ? 'which shell?' : `no completion for \`${shell}\``;
  return new UserError(message, `${meant ? `Did you mean \`${meant}\`? ` : ''}${usage()}`);
}

const usage = (): string => `Usage: ${programName()} completion <${shells.join('|')}>.`;
