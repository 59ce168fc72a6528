import {mkdirSync, mkdtempSync, renameSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {watchLibrary} from '../../src/ui/watch.ts';
import {makeLibrary, makePost} from '../app/reader.ts';

let stop = (): void => {};
afterEach(() => stop());

/** A library of two folders that is watched; `change` resolves with how often it was told when the next change came. */
function watched() {
  const root = mkdtempSync(join(tmpdir(), 'octavo-watch-'));
  mkdirSync(join(root, 'a', 'b'), {recursive: true});
  const posts = [makePost('one', {path: 'one.md'}), makePost('two', {path: 'a/b/two.md'})];
  for (const {path} of posts) writeFileSync(join(root, path), 'text');
  let times = 0;
  let told = (_times: number): void => {};
  stop = watchLibrary({...makeLibrary(posts), root}, () => told(++times));
  const change = (work: () => void): Promise<number> =>
    new Promise(resolve => {
      told = resolve;
      work();
    });
  return {root, change};
}

test('many files changed at once are one change', async () => {
  const {root, change} = watched();
  const times = await change(() => {
    for (let index = 0; index < 300; index++) writeFileSync(join(root, `${index}.md`), 'text');
  });
  expect(times).toBe(1);
});

test('a save by renaming is one change, in a folder below as well', async () => {
  const {root, change} = watched();
  const save = (): void => {
    writeFileSync(join(root, 'a/b/.two.md.swp'), 'other');
    renameSync(join(root, 'a/b/.two.md.swp'), join(root, 'a/b/two.md'));
  };
  expect(await change(save)).toBe(1);
  expect(await change(save)).toBe(2);
});

test('a new folder is noticed, other files are not', async () => {
  const {root, change} = watched();
  const times = await change(() => {
    writeFileSync(join(root, 'picture.png'), '');
    writeFileSync(join(root, '.DS_Store'), '');
    mkdirSync(join(root, 'a', 'new'));
  });
  expect(times).toBe(1);
});

test('a folder that is not there is no trouble', () => {
  stop = watchLibrary({...makeLibrary([makePost('x')]), root: '/nowhere/at/all'}, () => {});
});
