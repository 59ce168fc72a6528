import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {
  checkedValue,
  defaultSettings,
  settingDefinitions,
  settingNames,
} from '../../src/settings/definitions.ts';
import {SettingsError} from '../../src/settings/error.ts';
import {settingsFile} from '../../src/settings/machine.ts';
import {
  loadSettings,
  parseSetting,
  saveSetting,
  unsetSetting,
} from '../../src/settings/settings.ts';
import {tempFolder} from './temp.ts';

function fileWith(text: string): string {
  const file = join(tempFolder(), 'config.json');
  writeFileSync(file, text);
  return file;
}

describe('loading', () => {
  test('without a file everything is as by default', () => {
    const file = join(tempFolder(), 'none', 'config.json');
    expect(loadSettings(file)).toEqual({settings: defaultSettings(), messages: []});
    expect(existsSync(dirname(file)), 'nothing is made by reading').toBe(false);
  });

  test('what the file says wins', () => {
    const file = fileWith(
      '\ufeff{"theme": "dracula", "measure": 66, "keys": {"scroll.top": "g g", "app.quit": ["q", "x"]}}',
    );
    const {settings, messages} = loadSettings(file);
    expect(messages).toEqual([]);
    expect(settings).toEqual({
      ...defaultSettings(),
      theme: 'dracula',
      measure: 66,
      keys: {'scroll.top': ['g g'], 'app.quit': ['q', 'x']},
    });
  });

  test('a home folder in the library’s path is found', () => {
    const {settings} = loadSettings(fileWith('{"library": "~/notes"}'));
    expect(settings.library).toBe(join(homedir(), 'notes'));
  });

  test('what is unknown or wrong is told, and the rest holds', () => {
    const file = fileWith('{"them": "dark", "measure": 7, "color": "alwys", "theme": "nord"}');
    const {settings, messages} = loadSettings(file);
    expect(settings).toEqual({...defaultSettings(), theme: 'nord'});
    expect(messages).toEqual([
      `${file}: there is no setting "them"; did you mean theme or themes?`,
      `${file}: the setting measure cannot be 7`,
      `${file}: the setting color cannot be "alwys"; did you mean always?`,
    ]);
  });

  test.each([
    ['{"theme": "dark",}', 'is not valid JSON'],
    ['', 'is not valid JSON'],
    ['\0\0', 'is not valid JSON'],
    ['[1]', 'holds no JSON object'],
    ['null', 'holds no JSON object'],
    ['"x"', 'holds no JSON object'],
  ])('%j is set aside, whole, with a message', (text, flaw) => {
    const file = fileWith(text);
    const {settings, messages} = loadSettings(file);
    expect(settings).toEqual(defaultSettings());
    expect(messages).toEqual([`${file} ${flaw}; it was set aside as config.json.broken`]);
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe(text);
    expect(loadSettings(file).messages).toEqual([]);
  });

  test('a folder in its place is told and left alone', () => {
    const file = join(tempFolder(), 'config.json');
    mkdirSync(file);
    expect(loadSettings(file).messages).toEqual([
      `cannot read ${file} (it is a folder); doing without it`,
    ]);
  });

  test('names that every object has are no settings', () => {
    const {settings, messages} = loadSettings(
      fileWith('{"__proto__": {"theme": "x"}, "constructor": 1, "toString": 2}'),
    );
    expect(settings).toEqual(defaultSettings());
    expect(messages).toHaveLength(3);
  });
});

describe('saving', () => {
  test('of values that are saved without waiting, the last one stays', async () => {
    const file = join(tempFolder(), 'config.json');
    const widths = Array.from({length: 30}, (_, index) => 40 + index);
    await Promise.all(widths.map(width => saveSetting('measure', width, file)));
    expect(loadSettings(file).settings.measure).toBe(69);
  });

  test('makes the folder, and what was saved is loaded', async () => {
    const file = join(tempFolder(), 'a', 'b', 'config.json');
    expect(await saveSetting('measure', 72, file)).toBeNull();
    expect(await saveSetting('theme', 'light', file)).toBeNull();
    expect(loadSettings(file).settings).toMatchObject({measure: 72, theme: 'light'});
    expect(readdirSync(dirname(file))).toEqual(['config.json']);
  });

  test('keeps what it does not know', async () => {
    const file = fileWith('{"future": {"deep": [1]}, "theme": "dark"}');
    await saveSetting('theme', 'mono', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({future: {deep: [1]}, theme: 'mono'});
  });

  test('follows a link, as those who keep their settings in a repository have it', async () => {
    const real = fileWith('{}');
    const file = join(tempFolder(), 'config.json');
    symlinkSync(real, file);
    await saveSetting('measure', 90, file);
    expect(loadSettings(real).settings.measure).toBe(90);
  });

  test('twenty at once lose nothing', async () => {
    const file = fileWith('{}');
    const names = ['theme', 'site', 'library'] as const;
    await Promise.all(
      Array.from({length: 20}, (_, index) => {
        const name = names[index % 3] ?? 'theme';
        return saveSetting(name, name === 'site' ? 'https://x.org' : `/v${index}`, file);
      }),
    );
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).sort()).toEqual([
      'library',
      'site',
      'theme',
    ]);
  });

  test('sets a broken file aside first, and says so', async () => {
    const file = fileWith('{broken');
    expect(await saveSetting('measure', 72, file)).toContain('set aside as config.json.broken');
    expect(loadSettings(file).settings.measure).toBe(72);
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{broken');
  });

  test('where nothing can be written it only says so', async () => {
    const blocked = fileWith('a file, where a folder would have to be');
    const file = join(blocked, 'octavo', 'config.json');
    expect(await saveSetting('measure', 72, file)).toBe(
      `cannot save the settings in ${file} (a file is in the place of its folder)`,
    );
    expect(loadSettings(file)).toEqual({settings: defaultSettings(), messages: []});
  });

  test('refuses unknown names and wrong values, with what to do', () => {
    expect(() => saveSetting('mesure', 80)).toThrow(
      'there is no setting "mesure"; did you mean measure?',
    );
    expect(() => saveSetting('measure', 300)).toThrow(SettingsError);
  });

  test('unset brings the default back, and gets rid of what nobody knows', async () => {
    const file = fileWith('{"theme": "dark", "old": 1}');
    await unsetSetting('theme', file);
    await unsetSetting('old', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({});
    expect(() => unsetSetting('older', file)).toThrow(SettingsError);
  });
});

describe('values', () => {
  test.each<[string, unknown, string]>([
    ['measure', 19, 'from 20 to 200'],
    ['measure', 80.5, 'from 20 to 200'],
    ['measure', '80', 'from 20 to 200'],
    ['theme', '', 'name of a theme'],
    ['theme', 5, 'name of a theme'],
    ['theme', null, 'name of a theme'],
    ['hyperlinks', 'sometimes', 'auto, always or never'],
    ['site', 'ftp://x.org', 'https://'],
    ['site', 'javascript:alert(1)', 'https://'],
    ['keys', {'app.quit': 7}, 'keys by action'],
    ['keys', ['q'], 'keys by action'],
    ['rules', {x: 'fatal'}, 'levels by rule'],
    ['themes', {mine: 'bold'}, 'object of themes'],
    ['themes', {mine: {link: 5}}, 'object of themes'],
  ])('%s cannot be %j', (name, value, hint) => {
    try {
      checkedValue(name as 'theme', value);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError);
      expect((error as SettingsError).message).toContain(`the setting ${name} cannot be`);
      expect((error as SettingsError).hint).toContain(hint);
    }
  });

  test.each<[string, unknown]>([
    ['measure', 20],
    ['measure', 200],
    ['library', null],
    ['site', null],
    ['site', 'https://x.org/blog'],
    ['themes', {mine: {base: 'dark', link: {color: 'cyan', bold: true}}}],
    ['rules', {'title-missing': 'off'}],
  ])('%s can be %j', (name, value) => {
    expect(checkedValue(name as 'theme', value)).toEqual(value);
  });

  test('every default is a value that its setting can have', () => {
    for (const name of settingNames) {
      expect(checkedValue(name, settingDefinitions[name].default)).toEqual(defaultSettings()[name]);
      expect(settingDefinitions[name].description).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('arguments of the shell', () => {
  test('become numbers, paths, addresses, JSON', () => {
    expect(parseSetting('measure', '72')).toBe(72);
    expect(parseSetting('library', 'notes', '/home/ann')).toBe('/home/ann/notes');
    expect(parseSetting('library', '~/notes')).toBe(join(homedir(), 'notes'));
    expect(parseSetting('theme', 'true')).toBe('true');
    expect(parseSetting('site', 'https://x.org')).toBe('https://x.org');
    expect(parseSetting('keys', '{"app.quit": "x"}')).toEqual({'app.quit': ['x']});
    expect(() => parseSetting('measure', 'wide')).toThrow('cannot be "wide"');
    expect(() => parseSetting('keys', '{"app')).toThrow(SettingsError);
  });
});

test('the settings file is in the folder that XDG names', () => {
  expect(settingsFile()).toBe(join(process.env.XDG_CONFIG_HOME ?? '', 'octavo', 'config.json'));
});
