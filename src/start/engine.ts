import {printing} from '../commands/printing.ts';
import {statsOf} from '../platform/stats.ts';

/** The settings of the engine that code was compiled under. */
export type Engine = 'usual' | 'long';

/**
 * Sets the engine up for what the arguments ask for. To be called before any code is compiled: what is kept of it is good
 * only for the settings that it was made under.
 *
 * A long run is mostly done before optimised code is. V8's compiler starts after 67,584 bytes of a function's bytecode have
 * run, on a second thread; where there are few cores, or other programs on them, it takes its time from the work. Told to
 * wait for four times as many, and not to copy functions into those that call them, which for a parser of many small ones
 * is most of what it compiles, octavo prints 1 MB in two thirds of the processor's time, and 460 posts in six tenths. The
 * V8 of Node 22 and later does not know the first setting.
 */
export function setUpEngine(argv: readonly string[], screen: boolean): Engine {
  if (!process.versions.v8.startsWith('11.3.') || !isLongRun(argv, screen)) return 'usual';
  // Loaded only here: it takes longer than to read a short post.
  const {setFlagsFromString} = require('node:v8') as typeof import('node:v8');
  setFlagsFromString('--interrupt-budget=270336');
  setFlagsFromString('--no-turbo-inlining');
  return 'long';
}

/**
 * Whether a run has much to do and is then over: it prints a long post or all posts, or looks through all of them. Told by
 * the arguments alone, before anything else is loaded; who is mistaken for one of these is a little slower.
 */
export function isLongRun(argv: readonly string[], screen: boolean): boolean {
  const [command = ''] = argv;
  if (command === 'check' || command === 'pack') return true;
  if (argv.some(argument => throughAll.test(argument))) return true;
  return (!screen || argv.some(argument => toPrint.test(argument))) && argv.some(isLongFile);
}

const throughAll = /^(?:-[a-zA-Z]*s|--(?:all|search)(?:=|$))/;
const toPrint = new RegExp(`^(?:-[a-zA-Z]*[pl]|--(?:${printing.join('|')})(?:=|$))`);

/** In bytes: such a post takes longer to print than octavo takes to start. */
const longFile = 40_000;

function isLongFile(argument: string): boolean {
  if (argument.startsWith('-')) return false;
  const stats = statsOf(argument);
  return stats?.isFile() === true && stats.size > longFile;
}
