import {spawn} from '@lydell/node-pty';
import {describe, expect, test} from 'vitest';
import {cellWidth} from '../src/text/cells.ts';
import {folderWith, octavo} from './helpers/octavo.ts';

const files = {
  'zebra.md': `---\ntitle: The zebra\ntags: [animals, stripes]\ndate: 2025-03-01\n---\n\n${'Before it there is a lot to say of other things. '.repeat(9)}A zebra crosses the road. ${'And after it much more follows on. '.repeat(9)}\n`,
  'horse.md': '---\ntitle: The horse\ntags: [animals]\ndate: 2024-03-01\n---\n\nNo stripes.\n',
};

describe('--search', () => {
  test('on a terminal each hit has a snippet of at most three lines, cut at words', async () => {
    const text = await onTerminal([folderWith(files), '-s', 'zebra'], 60);
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('2025-03-01  The zebra');
    expect(lines.slice(2)).toHaveLength(3);
    expect(lines.slice(2).join(' ').replace(/ +/g, ' ')).toContain('A zebra crosses the road.');
    expect(lines.every(line => cellWidth(line) <= 60)).toBe(true);
    expect(lines.slice(2).every(line => /^ {12}\S/.test(line))).toBe(true);
  });

  test('into a pipe a hit is a line, as any list', async () => {
    const {stdout} = await octavo([folderWith(files), '-s', 'zebra']);
    expect(stdout).toBe('zebra\t2025-03-01\tThe zebra\tanimals,stripes\n');
  });

  test('what was not understood of the query, or names nothing, is told on standard error', async () => {
    const folder = folderWith(files);
    const unclosed = await octavo([folder, '-s', '"a zebra']);
    expect(unclosed.status).toBe(0);
    expect(unclosed.stderr).toBe('octavo: the quote is not closed: searched as words\n');
    const tag = await octavo([folder, '-t', 'animls']);
    expect([tag.status, tag.stdout]).toEqual([1, '']);
    expect(tag.stderr).toBe(
      'octavo: no post has tag “animls”; the nearest: animals\noctavo: no post matches\nTry fewer or other words.\n',
    );
  });

  test('comments of a vault are not found', async () => {
    const folder = folderWith({
      '.obsidian/app.json': '{}',
      'a.md': 'Shown %%hidden quagga%% text with a zebra.\n',
    });
    expect(await octavo([folder, '-s', 'quagga', '--count'])).toMatchObject({stdout: '0\n'});
    const {stdout} = await octavo([folder, '-s', 'zebra', '--json']);
    const [{snippet}] = JSON.parse(stdout);
    expect(snippet).toBe('Shown text with a zebra.');
  });

  test('without a match: status 1, and the nearest words that would match', async () => {
    const {status, stdout, stderr} = await octavo([folderWith(files), '-s', 'stripped giraffe']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'octavo: no post matches\nNo post has “stripped”; the nearest: stripes. No post has “giraffe”.\n',
    );
  });
});

describe('--count and --facet', () => {
  test('count what the other flags leave', async () => {
    const folder = folderWith(files);
    expect((await octavo([folder, '--count', '-s', 'stripes'])).stdout).toBe('2\n');
    expect((await octavo([folder, '--count', '-t', 'stripes'])).stdout).toBe('1\n');
    expect((await octavo([folder, '--facet', 'tag'])).stdout).toBe('animals\t2\nstripes\t1\n');
    expect((await octavo([folder, '--facet', 'tag', '-s', 'horse'])).stdout).toBe('animals\t1\n');
    const years = await octavo([folder, '--facet', 'year', '--json']);
    expect(JSON.parse(years.stdout)).toEqual([
      {value: '2025', count: 1},
      {value: '2024', count: 1},
    ]);
  });
});

/** What octavo writes on a terminal of `columns`, without styles. */
function onTerminal(args: readonly string[], columns: number): Promise<string> {
  const env = {...process.env, TERM: 'xterm', NO_COLOR: '1'} as Record<string, string>;
  const child = spawn(process.execPath, ['bin/octavo.js', ...args], {cols: columns, rows: 24, env});
  let text = '';
  child.onData(data => {
    text += data;
  });
  return new Promise(done => child.onExit(() => done(text.replace(/\x1b\[[\d;]*m/g, ''))));
}
