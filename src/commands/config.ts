import {write} from '../output/stdout.ts';
import {nearest} from '../text/nearest.ts';
import {parseFlags} from './arguments.ts';
import {configFlags} from './config-flags.ts';
import {UserError} from './errors.ts';
import {helpWidth} from './flag-text.ts';

/** `octavo config [list|get|set|unset|path|edit]`: looks at the settings and changes them. */
export async function config(argv: readonly string[]): Promise<number> {
  const {options, positionals} = parseFlags(ownArguments(argv), configFlags, 'octavo config');
  if (options.help) {
    const {configHelp} = await import('./config-help.ts');
    await write(configHelp(helpWidth()));
    return 0;
  }
  const [name = 'list', ...rest] = positionals;
  const action = actions.get(name);
  if (!action) throw unknownAction(name);
  refuseOthers(action, rest);
  const {configActions} = await import('./config-actions.ts');
  return configActions[action.name](rest, options);
}

type Action = {
  name: 'list' | 'get' | 'set' | 'unset' | 'path' | 'edit';
  /** Its arguments, as help shows them. */
  operands?: string;
  description: string;
  /** How many arguments. */
  takes: number;
};

/** What can be done with the settings. */
export const actionTable: readonly Action[] = [
  {name: 'list', description: 'every setting with its value', takes: 0},
  {
    name: 'get',
    operands: '<setting>',
    description: 'the value of a setting; status 1 when there is none',
    takes: 1,
  },
  {
    name: 'set',
    operands: '<setting> <value>',
    description: 'keep a value; JSON for settings that are objects',
    takes: 2,
  },
  {
    name: 'unset',
    operands: '<setting>',
    description: 'go back to the default',
    takes: 1,
  },
  {name: 'path', description: 'where the settings file is', takes: 0},
  {
    name: 'edit',
    description: 'open the settings file in $VISUAL or $EDITOR, then check it',
    takes: 0,
  },
];

const actions: ReadonlyMap<string, Action> = new Map(
  actionTable.map(action => [action.name, action]),
);

/** As help shows it: `set <setting> <value>`. */
export function actionUsage({name, operands}: Action): string {
  return operands ? `${name} ${operands}` : name;
}

/** A value may begin with a dash, as no flag of this command is a value: all after `set <setting>` is taken as it is. */
function ownArguments(argv: readonly string[]): readonly string[] {
  const [action, name = '', ...value] = argv;
  return action === 'set' && name !== '--' && value.length > 0
    ? [action, name, '--', ...value]
    : argv;
}

function unknownAction(name: string): UserError {
  const [meant] = nearest(name, actions.keys(), 1);
  const suggestion = meant ? `Did you mean \`${meant}\`? ` : '';
  return new UserError(
    `config cannot \`${name}\``,
    `${suggestion}\`octavo config --help\` shows what it can.`,
  );
}

function refuseOthers(action: Action, given: readonly string[]): void {
  if (given.length === action.takes) return;
  const surplus = given[action.takes];
  const quotes = action.takes > 1 ? ' Put a value with spaces in quotes.' : '';
  throw new UserError(
    surplus === undefined
      ? `config ${action.name} needs ${action.operands}`
      : `too many arguments: \`${surplus}\``,
    `Usage: octavo config ${actionUsage(action)}.${quotes}`,
  );
}
