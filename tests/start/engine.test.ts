import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {isLongRun} from '../../src/start/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'octavo-engine-'));
const short = join(folder, 'short.md');
const long = join(folder, 'long.md');
writeFileSync(short, 'short');
writeFileSync(long, 'long '.repeat(10_000));

describe('a run is long', () => {
  test.each([
    ['that checks', ['check', 'posts']],
    ['that packs', ['pack', 'posts']],
    ['that prints all', ['posts', '--all']],
    ['that searches', ['-s', 'word']],
    ['that searches for what stands behind the flag', ['-dsword']],
    ['that searches for what stands behind =', ['--search=word']],
    ['that prints a long post', [long, '--print']],
  ])('%s', (_, argv) => {
    expect(isLongRun(argv, true)).toBe(true);
  });

  test('that prints a long post since there is no screen', () => {
    expect(isLongRun([long], false)).toBe(true);
  });
});

describe('a run is not long', () => {
  test.each([
    ['that opens the reader', []],
    ['that opens the reader on a long post', [long]],
    ['that prints a short post', [short, '--print']],
    ['that lists', ['posts', '--list']],
    ['whose post has the name of a command', ['posts', 'check']],
    ['whose value looks like a flag', ['--width', '--searching']],
    ['whose argument is no path', ['\0', '-p']],
  ])('%s', (_, argv) => {
    expect(isLongRun(argv, true)).toBe(false);
  });
});
