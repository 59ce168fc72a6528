import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {
  checkedValue,
  defaultSettings,
  type SettingName,
  type Settings,
  settingName,
} from './definitions.ts';
import {SettingsError} from './error.ts';
import {settingsFile} from './machine.ts';
import {parseJson, readStore, reason, writeStore} from './store.ts';

/** The settings in force, and what is wrong with the file, a line each, for standard error or the status line. */
export type LoadedSettings = {settings: Settings; messages: string[]};

/** Reads the user's settings. What is unknown or wrong in the file is told and left out; it never throws. */
export function loadSettings(file = settingsFile()): LoadedSettings {
  const {data, message} = readStore(file);
  const messages = message === undefined ? [] : [message];
  const settings: Settings = defaultSettings();
  for (const [name, value] of Object.entries(data)) {
    try {
      assign(settings, settingName(name), value);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      messages.push(`${file}: ${error.message}`);
    }
  }
  if (settings.library !== null) settings.library = fromHome(settings.library);
  return {settings, messages};
}

/**
 * Keeps one setting. Resolves with `null`, or with one line to tell: most of all why it could not be kept, since a
 * read-only home costs the saving and nothing else.
 *
 * @throws {SettingsError} when there is no such setting, or when it cannot have this value.
 */
export function saveSetting(
  name: string,
  value: unknown,
  file = settingsFile(),
): Promise<string | null> {
  const known = settingName(name);
  const checked = checkedValue(known, value);
  return change(file, data => ({...data, [known]: checked}));
}

/**
 * Forgets one setting, so that its default is in force again. A name that is no setting is fine if it stands in the
 * file: that is how to get rid of it.
 *
 * @throws {SettingsError} when the name is neither.
 */
export function unsetSetting(name: string, file = settingsFile()): Promise<string | null> {
  if (!Object.hasOwn(readStore(file).data, name)) settingName(name);
  return change(file, data => {
    const rest = {...data};
    delete rest[name];
    return rest;
  });
}

/**
 * The value that `text`, an argument of `octavo config set`, stands for: a number, JSON for settings that are objects,
 * a path made absolute, or the text itself.
 *
 * @throws {SettingsError} when the setting cannot have it.
 */
export function parseSetting<Name extends SettingName>(
  name: Name,
  text: string,
  folder = process.cwd(),
): Settings[Name] {
  // A path of no characters would be the folder that one stands in.
  if (name === 'library' && text.trim() !== '') {
    return checkedValue(name, resolve(folder, fromHome(text)));
  }
  const fallback = defaultSettings()[name];
  const plain = typeof fallback === 'string' || fallback === null;
  return checkedValue(name, plain ? text : (parseJson(text) ?? text));
}

async function change(
  file: string,
  update: (data: Record<string, unknown>) => Record<string, unknown>,
): Promise<string | null> {
  try {
    // Read again under the lock, so that what another octavo or an editor has saved meanwhile is kept.
    const {withLock} = await import('./lock.ts');
    return await withLock(file, async () => {
      const {data, message} = readStore(file);
      await writeStore(file, update(data));
      return message ?? null;
    });
  } catch (error) {
    return `cannot save the settings in ${file} (${reason(error)})`;
  }
}

function assign<Name extends SettingName>(settings: Settings, name: Name, value: unknown): void {
  settings[name] = checkedValue(name, value);
}

/** A `~` at the start is the home folder, as the shell would have it. */
function fromHome(path: string): string {
  return /^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path;
}
