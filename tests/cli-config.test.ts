import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {settingNames} from '../src/settings/definitions.ts';
import {folderWith, octavo, type Run} from './helpers/octavo.ts';

/** `octavo config` with settings of its own. */
function configured(files: Record<string, string> = {}) {
  const folder = folderWith({'octavo/none': '', ...files});
  const file = join(folder, 'octavo/config.json');
  const config = (args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
    octavo(['config', ...args], {env: {XDG_CONFIG_HOME: folder, ...env}, cwd: folder});
  return {folder, file, config};
}

describe('octavo config', () => {
  test('lists every setting with its value, and is the list without an action', async () => {
    const {config} = configured();
    const {status, stdout} = await config([]);
    expect(status).toBe(0);
    const rows = stdout.trimEnd().split('\n');
    expect(rows.map(row => row.split('\t')[0])).toEqual(settingNames);
    expect(rows).toContain('measure\t80');
    expect((await config(['list'])).stdout).toBe(stdout);
    expect(JSON.parse((await config(['list', '--json'])).stdout)).toMatchObject({measure: 80});
  });

  test('sets, gets and unsets', async () => {
    const {config, file, folder} = configured();
    expect(await config(['set', 'measure', '72'])).toEqual({status: 0, stdout: '', stderr: ''});
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({measure: 72});
    expect((await config(['get', 'measure'])).stdout).toBe('72\n');
    expect((await config(['set', '--', 'measure', '72'])).status).toBe(0);
    expect((await config(['unset', 'measure'])).status).toBe(0);
    expect((await config(['get', 'measure'])).stdout).toBe('80\n');
    expect((await config(['set', 'library', 'octavo'])).status).toBe(0);
    expect((await config(['get', 'library'])).stdout).toBe(`${join(folder, 'octavo')}\n`);
  });

  test('takes JSON for settings that are objects', async () => {
    const {config} = configured();
    const mine = '{"mine":{"base":"dark","heading2":"bold cyan"}}';
    expect((await config(['set', 'themes', mine])).status).toBe(0);
    expect((await config(['set', 'theme', 'mine'])).status).toBe(0);
    expect((await config(['get', 'themes'])).stdout).toBe(`${mine}\n`);
  });

  test('a setting without a value is status 1', async () => {
    const {config} = configured();
    expect(await config(['get', 'library'])).toEqual({status: 1, stdout: '', stderr: ''});
  });

  test.each([
    [['get', 'mesure'], /no setting "mesure"; did you mean measure\?/],
    [['set', 'mesure', '70'], /no setting "mesure"; did you mean measure\?/],
    [['set', 'measure', '-3'], /measure cannot be -3\n.*from 20 to 200/],
    [['set', 'color', 'alwys'], /color cannot be "alwys"; did you mean always\?/],
    [['set', 'theme', 'drak'], /no theme "drak"; did you mean dark\?/],
    [['set', 'themes', '{"mine":{"heding2":"bold"}}'], /no role "heding2"; did you mean heading2/],
    [['set', 'keys', '{"scroll.topp":["x"]}'], /no action "scroll.topp"; did you mean/],
    [['set', 'rules', '{"title-mising":"off"}'], /no rule "title-mising"; did you mean/],
    [['unset', 'thme'], /no setting "thme"; did you mean theme/],
    [['st', 'measure', '70'], /cannot `st`\nDid you mean `set`\?/],
    [['set', 'library', ''], /library cannot be ""\nIt must be the path of a folder/],
    [['set', 'library', ' '], /library cannot be " "/],
    [['set', 'themes', '{"mine":{"base":{"bold":true}}}'], /"mine": a base is the name of a theme/],
    [['--bogus'], /`octavo config --help` lists them all/],
    [['frob'], /^octavo: config cannot `frob`\n/],
    [['set', 'measure'], /^octavo: config set needs <setting> <value>\n[^\n]* in quotes\.\n/],
    [['get'], /^octavo: config get needs <setting>\nUsage: octavo config get <setting>\.\n/],
    [['path', 'x'], /^octavo: too many arguments: `x`\nUsage: octavo config path\.\n/],
  ])('%j is refused, with what to do, and nothing is kept', async (args, message) => {
    const {config} = configured();
    const {status, stdout, stderr} = await config(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(JSON.parse((await config(['--json'])).stdout)).toMatchObject({
      measure: 80,
      theme: 'auto',
    });
  });

  test('a key with two meanings is told, and kept', async () => {
    const {config} = configured();
    const {status, stderr} = await config(['set', 'keys', '{"list.order": ["/"]}']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^octavo: "\/" means both /);
  });

  test('path names the file, edit opens it and checks what came of it', async () => {
    const {config, file, folder} = configured({
      editor: `#!/bin/sh\n[ "$1" = --now ] && shift\ncat "$1"\necho '{"theme": "drak"}' > "$1"\n`,
    });
    chmodSync(join(folder, 'editor'), 0o755);
    expect((await config(['path'])).stdout).toBe(`${file}\n`);
    expect(JSON.parse((await config(['path', '--json'])).stdout)).toBe(file);
    const {status, stdout, stderr} = await config(['edit'], {
      VISUAL: `'${folder}/editor' --now`,
    });
    expect([status, stdout]).toEqual([2, '{}\n']);
    expect(stderr).toMatch(/no theme "drak"; did you mean dark\?/);
    expect(readFileSync(file, 'utf8')).toContain('drak');
    const none = await config(['edit'], {VISUAL: '/no/such/editor'});
    expect([none.status, none.stderr]).toEqual([
      2,
      'octavo: cannot start /no/such/editor\nSet $VISUAL or $EDITOR to your editor.\n',
    ]);
  });

  test.skipIf(process.platform === 'win32')("outlives ^C, which is the editor's", async () => {
    const {config, folder} = configured({editor: '#!/bin/sh\nkill -INT $PPID\nexit 0\n'});
    chmodSync(join(folder, 'editor'), 0o755);
    const {status, stderr} = await config(['edit'], {VISUAL: join(folder, 'editor')});
    expect([status, stderr]).toEqual([0, '']);
  });

  test('an editor that is killed, and a folder that cannot be made, are told as such', async () => {
    const {config, folder} = configured({killed: '#!/bin/sh\nkill -9 $$\n'});
    chmodSync(join(folder, 'killed'), 0o755);
    const killed = await config(['edit'], {VISUAL: join(folder, 'killed')});
    expect([killed.status, killed.stderr]).toEqual([
      2,
      expect.stringMatching(/was ended by SIGKILL\n/),
    ]);
    const nowhere = await config(['edit'], {XDG_CONFIG_HOME: join(folder, 'killed')});
    expect([nowhere.status, nowhere.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^octavo: cannot make \S+config\.json \(a file is in the place of its folder\)\n/,
      ),
    ]);
  });

  test('what cannot be kept is an error; a broken file is set aside and the value kept', async () => {
    const {config, file} = configured({'octavo/config.json': '{"measure": 7'});
    const broken = await config(['set', 'measure', '70']);
    expect(broken.status).toBe(0);
    expect(broken.stderr).toMatch(/^octavo: [^\n]+set aside[^\n]+\n$/);
    expect((await config(['get', 'measure'])).stdout).toBe('70\n');
    writeFileSync(join(file, '../no-folder'), '');
    const env = {XDG_CONFIG_HOME: join(file, '../no-folder')};
    const nowhere = await config(['set', 'measure', '60'], env);
    expect([nowhere.status, nowhere.stdout]).toEqual([2, '']);
    expect(nowhere.stderr).toMatch(/^octavo: cannot save the settings in [^\n]+\n/);
  });

  test('--help names every setting', async () => {
    const {stdout} = await octavo(['config', '--help']);
    for (const name of settingNames) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });
});
