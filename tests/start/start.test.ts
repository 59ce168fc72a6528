import {existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {wayOf} from '../../src/start/start.ts';
import {folderWith, octavo, type Run} from '../helpers/octavo.ts';

describe('runs of one kind', () => {
  test.each([
    [
      'the same flags with other values',
      ['-w', '40', '--theme=dark'],
      ['-w', '80', '--theme=mono'],
    ],
    ['the same flags in another order', ['--print', '--json'], ['--json', '--print']],
    ['other posts', ['posts', 'a'], ['b']],
  ])('%s', (_, one, other) => {
    expect(wayOf(one, false)).toBe(wayOf(other, false));
  });

  test.each([
    ['other flags', ['--print'], ['--list']],
    ['another command', ['check'], ['pack']],
    ['a command and a post', ['check'], ['checks']],
  ])('not: %s', (_, one, other) => {
    expect(wayOf(one, false)).not.toBe(wayOf(other, false));
  });

  test('not: with a screen and without', () => {
    expect(wayOf([], true)).not.toBe(wayOf([], false));
  });
});

describe('compiled code', () => {
  const library = () => folderWith({'a.md': '# A post\n\nOf *some* words.\n'});

  /** Runs octavo with a cache folder of its own. */
  function runner(env: Record<string, string> = {}) {
    const cache = mkdtempSync(join(tmpdir(), 'octavo-cache-'));
    const code = join(cache, 'octavo', 'code');
    const run = (...args: string[]): Promise<Run> =>
      octavo(args, {env: {XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: undefined, ...env}});
    return {code, run, files: () => (existsSync(code) ? readdirSync(code) : [])};
  }

  test('is kept, and changes nothing but the time', async () => {
    const {run, files} = runner();
    const folder = library();
    const first = await run(folder, 'a', '--print');
    expect(first.status).toBe(0);
    const nameOf = (volume: string) =>
      expect.stringMatching(new RegExp(`^${volume}-[0-9a-f]{16}-v\\d+`));
    expect(files().sort()).toEqual([nameOf('octavo'), nameOf('search')]);
    expect(await run(folder, 'a', '--print')).toEqual(first);
  });

  test('grows by what other kinds of runs need, and is left alone by those it knows', async () => {
    const {run, code, files} = runner();
    const folder = library();
    const stamps = () => files().map(file => statSync(join(code, file)).ctimeMs);
    await run(folder, '--list');
    const list = stamps();
    await run(folder, 'a', '--print');
    const both = stamps();
    expect(both).not.toEqual(list);
    await run(folder, '--list');
    await run(folder, 'a', '--print');
    expect(stamps()).toEqual(both);
  });

  test('is good for the volumes that a long post loads late', async () => {
    const {run, code, files} = runner();
    const stamps = () => files().map(file => [file, statSync(join(code, file)).ctimeMs]);
    const parts = ['---\nx: {y: z}\n---\n', '```js\nlet x;\n```\n\n', '<p>text</p>\n\n'];
    const post = join(folderWith({'a.md': parts.join('') + 'words '.repeat(10_000)}), 'a.md');
    await run(post, '--print', '--color', 'always');
    const first = stamps();
    expect(files()).toEqual(expect.arrayContaining([expect.stringMatching(/^highlight-/)]));
    await run(post, '--print', '--color', 'always');
    expect(stamps()).toEqual(first);
  });

  test.each([
    ['damaged', (bytes: Buffer) => bytes.fill(0x55, bytes.length >> 1)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['emptied', () => Buffer.alloc(0)],
  ])('that was %s is made anew without a word', async (_, harm) => {
    const {run, code, files} = runner();
    const folder = library();
    const first = await run(folder, 'a', '--print');
    const [name = ''] = files();
    const whole = statSync(join(code, name)).size;
    writeFileSync(join(code, name), harm(readFileSync(join(code, name))));
    expect(await run(folder, 'a', '--print')).toEqual(first);
    expect(statSync(join(code, name)).size).toBeGreaterThan(whole / 2);
    expect(await run(folder, 'a', '--print')).toEqual(first);
  });

  test('is not kept by whoever does not want it, or cannot', async () => {
    const unwanted = runner({NODE_DISABLE_COMPILE_CACHE: '1'});
    expect((await unwanted.run('--version')).status).toBe(0);
    expect(unwanted.files()).toEqual([]);
    const file = join(folderWith({file: ''}), 'file');
    const impossible = runner({XDG_CACHE_HOME: file});
    expect(await impossible.run('--version')).toMatchObject({status: 0, stderr: ''});
  });
});
