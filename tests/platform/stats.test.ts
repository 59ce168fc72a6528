import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {statsOf} from '../../src/platform/stats.ts';

test('a file and a folder are told apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-stats-'));
  const file = join(folder, 'a.md');
  writeFileSync(file, 'text');
  expect(statsOf(folder)?.isDirectory()).toBe(true);
  expect(statsOf(file)).toMatchObject({size: 4});
});

test.each([
  ['is not there', '/no/such/file'],
  ['goes on behind a file', `${import.meta.filename}/x`],
  ['is longer than any', `/${'x'.repeat(5000)}`],
  ['is none', '\0'],
  ['is empty', ''],
])('nothing is known of a path that %s', (_, path) => {
  expect(statsOf(path)).toBeNull();
});
