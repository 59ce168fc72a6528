import {commandWords} from '../text/command-words.ts';

/** A pager to start, without a shell, with what to add to its environment. */
export type PagerCommand = {command: string; args: string[]; env: Record<string, string>};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The pager that the user wants: `$OCTAVO_PAGER`, `$PAGER`, else less; `null` for none, which is what an empty variable
 * and `cat` say, and a terminal that cannot move its cursor. As git does it, less gets `FRX` from `$LESS` where that
 * is not set. It passes colours (`-R`), but never raw control characters (`-r`), with which it miscounts its lines.
 */
export function pagerCommand(env: Environment): PagerCommand | null {
  if (env.TERM === 'dumb') return null;
  const [command, ...args] = commandWords(env.OCTAVO_PAGER ?? env.PAGER ?? 'less');
  if (!command || command === 'cat') return null;
  if (!isLess.test(command)) return {command, args, env: {}};
  return {
    command,
    args: ['-R', ...args.flatMap(withoutRaw)],
    env: {
      LESS: env.LESS === undefined ? 'FRX' : commandWords(env.LESS).flatMap(withoutRaw).join(' '),
    },
  };
}

const isLess = /(?:^|[\\/])less(?:\.exe)?$/i;

/** An argument of less without its `-r`, alone or among other flags that take no value. */
function withoutRaw(argument: string): string[] {
  if (/^--raw-control-chars$/i.test(argument)) return ['-R'];
  if (!/^-?[aABcCeEfFgGiIJKLmMnNqQrRsSuUwWX~]+$/.test(argument)) return [argument];
  return [argument.replaceAll('r', 'R')];
}
