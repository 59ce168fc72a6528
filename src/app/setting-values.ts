import {type SettingName, type SettingValue, settingDefinitions} from '../settings/definitions.ts';

/** How far one key changes a number. */
const stride = 4;

/** Whether a value is typed rather than chosen from a list. */
export function isTyped(name: SettingName): boolean {
  const {values, default: usual} = settingDefinitions[name];
  return name !== 'theme' && values === undefined && typeof usual !== 'boolean';
}

/** Whether a setting has a value after another: one of a list, or a number. */
export function canStep(name: SettingName): boolean {
  return !isTyped(name) || typeof settingDefinitions[name].default === 'number';
}

/** The value after `value`, or before it; `undefined` for a setting whose values stand in no order. */
export function neighbourValue(
  name: SettingName,
  value: SettingValue,
  step: 1 | -1,
  themes: readonly string[],
): SettingValue | undefined {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return nearNumber(name, value, step);
  const values = name === 'theme' ? themes : settingDefinitions[name].values;
  if (!values || values.length === 0) return undefined;
  const at = values.indexOf(String(value));
  const next = at < 0 ? 0 : (at + step + values.length) % values.length;
  return settingDefinitions[name].read(values[next]);
}

/** The number a stride away, or as near to that as the definition lets it go. */
function nearNumber(name: SettingName, value: number, step: 1 | -1): SettingValue {
  for (let distance = stride; distance > 0; distance--) {
    const next = settingDefinitions[name].read(value + step * distance);
    if (next !== undefined) return next;
  }
  return value;
}

/** A value as it is typed: a text as it is, anything else as JSON on one line; nothing for none. */
export function settingText(value: SettingValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const json = JSON.stringify(value);
  return json === '{}' ? '' : json;
}
