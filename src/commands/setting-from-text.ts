import {existsSync} from 'node:fs';
import {makeKeymap} from '../app/bindings.ts';
import {defaultKeymap} from '../app/keymap.ts';
import {ruleIds} from '../check/rules.ts';
import type {SettingName, Settings} from '../settings/definitions.ts';
import {parseSetting} from '../settings/settings.ts';
import {didYouMean} from '../text/nearest.ts';
import {type CustomThemes, resolveTheme} from '../theme/themes.ts';
import {UserError} from './errors.ts';

/**
 * The value that `text` stands for, as `octavo config set` and the reader's screen of settings take it, and what its
 * author should know, a line each. `settings` are those in force.
 *
 * @throws an error for people when the setting cannot have it, or when it names what does not exist.
 */
export function settingFromText<Name extends SettingName>(
  name: Name,
  text: string,
  settings: Settings,
): {value: Settings[Name]; remarks: string[]} {
  const value = parseSetting(name, text);
  const remarks = checkNames({...settings, [name]: value}, name);
  if (name === 'library' && typeof value === 'string' && !existsSync(value)) {
    remarks.push(`${value} does not exist yet`);
  }
  return {value, remarks};
}

/**
 * Looks at the names that other rooms give meaning to: of themes, actions and rules. Answers with what is to be told.
 *
 * @throws an error for people when one does not exist, with the nearest.
 */
export function checkNames({theme, themes, rules, keys}: Settings, changed: SettingName): string[] {
  const own = themes as CustomThemes;
  if (changed === 'theme') resolveTheme(theme, own);
  if (changed === 'themes') for (const name of Object.keys(own)) resolveTheme(name, own);
  if (changed === 'rules') checkName('rule', Object.keys(rules), ruleIds);
  if (changed !== 'keys') return [];
  checkName(
    'action',
    Object.keys(keys),
    defaultKeymap.map(({action}) => action),
  );
  return [...makeKeymap(defaultKeymap, keys).conflicts];
}

function checkName(kind: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find(name => !known.includes(name));
  if (unknown === undefined) return;
  throw new UserError(
    `there is no ${kind} "${unknown}"${didYouMean(unknown, known)}`,
    `There are: ${[...new Set(known)].join(', ')}.`,
  );
}
