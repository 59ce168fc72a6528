import {write} from '../output/stdout.ts';
import {nearest} from '../text/nearest.ts';
import {scripts} from './completion/scripts.ts';
import {UserError} from './errors.ts';
import type {Context} from './run.ts';

/**
 * `octavo completion <shell>`: the script that makes a shell complete octavo's command line. The scripts ask
 * `octavo completion candidates <shell> <words>` each time, so that what is completed is told in one place.
 */
export async function completion(argv: readonly string[], context: Context): Promise<number> {
  const [shell = '', ...words] = argv;
  if (shell === 'candidates') {
    const {writeCandidates} = await import('./completion/write-candidates.ts');
    return writeCandidates(words, context);
  }
  if (shell === '--help' || shell === '-h') {
    await write(help);
    return 0;
  }
  const script = scripts.get(shell);
  if (script === undefined || words.length > 0) throw unknownShell(shell);
  await write(script);
  return 0;
}

const help = `Usage: octavo completion <bash|zsh|fish>

Prints a script that completes flags, their values, posts, tags and categories.

  bash   put into ~/.bashrc:   eval "$(octavo completion bash)"
  zsh    put into ~/.zshrc, after compinit:
                               eval "$(octavo completion zsh)"
  fish   octavo completion fish > ~/.config/fish/completions/octavo.fish
`;

function unknownShell(shell: string): UserError {
  const [meant] = nearest(shell, scripts.keys(), 1);
  const message = shell === '' ? 'which shell?' : `no completion for \`${shell}\``;
  return new UserError(
    message,
    `${meant && meant !== shell ? `Did you mean \`${meant}\`? ` : ''}Usage: octavo completion <bash|zsh|fish>.`,
  );
}
