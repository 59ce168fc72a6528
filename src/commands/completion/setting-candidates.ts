import {settingDefinitions, settingNames} from '../../settings/definitions.ts';
import {loadSettings} from '../../settings/settings.ts';
import type {CustomThemes} from '../../theme/themes.ts';
import {actionTable} from '../config.ts';
import type {Candidate} from './wanted.ts';

/** What fits after some operands of `octavo config`: an action, a setting, or a value of that setting. */
export async function settingCandidates(before: readonly string[]): Promise<readonly Candidate[]> {
  const [action, setting] = before;
  if (action === undefined) return actionTable.map(({name, description}) => [name, description]);
  const takes = actionTable.find(({name}) => name === action)?.takes ?? 0;
  if (before.length > takes) return [];
  if (setting === undefined) {
    return settingNames.map(name => [name, settingDefinitions[name].description]);
  }
  if (setting === 'theme') {
    const {themes: own} = loadSettings().settings;
    const {availableThemes} = await import('../../theme/themes.ts');
    return availableThemes(own as CustomThemes).map(name => [name, '']);
  }
  const known = settingNames.find(name => name === setting);
  const values = known === undefined ? [] : (settingDefinitions[known].values ?? []);
  return values.map(value => [value, '']);
}
