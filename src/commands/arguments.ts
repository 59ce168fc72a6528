import {parseArgs} from 'node:util';
import {nearest} from '../text/nearest.ts';
import {UserError} from './errors.ts';
import {type Flag, flags, type Options, type OptionsOf} from './flags.ts';

/** The command line, understood. */
export type Arguments = {options: Options; positionals: string[]};

/** Reads what stands after the program's name. Throws a `UserError` for anything that no flag means. */
export function parseArguments(argv: readonly string[]): Arguments {
  return parseFlags(argv, flags);
}

/** As `parseArguments`, for a command that has flags of its own; `program` is what its help is asked of. */
export function parseFlags<const F extends readonly Flag[]>(
  argv: readonly string[],
  table: F,
  program = 'octavo',
): {options: OptionsOf<F[number]>; positionals: string[]} {
  const byName = new Map<string, Flag>(table.map(flag => [flag.name, flag]));
  const {tokens} = parseArgs({
    args: [...argv],
    options: parserOptions(table),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = noOptions(table);
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = byName.get(token.name);
    if (!flag) throw unknownFlag(token.rawName, byName, program);
    const forgotten = !token.inlineValue && isFlag(token.value, byName);
    const value = readValue(flag, forgotten ? undefined : token.value, program);
    const earlier = options[flag.name];
    options[flag.name] = Array.isArray(earlier) ? [...earlier, String(value)] : value;
  }
  return {options: options as OptionsOf<F[number]>, positionals};
}

type Loose = Record<string, boolean | number | string | string[] | undefined>;

function noOptions(table: readonly Flag[]): Loose {
  const options: Loose = {};
  for (const flag of table) {
    if (flag.type === 'switch') options[flag.name] = false;
    if (flag.repeatable) options[flag.name] = [];
  }
  return options;
}

function parserOptions(
  table: readonly Flag[],
): Record<string, {type: 'boolean' | 'string'; short?: string}> {
  return Object.fromEntries(
    table.map(flag => [
      flag.name,
      {
        type: flag.type === 'switch' ? 'boolean' : 'string',
        ...(flag.short ? {short: flag.short} : {}),
      },
    ]),
  );
}

function readValue(
  flag: Flag,
  given: string | undefined,
  program: string,
): boolean | number | string {
  if (flag.type === 'switch') {
    if (given === undefined) return true;
    throw new UserError(`--${flag.name} takes no value`, `Write only \`--${flag.name}\`.`);
  }
  if (given === undefined) throw valueMissing(flag, program);
  if (flag.values && !flag.values.includes(given)) throw wrongChoice(flag, flag.values, given);
  return flag.type === 'number' ? readNumber(flag, given) : given;
}

function readNumber(flag: Flag, given: string): number {
  const {name, least = 0, most} = flag;
  const number = Number(given);
  if (/^\d{1,9}$/.test(given) && number >= least && number <= (most ?? number)) return number;
  throw new UserError(
    `--${name} takes a whole number from ${least} ${most ? `to ${most}` : 'up'}, not \`${given}\``,
    `For example \`--${name} 40\`.`,
  );
}

/** `--width --json` forgot the width; `--search -draft` is a query. */
function isFlag(given: string | undefined, byName: ReadonlyMap<string, Flag>): boolean {
  if (!given) return false;
  return given.startsWith('--') && byName.has(given.slice(2).split('=', 1)[0] ?? '');
}

function valueMissing(flag: Flag, program: string): UserError {
  const hint = flag.values
    ? `One of ${flag.values.join(', ')}.`
    : `\`${program} --help\` says more.`;
  return new UserError(`--${flag.name} needs a value: <${flag.value}>`, hint);
}

function wrongChoice(flag: Flag, values: readonly string[], given: string): UserError {
  const [meant] = nearest(given, values, 1);
  const suggestion = meant ? `Did you mean \`${meant}\`? ` : '';
  return new UserError(
    `--${flag.name} cannot be \`${given}\``,
    `${suggestion}It takes ${values.join(', ')}.`,
  );
}

function unknownFlag(
  rawName: string,
  byName: ReadonlyMap<string, Flag>,
  program: string,
): UserError {
  const [meant] = nearest(rawName.replace(/^-+/, ''), byName.keys(), 1);
  const suggestion = rawName.startsWith('--') && meant ? `Did you mean \`--${meant}\`? ` : '';
  return new UserError(
    `there is no option \`${rawName}\``,
    `${suggestion}\`${program} --help\` lists them all.`,
  );
}

/** An operand without a character is a variable of a script that was not set, not the folder that one stands in. */
export function refuseEmptyOperands(positionals: readonly string[]): void {
  if (!positionals.includes('')) return;
  throw new UserError('an argument is empty', 'Name a folder, a file or a post, or leave it out.');
}
