import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {makeFolder} from '../../src/platform/make-folder.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'octavo-folder-'));

test('folders above are made with it', () => {
  const folder = join(newFolder(), 'a', 'b', 'c');
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('a folder that is there is left as it is', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'kept'));
  makeFolder(folder);
  expect(existsSync(join(folder, 'kept'))).toBe(true);
});

test('nothing is made where a file is in the way', () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, 'under', 'it'))).toThrow(/ENOTDIR/);
});

test.skipIf(process.platform === 'win32')('only its user may look into it', () => {
  const folder = join(newFolder(), 'own');
  makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.skipIf(process.platform !== 'linux')('it gives up where nothing can be made', () => {
  expect(() => makeFolder('/proc/no-such-process/folder')).toThrow(/ENOENT/);
});

test.skipIf(process.platform !== 'linux')('octavo ends where no home can be made', () => {
  const home = '/proc/no-such-process';
  for (const args of [
    ['--list', 'posts'],
    ['posts/specimen.md', '--print'],
    ['config', 'set', 'theme', 'light'],
  ]) {
    const {error, status} = spawnSync(process.execPath, ['bin/octavo.js', ...args], {
      env: {PATH: process.env.PATH, HOME: home},
      timeout: 20_000,
    });
    expect(error, args.join(' ')).toBeUndefined();
    expect(status, args.join(' ')).not.toBeNull();
  }
});
