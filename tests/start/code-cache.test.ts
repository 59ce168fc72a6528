import {existsSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {keepCode, keptCode} from '../../src/start/code-cache.ts';

const data = Buffer.from('compiled');
const ways = ['--print', 'check --json'];

function newFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'octavo-code-')), 'code', 'octavo-1');
}

function kept(file = newFile()): string {
  keepCode(file, {data, ways});
  return file;
}

test('code is read as it was written, with the ways it was made of', () => {
  const found = keptCode(kept());
  expect(found?.data.toString()).toBe('compiled');
  expect(found?.ways).toEqual(ways);
});

test('nothing is read where nothing was written', () => {
  expect(keptCode(newFile())).toBeNull();
});

test.skipIf(process.platform === 'win32')('only its user may read or change it', () => {
  const file = kept();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
});

test.each([
  ['changed', 'compiled['],
  ['cut off', 'comp'],
  ['emptied', ''],
])('a file that was %s afterwards is not used', (_, text) => {
  const file = kept();
  writeFileSync(file, text);
  expect(keptCode(file)).toBeNull();
});

test('a file that was changed without its length is not used either', () => {
  const file = kept();
  writeFileSync(file, Buffer.alloc(statSync(file).size, 'x'));
  expect(keptCode(file)).toBeNull();
});

test('a file that only looks like one is not used', () => {
  const file = kept();
  writeFileSync(file, 'x'.repeat(10));
  const seal = new Date((1_000_000_000 + 10) * 1000);
  utimesSync(file, seal, seal);
  expect(keptCode(file)).toBeNull();
});

test('many ways are remembered, but not without end', () => {
  const file = newFile();
  keepCode(file, {data, ways: Array.from({length: 100}, (_, index) => `--${index}`)});
  expect(keptCode(file)?.ways).toHaveLength(32);
  expect(keptCode(file)?.ways).toContain('--99');
});

test('the folder does not grow without end', () => {
  const folder = join(newFile(), '..');
  for (let index = 0; index < 40; index++) kept(join(folder, `octavo-${index}`));
  expect(readdirSync(folder)).toHaveLength(40);
  expect(existsSync(join(folder, 'octavo-39'))).toBe(true);
});

test('a place that cannot be written to costs nothing', () => {
  const file = kept();
  expect(() => keepCode(join(file, 'octavo'), {data, ways})).not.toThrow();
});
