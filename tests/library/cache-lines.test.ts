import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {printLines, readLines} from '../../src/library/cache-lines.ts';
import {folderWith} from './folder.ts';

/** Three megabytes, characters of three bytes among them, and one line that is longer than what is read at a time. */
const lines = new Map([
  ...Array.from({length: 20_000}, (_, number) => [
    `"${number}"`,
    `日本語 ${'x'.repeat(number % 90)}`,
  ]),
  ['"long"', `é${'y'.repeat(1_500_000)}`],
  ['"last"', ''],
] as [string, string][]);

/** Writes `lines` below a first line; answers with the file and how often others had their turn. */
async function written(): Promise<{file: string; digest: string; pauses: number}> {
  const file = join(folderWith({}), 'lines');
  let pauses = 0;
  const {pieces, digest} = await printLines(lines, async () => {
    pauses++;
  });
  writeFileSync(file, ['first\n', ...pieces].join(''));
  return {file, digest, pauses};
}

test('what is written in pieces is read in pieces, whole', async () => {
  const {file, digest, pauses} = await written();
  expect(pauses).toBeGreaterThan(1);
  const body = readFileSync(file).subarray('first\n'.length);
  expect(digest).toBe(createHash('sha256').update(body).digest('hex'));
  let turns = 0;
  const read = await readLines(file, async () => {
    turns++;
  });
  expect(turns).toBeGreaterThan(1);
  expect(read).toEqual({head: 'first', lines, digest});
});

test.each([
  ['cut within its last line', (text: string) => text.slice(0, -1)],
  ['without a line', () => 'first'],
  ['empty', () => ''],
])('a file that is %s is none', async (_, change) => {
  const {file} = await written();
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  expect(await readLines(file, () => undefined)).toBeNull();
});

test('reading that is not wanted any more ends', async () => {
  const {file} = await written();
  const stopped = readLines(file, () => Promise.reject(new Error('stopped')));
  expect(await stopped).toBeNull();
});
