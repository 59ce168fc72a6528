import type * as Cli from '../cli.ts';
import {commandTable} from '../commands/command-table.ts';
import {mayBeTerminal} from '../platform/screen.ts';
import {setUpEngine} from './engine.ts';
import {openVolumes} from './volumes.ts';

/** Runs octavo on the arguments of this process and sets its exit status. */
export async function start(options: Cli.MainOptions = {}): Promise<void> {
  const argv = process.argv.slice(2);
  const screen = mayBeTerminal(1);
  const volumes = openVolumes(__dirname, wayOf(argv, screen), setUpEngine(argv, screen));
  const {main} = volumes.load('octavo')['src/cli.ts'] as typeof Cli;
  process.exitCode = await main(argv, options);
  volumes.keep();
}

/** What kind of run this is, for what code it needs: its command, its flags without their values, and its output. */
export function wayOf(argv: readonly string[], screen: boolean): string {
  const command = commandTable.find(({name}) => name === argv[0])?.name ?? '';
  const flags = argv
    .filter(argument => /^-[\w-]/.test(argument))
    .map(flag => flag.split('=', 1)[0]);
  return [command, ...[...new Set(flags)].sort(), screen ? 'screen' : ''].join(' ').trim();
}
