import {execFile} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {describe, expect, test} from 'vitest';
import {newest, toReading, unopened} from '../../src/settings/reading.ts';
import {openReadings} from '../../src/settings/readings.ts';
import {tempFolder} from './temp.ts';

const root = '/home/ann/blog';

function onlyFile(folder: string): string {
  return join(folder, readdirSync(folder).find(name => name.endsWith('.json')) ?? '');
}

describe('what is remembered', () => {
  test('is there at once, and after a new start', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder});
    readings.remember('a', {offset: 12, progress: 0.5, opened: 1000});
    readings.remember('a', {starred: true});
    expect(readings.all.get('a')).toEqual({
      offset: 12,
      words: '',
      progress: 0.5,
      read: false,
      starred: true,
      opened: 1000,
    });
    expect(await readings.save()).toBeNull();
    expect(openReadings(root, {folder}).all).toEqual(readings.all);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('is kept apart for each library, whatever its name', async () => {
    const folder = tempFolder();
    for (const path of ['/a/blog', '/b/blog', '/', '/c/…/日記', '/x/..']) {
      const readings = openReadings(path, {folder});
      expect(readings.all.size).toBe(0);
      readings.remember(path, {read: true});
      expect(await readings.save()).toBeNull();
    }
    expect([...openReadings('/b/blog', {folder}).all.keys()]).toEqual(['/b/blog']);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test('is saved by itself after a while of quiet', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder, delay: 1});
    readings.remember('a', {read: true});
    await expect.poll(() => openReadings(root, {folder}).all.get('a')?.read).toBe(true);
  });

  test('holds any post id', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder});
    for (const id of ['__proto__', 'constructor', '__internal__', 'a.b.c']) {
      readings.remember(id, {read: true});
    }
    await readings.save();
    expect([...openReadings(root, {folder}).all.keys()].sort()).toEqual([
      '__internal__',
      '__proto__',
      'a.b.c',
      'constructor',
    ]);
  });

  test('nothing new writes nothing', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder});
    readings.remember('a', {...unopened});
    expect(await readings.save()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('several at once', () => {
  test('two octavos see each other’s marks after saving', async () => {
    const folder = tempFolder();
    const one = openReadings(root, {folder});
    const two = openReadings(root, {folder});
    one.remember('a', {starred: true});
    two.remember('a', {offset: 7});
    two.remember('b', {read: true});
    await one.save();
    await two.save();
    expect(two.all.get('a')).toEqual({...unopened, starred: true, offset: 7});
    one.remember('c', {read: true});
    await one.save();
    expect([...one.all.keys()].sort()).toEqual(['a', 'b', 'c']);
  });

  test('two processes with 200 marks each lose none', async () => {
    const folder = tempFolder();
    const script = join(folder, 'marker.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'marker.ts')],
      outfile: script,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);",
      },
      logLevel: 'error',
    });
    const state = join(folder, 'state');
    const run = (name: string) => promisify(execFile)(process.execPath, [script, state, name]);
    await Promise.all([run('a'), run('b')]);
    const {all} = openReadings('/blog', {folder: state});
    expect(all.size).toBe(401);
    expect(all.get('shared')).toMatchObject({offset: 199, progress: 199 / 200});
    expect(readdirSync(state), 'no lock is left behind').toHaveLength(1);
  });

  test('a lock left behind by a process that died is broken', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder});
    readings.remember('a', {read: true});
    await readings.save();
    const lock = `${onlyFile(folder)}.lock`;
    mkdirSync(lock);
    utimesSync(lock, 0, 0);
    readings.remember('b', {read: true});
    expect(await readings.save()).toBeNull();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('bounds', () => {
  test('the oldest are dropped, the starred last', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder, limit: 3});
    for (let index = 1; index <= 6; index++) readings.remember(`p${index}`, {opened: index});
    readings.remember('p1', {starred: true});
    await readings.save();
    expect([...readings.all.keys()].sort()).toEqual(['p1', 'p5', 'p6']);
  });

  test('newest leaves alone what is within them', () => {
    const few = new Map([['a', unopened]]);
    expect(newest(few, 1)).toBe(few);
    expect(newest(few, 0).size).toBe(0);
  });

  test('libraries not read for longest are forgotten', async () => {
    const folder = tempFolder();
    for (const [index, path] of ['/a', '/b', '/c'].entries()) {
      const readings = openReadings(path, {folder, libraries: 2});
      readings.remember('x', {read: true});
      await readings.save();
      for (const name of readdirSync(folder)) {
        if (name.startsWith(path.slice(1))) utimesSync(join(folder, name), index, index);
      }
    }
    expect(readdirSync(folder).map(name => name[0])).toEqual(['b', 'c']);
  });
});

describe('trouble', () => {
  test('a broken file is set aside with a message', async () => {
    const folder = tempFolder();
    const readings = openReadings(root, {folder});
    readings.remember('a', {read: true});
    await readings.save();
    const file = onlyFile(folder);
    writeFileSync(file, '{"posts": {');
    const again = openReadings(root, {folder});
    expect(again.all.size).toBe(0);
    expect(again.messages).toEqual([expect.stringContaining('set aside as')]);
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{"posts": {');
  });

  test('where nothing can be written, memory serves', async () => {
    const blocked = join(tempFolder(), 'file');
    writeFileSync(blocked, '');
    const readings = openReadings(root, {folder: join(blocked, 'state')});
    readings.remember('a', {starred: true});
    expect(await readings.save()).toMatch(/^cannot save what you have read in .* \(a file is/);
    readings.remember('b', {read: true});
    expect(readings.all.get('a')?.starred).toBe(true);
    expect(await readings.save()).toMatch(/^cannot save/);
  });

  test.each<[unknown, Partial<typeof unopened>]>([
    [null, {}],
    ['x', {}],
    [{offset: -5, progress: 7, read: 'yes', starred: 1, opened: 'now'}, {progress: 1}],
    [{offset: Number.POSITIVE_INFINITY}, {}],
    [{offset: 3, extra: true}, {offset: 3}],
  ])('%j in the file is read as far as it makes sense', (value, expected) => {
    expect(toReading(value)).toEqual({...unopened, ...expected});
  });
});
