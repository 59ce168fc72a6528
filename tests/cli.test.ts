import {describe, expect, test} from 'vitest';
import {version} from '../package.json';
import {folderWith, octavo, shell} from './helpers/octavo.ts';

const essay = 'the-decisions-you-keep-making';

describe('what is asked for', () => {
  test('--version and --help need nothing else', async () => {
    expect(await octavo(['--version'])).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
    const help = await octavo(['-h']);
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(/^Usage: octavo \[path\] \[post\] \[options\]\n/);
  });

  test('without arguments into a pipe: the list of the posts that come with octavo', async () => {
    const {status, stdout, stderr} = await octavo([]);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map(row => row.split('\t'));
    expect(rows.length).toBeGreaterThanOrEqual(8);
    for (const row of rows) expect(row).toHaveLength(4);
    expect(rows.map(([id]) => id)).toContain(`essays/${essay}`);
    const dates = rows.map(([, date]) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('a post of the default library, by a beginning of its title', async () => {
    const {status, stdout} = await octavo(['the decisions you keep']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe('The decisions you keep making');
    expect(stdout).not.toContain('\x1b');
  });

  test('a folder, and a post of it', async () => {
    const folder = folderWith({'a.md': '# A\n\nFirst.', 'b/c.md': '# C\n\nThird.'});
    expect((await octavo([folder])).stdout).toBe('a\t\tA\t\nb/c\t\tC\t\n');
    expect((await octavo([folder, 'b/c'])).stdout).toContain('Third.');
  });

  test('a file is its one post', async () => {
    const folder = folderWith({'a.md': '# A\n\nFirst.', 'b.md': '# B'});
    const {stdout} = await octavo(['a.md'], {cwd: folder});
    expect(stdout).toMatch(/^A\n[\s\S]*First\.\n$/);
    expect((await octavo(['a.md', '--list'], {cwd: folder})).stdout).toBe('a\t\tA\t\n');
  });

  test.each(['', ' \n\n\t\n', '\ufeff'])(
    'standard input that holds nothing (%j) is shown as nothing, and said so',
    async input => {
      const nothing = {status: 0, stdout: '', stderr: 'octavo: standard input is empty\n'};
      expect(await octavo(['-'], {input})).toEqual(nothing);
      expect(await octavo(['-', '--json'], {input})).toEqual(nothing);
      expect((await octavo(['-', '--list', '--json'], {input})).stdout).toBe('[]\n');
      expect((await octavo(['-', '--count'], {input})).stdout).toBe('0\n');
    },
  );

  test.each([[['']], [['posts', '']], [['check', '']], [['pack', '', '--name', 'a']]])(
    'an empty argument is no folder and no post: %j',
    async args => {
      const {status, stdout, stderr} = await octavo(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        'octavo: an argument is empty\nName a folder, a file or a post, or leave it out.\n',
      );
    },
  );

  test('standard input is a post for `-`, and is left alone without it', async () => {
    const input = '---\ntitle: From a pipe\n---\n\nIt *came*.\n';
    expect((await octavo(['-'], {input})).stdout).toMatch(/^From a pipe\n[\s\S]*It came\.\n$/);
    expect((await octavo([essay, '-p'], {input})).stdout).not.toContain('From a pipe');
  });

  test('everything, one after another', async () => {
    const folder = folderWith({'a.md': '# A\n\nFirst.', 'b.md': '# B\n\nSecond.'});
    const {stdout} = await octavo([folder, '--all', '-w', '30']);
    expect(stdout).toMatch(/First\.\n\n─{30}\n\nB\n[\s\S]*Second\.\n$/);
    const markdown = await octavo([folder, '--all', '--format', 'markdown']);
    expect(markdown.stdout).toBe('# A\n\nFirst.\n---\n\n# B\n\nSecond.');
  });

  test('one section, with the links that it refers to', async () => {
    const text =
      '# T\n\n## One\n\nA.\n\n## Two\n\nSee [it][x].\n\n### Deeper\n\nB.\n\n## Three\n\nC.\n\n[x]: https://x.example\n';
    const folder = folderWith({'t.md': text});
    const {stdout} = await octavo([folder, 't', '--section', 'two']);
    expect(stdout).toContain('https://x.example');
    expect(stdout).toContain('B.');
    expect(stdout).not.toMatch(/A\.|C\./);
    const markdown = await octavo([folder, 't', '--section', '#two', '--format', 'markdown']);
    expect(markdown.stdout).toBe('## Two\n\nSee [it][x].\n\n### Deeper\n\nB.\n');
    const wrong = await octavo([folder, 't', '--section', 'tow']);
    expect(wrong).toEqual({
      status: 1,
      stdout: '',
      stderr: 'octavo: no section `tow`\nThe nearest: Two\n',
    });
  });

  test('of the footnotes only those that the section refers to, and those these refer to', async () => {
    const text =
      '## One\n\nA.[^a]\n\n## Two\n\nB.[^b]\n\n[^a]: First.\n\n[^b]: Second.[^c]\n\n[^c]: Third.\n';
    const folder = folderWith({'t.md': text});
    const {stdout} = await octavo([folder, 't', '--section', 'two']);
    expect(stdout).toMatch(/^1\. Second\.[\s\S]*^2\. Third\./m);
    expect(stdout).not.toContain('First.');
  });

  test('outline and links, between tabs', async () => {
    const text =
      '## One\n\n[a](b.md) [c](https://c.example) ![pic](p.png)[^1]\n\n### Two\n\n[^1]: Note.\n';
    const folder = folderWith({'a.md': text, 'b.md': '# B'});
    expect((await octavo([folder, 'a', '--outline'])).stdout).toBe('2\tone\tOne\n3\ttwo\tTwo\n');
    expect((await octavo([folder, 'a', '--links'])).stdout).toBe(
      'a\tb.md\tb\nc\thttps://c.example\t\n',
    );
  });
});

describe('pipes', () => {
  test('a closed pipe is success, be the output short or long', async () => {
    const long = `${'# Long\n\n'}${'A paragraph of some words. '.repeat(20_000)}\n`;
    const folder = folderWith({'long.md': long, 'b.md': '# B'});
    for (const line of [
      'octavo --list | head -n 1',
      `octavo '${folder}' long -p | head -n 1`,
      `octavo '${folder}' --all | head -c 10`,
      `octavo '${folder}' --all --json | head -c 10`,
      `octavo '${folder}' long | true`,
    ]) {
      const {status, stderr} = await shell(line);
      expect({line, status, stderr}).toEqual({line, status: 0, stderr: ''});
    }
  });

  test('a long output arrives whole at a slow reader', async () => {
    const folder = folderWith({'long.md': `${'word '.repeat(60_000)}\n\nthe end\n`});
    const {status, stdout} = await shell(`octavo '${folder}' long | { sleep 0.2; tail -n 1; }`);
    expect([status, stdout]).toEqual([0, 'the end\n']);
  });

  test('the list is made for cut', async () => {
    const {stdout} = await shell(`octavo --list | cut -f1 | grep -x 'essays/${essay}'`);
    expect(stdout).toBe(`essays/${essay}\n`);
  });
});
