import {settingDefinitions, settingNames} from '../settings/definitions.ts';
import {actionTable, actionUsage} from './config.ts';
import {configFlags} from './config-flags.ts';
import {columns, flagSections} from './help.ts';

/** What `octavo config --help` prints, in at most `width` cells, made from the actions, flags and settings. */
export function configHelp(width = 80): string {
  const actions = actionTable.map(action => [actionUsage(action), action.description] as const);
  const settings = settingNames.map(name => [name, settingDefinitions[name].description] as const);
  return [
    'Usage: octavo config [action] [options]\n',
    `What it can do (default: list)\n${columns(actions, width)}\n`,
    `Settings\n${columns(settings, width)}\n`,
    `${flagSections(configFlags, width)}\n`,
    'Exit status: 0 done, 1 the setting has no value, 2 wrong usage, or it could not be kept.\n',
  ].join('\n');
}
