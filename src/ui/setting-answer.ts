import type {Action} from '../app/actions.ts';
import type {SettingName, Settings} from '../settings/definitions.ts';
import type {ReaderOptions} from './reader-options.ts';

/** What the reader is told about a value that was typed. An error without a hint is a bug, and not caught here. */
export async function settingAnswer(
  {parseSetting}: Pick<ReaderOptions, 'parseSetting'>,
  name: SettingName,
  text: string,
  settings: Settings,
): Promise<Action> {
  try {
    const {value, remarks} = await parseSetting(name, text, settings);
    return {type: 'setting.parsed', name, value, remark: remarks[0] ?? null};
  } catch (error) {
    if (!(error instanceof Error) || !('hint' in error)) throw error;
    const text = `${error.message}. ${error.hint}`;
    return {type: 'setting.refused', name, text: text.charAt(0).toUpperCase() + text.slice(1)};
  }
}
