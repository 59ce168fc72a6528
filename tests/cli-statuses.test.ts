import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith, octavo, shell} from './helpers/octavo.ts';

/** What happened and what to do next, a line each, and nothing for the next program in the pipe. */
const twoLines = /^octavo: [^\n]+\n[^\n]+\n$/;

describe('exit statuses', () => {
  test.each([
    [['zzzzqqqq'], 1],
    [['-s', 'zzzzqqqq'], 1],
    [['specimen', '-n', '0'], 1],
    [['/no/such/folder'], 2],
    [['./no-such-folder'], 2],
    [['no/such', 'post'], 2],
    [['a', 'b', 'c'], 2],
    [['--widht', '3'], 2],
    [['--theme', 'drak'], 2],
    [['--json', '--format', 'text'], 2],
    [['--section', 'x'], 2],
    [['--outline'], 2],
    [['-t', ''], 2],
    [['--section', ''], 2],
    [[`./${'a'.repeat(300)}`], 2],
    [['package.json/x', 'post'], 2],
    [['./package.json/x'], 2],
    [['--width', '999999999', '--all'], 2],
  ])('%j: %i, and two lines on standard error', async (args, status) => {
    const run = await octavo(args);
    expect(run.status).toBe(status);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(twoLines);
    expect(run.stderr).not.toContain('a bug');
  });

  test('a link to itself is no bug', async () => {
    const folder = folderWith({});
    symlinkSync('loop', join(folder, 'loop'));
    const {status, stderr} = await octavo([join(folder, 'loop')]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/loop cannot be read \(ELOOP\)/)]);
  });

  test('a closed standard error changes no status', async () => {
    const line = 'exec 4> >(exec true); wait $!; octavo --bogus 2>&4; echo $?';
    expect((await shell(line)).stdout).toBe('2\n');
  });

  test('nothing matched is 1 and still well-formed for scripts', async () => {
    const json = await octavo(['-s', 'zzzzqqqq', '--json']);
    expect([json.status, json.stdout]).toEqual([1, '[]\n']);
    const count = await octavo(['-s', 'zzzzqqqq', '--count']);
    expect([count.status, count.stdout, count.stderr]).toEqual([1, '0\n', '']);
  });

  test.each(['b/broken', 'b/broken.md', 'broken'])(
    '%s: a file that is no post says why',
    async name => {
      const folder = folderWith({'a.md': '# A', 'b/broken.md': Buffer.from([0, 1, 2, 0, 255, 0])});
      const {status, stdout, stderr} = await octavo([folder, name]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^octavo: b\/broken\.md: the file is not text\n[^\n]+\n$/);
    },
  );

  test('a name of several posts lists them and is 2', async () => {
    const folder = folderWith({'a/x.md': '# Same', 'b/x.md': '# Same'});
    const {status, stdout, stderr} = await octavo([folder, 'same']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'octavo: 2 posts go by `same`\n  a/x  Same\n  b/x  Same\nName one by its id.\n',
    );
  });

  test('a name of none shows the nearest titles and is 1', async () => {
    const {status, stderr} = await octavo(['decisoins meeting zzz']);
    expect(status).toBe(1);
    expect(stderr).toContain('no post `decisoins meeting zzz`');
    expect(stderr).toMatch(/The (decisions you keep making|meeting as furniture)/);
  });

  test.each([
    ['an empty folder', {}, /no Markdown in/],
    [
      'only drafts',
      {'a.md': '---\ndraft: true\n---\n\nx'},
      /no published post in[^\n]+\n[^\n]*--drafts/,
    ],
    ['only broken files', {'a.md': Buffer.from([0, 1, 2, 0, 255, 0])}, /no post in[^\n]+a\.md/],
  ])('%s says so and is 1', async (_, files, message) => {
    const {status, stdout, stderr} = await octavo([folderWith(files)]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(twoLines);
  });

  test.each(['--print', '--json', '--count'])(
    'a file that is no text says so and is 2, with %s',
    async flag => {
      const file = join(folderWith({'a.md': Buffer.from([0, 1, 2, 0, 255, 0])}), 'a.md');
      const {status, stderr} = await octavo([file, flag]);
      expect(status).toBe(2);
      expect(stderr).toBe(
        `octavo: ${file}: the file is not text\nMove it out of the folder or give it another extension.\n`,
      );
    },
  );

  test('broken front matter is told on standard error, and the post is printed', async () => {
    const folder = folderWith({'a.md': '---\ntitle: Saved\ntags: [x\n---\n\nThe body.\n'});
    const {status, stdout, stderr} = await octavo([folder, 'a']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Saved\n[\s\S]*The body\.\n$/);
    expect(stderr).toMatch(/^octavo: a\.md(:\d+)?: /);
  });

  test('a wrong theme is wrong usage as a flag, and a warning in the settings', async () => {
    const config = folderWith({'octavo/config.json': '{"theme": "drak"}'});
    const run = await octavo(['--count'], {env: {XDG_CONFIG_HOME: config}});
    expect([run.status, run.stdout]).toEqual([0, '15\n']);
    expect(run.stderr).toBe(
      'octavo: the setting theme: there is no theme "drak"; did you mean dark?\noctavo goes on without it.\n',
    );
  });
});
