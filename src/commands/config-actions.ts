import {spawn} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {toJson} from '../output/json.ts';
import {write} from '../output/stdout.ts';
import {leaveInterrupts} from '../platform/interrupts.ts';
import {makeFolder} from '../platform/make-folder.ts';
import {type Settings, settingName, settingNames} from '../settings/definitions.ts';
import {settingsFile} from '../settings/machine.ts';
import {loadSettings, saveSetting, unsetSetting} from '../settings/settings.ts';
import {reason} from '../settings/store.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {UserError} from './errors.ts';
import {remark} from './report.ts';
import {checkNames, settingFromText} from './setting-from-text.ts';

type Action = (argv: readonly string[], options: {json: boolean}) => Promise<number>;

/** What `octavo config` does, by name; each answers with the exit status. */
export const configActions: Readonly<
  Record<'list' | 'get' | 'set' | 'unset' | 'path' | 'edit', Action>
> = {list, get, set, unset, path, edit};

async function list(_: readonly string[], {json}: {json: boolean}): Promise<number> {
  const settings = current();
  if (json) await write(toJson(settings));
  else await write(settingNames.map(name => `${name}\t${shown(settings[name])}\n`).join(''));
  return 0;
}

async function get([name = '']: readonly string[], {json}: {json: boolean}): Promise<number> {
  const value = current()[settingName(name)];
  if (json) await write(toJson(value));
  else if (value !== null) await write(`${shown(value)}\n`);
  return value === null ? 1 : 0;
}

async function set([name = '', text = '']: readonly string[]): Promise<number> {
  const known = settingName(name);
  const {value, remarks} = settingFromText(known, text, current());
  for (const line of remarks) remark(line);
  return kept(await saveSetting(known, value), () => sameValue(known, value));
}

async function unset([name = '']: readonly string[]): Promise<number> {
  const message = await unsetSetting(name);
  return kept(message, () => message === null);
}

async function path(_: readonly string[], {json}: {json: boolean}): Promise<number> {
  const file = settingsFile();
  await write(json ? toJson(file) : `${file}\n`);
  return 0;
}

async function edit(): Promise<number> {
  const file = settingsFile();
  if (!existsSync(file)) makeEmpty(file);
  const {editorProgram} = await import('../ui/outside.ts');
  const takeBack = leaveInterrupts();
  await runEditor(editorProgram(process, file, 1)).finally(takeBack);
  const settings = current();
  for (const name of settingNames) for (const line of checkNames(settings, name)) remark(line);
  return 0;
}

function makeEmpty(file: string): void {
  try {
    makeFolder(dirname(file));
    writeFileSync(file, '{}\n', {mode: 0o600, flag: 'wx'});
  } catch (cause) {
    const hint = 'Check the permissions of its folder.';
    throw new UserError(`cannot make ${file} (${reason(cause)})`, hint, {cause});
  }
}

/** Gives the editor octavo's own standard input and output, as git does. */
function runEditor({command, args}: {command: string; args: readonly string[]}): Promise<void> {
  const hint = 'Set $VISUAL or $EDITOR to your editor.';
  return new Promise((done, fail) => {
    const child = spawn(command, args, {stdio: 'inherit'});
    child.on('error', cause => fail(new UserError(`cannot start ${command}`, hint, {cause})));
    child.on('exit', (status, signal) => {
      if (status === 0) return done();
      const end = signal ? `was ended by ${signal}` : `ended with status ${status}`;
      fail(new UserError(`the editor ${command} ${end}`, hint));
    });
  });
}

/** The settings in force; what is wrong with the file is told. */
function current(): Settings {
  const {settings, messages} = loadSettings();
  for (const message of messages) remark(message);
  return settings;
}

/** What a save had to tell is a remark when the value is there all the same (a broken file was set aside). */
function kept(message: string | null, isThere: () => boolean): number {
  if (message === null) return 0;
  if (!isThere()) throw new UserError(message, 'The setting is as it was.');
  remark(message);
  return 0;
}

function sameValue<Name extends keyof Settings>(name: Name, value: Settings[Name]): boolean {
  return JSON.stringify(loadSettings().settings[name]) === JSON.stringify(value);
}

/** A text as it is, anything else as JSON on one line. */
function shown(value: unknown): string {
  if (value === null) return '';
  return sanitiseLine(typeof value === 'string' ? value : JSON.stringify(value));
}
