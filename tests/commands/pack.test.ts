import {mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {spawn} from '@lydell/node-pty';
import {describe, expect, test} from 'vitest';
import {parseFlags} from '../../src/commands/arguments.ts';
import {packFlags} from '../../src/commands/pack-flags.ts';
import {packHelp} from '../../src/commands/pack-help.ts';
import {octavo, type Run} from '../helpers/octavo.ts';
import {filesIn, folderWith} from '../pack/folders.ts';

const posts = {
  'blog/a.md': '---\ntitle: First post\ndate: 2025-01-02\n---\n\n![p](img/p.png)\n',
  'blog/b.md': '---\ntitle: Draft\ndraft: true\n---\n\nText.\n',
  'blog/img/p.png': 'png',
  'blog/.env': 'SECRET=1',
};

const program = resolve('bin/octavo.js');

function pack(cwd: string, ...args: string[]): Promise<Run> {
  return octavo(['pack', ...args], {cwd});
}

describe('octavo pack', () => {
  test('says on a terminal how to try and to publish it, in words of a shell', async () => {
    const args = [program, 'pack', 'blog', '--name', 'my-blog', '--out', "it's here"];
    const terminal = spawn(process.execPath, args, {cols: 200, cwd: folderWith(posts)});
    let shown = '';
    terminal.onData(text => {
      shown += text;
    });
    await new Promise<void>(done => terminal.onExit(() => done()));
    expect(shown).toContain(`node 'it'\\''s here/bin/blog.js'\r\n`);
    expect(shown).toContain(`cd 'it'\\''s here' && npm publish\r\n`);
  });

  test('shows what goes in, with sizes and what stays out, and writes it', async () => {
    const cwd = folderWith(posts);
    const run = await pack(cwd, 'blog', '--name', 'my-blog', '--title', 'My Blog', '--out', 'o/x');
    expect(run).toMatchObject({status: 0, stderr: ''});
    const shown = run.stdout.replace(/[\d.]+ (?:kB|MB|B)\b/g, 'N').replace(/\d+ files?\b/g, 'M');
    expect(shown.replace(/ +N/g, ' N')).toBe(`my-blog 1.0.0: My Blog

1 post, N
 N  posts/a.md

1 picture, N
 N  posts/img/p.png

the reader, N
 N  package.json
 N  README.md
 N  posts.index.jsonl
 N  bin/blog.js
 N  dist/ (M)

left out: 1
  b.md: it is a draft

M, N unpacked

written to ${join('o', 'x')}
`);
    const files = filesIn(join(cwd, 'o/x'));
    expect(files.filter(file => !file.startsWith('dist/'))).toEqual([
      'README.md',
      'bin/blog.js',
      'package.json',
      'posts.index.jsonl',
      'posts/a.md',
      'posts/img/p.png',
    ]);
    expect(readFileSync(join(cwd, 'o/x/posts/a.md'), 'utf8')).toBe(posts['blog/a.md']);
    expect(readdirSync(join(cwd, 'o'))).toEqual(['x']);
  });

  test('writes to a folder of the name, also when it is there and empty', async () => {
    const cwd = folderWith(posts);
    mkdirSync(join(cwd, 'my-blog'));
    expect(await pack(cwd, 'blog', '--name', '@me/my-blog')).toMatchObject({status: 0});
    expect(filesIn(join(cwd, 'my-blog'))).toContain('package.json');
  });

  test('writes nothing with --dry-run', async () => {
    const cwd = folderWith(posts);
    const before = filesIn(cwd);
    const run = await pack(cwd, 'blog', '--name', 'my-blog', '--dry-run');
    expect(run).toMatchObject({status: 0, stderr: ''});
    expect(run.stdout).toContain('posts/a.md');
    expect(run.stdout).not.toContain('written');
    const refused = await pack(cwd, 'blog', '--name', 'x', '--out', 'blog/img', '--dry-run');
    expect(refused).toMatchObject({status: 2, stdout: ''});
    expect(filesIn(cwd)).toEqual(before);
  });

  test.each<[string, string[], RegExp]>([
    ['no folder', ['--name', 'x'], /pack needs a folder of posts\nUsage: octavo pack <folder>/],
    ['no such folder', ['gone', '--name', 'x'], /gone does not exist\n/],
    ['a file', ['blog/a.md', '--name', 'x'], /pack needs a folder of posts, not `blog\/a\.md`\n/],
    ['standard input', ['-', '--name', 'x'], /pack needs a folder of posts, not `-`\n/],
    ['two folders', ['blog', 'more', '--name', 'x'], /too many arguments: `more`\n/],
    ['no name', ['blog'], /pack needs a name for the package\n/],
    [
      'a name npm refuses',
      ['blog', '--name', 'My Blog'],
      /npm would refuse the name `My Blog`: .+\nUse/,
    ],
    [
      'a name of Node',
      ['blog', '--name', 'http'],
      /npm would refuse the name `http`: .+\nUse small/,
    ],
    [
      'a folder in use',
      ['blog', '--name', 'x', '--out', 'used'],
      /used is there .+ not empty\nName/,
    ],
    [
      'a file in the way',
      ['blog', '--name', 'x', '--out', 'file'],
      /file is there .+ no folder\nName/,
    ],
    [
      'a file as a folder',
      ['blog', '--name', 'x', '--out', 'file/x'],
      /cannot be a folder \(ENOTDIR\)/,
    ],
    ['an empty --out', ['blog', '--name', 'x', '--out', ''], /--out names no folder\n/],
    [
      'an --out among the posts',
      ['blog', '--name', 'x', '--out', 'blog/new/x'],
      /lies in the folder/,
    ],
    [
      'the posts by a link',
      ['blog', '--name', 'x', '--out', 'link/x'],
      /lies in the folder of the p/,
    ],
    ['no posts', ['empty', '--name', 'x'], /no Markdown in .+\nocta/],
    ['only drafts', ['drafts', '--name', 'x'], /no published post in .+\nDrafts/],
    ['a site that is none', ['blog', '--name', 'x', '--site', 'example.com'], /--site cannot be/],
    ['a site that runs', ['blog', '--name', 'x', '--site', 'javascript:alert(1)'], /--site cannot/],
    ['no version', ['blog', '--name', 'x', '--release', '1.2'], /--release cannot be `1.2`\nWrite/],
    ['a flag of nobody', ['blog', '--nmae', 'x'], /no option `--nmae`\nDid you mean `--name`/],
  ])('refuses %s, and writes nothing', async (_, args, message) => {
    const cwd = folderWith({
      ...posts,
      'used/keep.txt': 'mine',
      file: 'mine',
      'empty/readme.txt': 'x',
      'drafts/a.md': '---\ndraft: true\n---\n\nText.\n',
    });
    symlinkSync('blog', join(cwd, 'link'));
    const before = filesIn(cwd);
    const {status, stdout, stderr} = await pack(cwd, ...args);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^octavo: .+\n.+\n$/);
    expect(filesIn(cwd)).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0)(
    'leaves nothing behind where it may not write',
    async () => {
      const cwd = folderWith(posts);
      mkdirSync(join(cwd, 'locked'), {mode: 0o500});
      const run = await pack(cwd, 'blog', '--name', 'x', '--out', 'locked/x');
      expect(run.status).toBe(2);
      expect(run.stderr).toMatch(/cannot write .+locked.x \(EACCES\)\n/);
      expect(readdirSync(join(cwd, 'locked'))).toEqual([]);
    },
  );

  test('makes no bytes of titles or names steer the terminal', async () => {
    const cwd = folderWith({'blog/a\x1b[31m.md': '# A\x1b]0;title\x07\n'});
    const args = ['blog', '--name', 'x', '--title', 'T\x1b[2J\nu', '--author', '"\x9b31m'];
    const {status, stdout} = await pack(cwd, ...args);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/[\x1b\x07\x9b]/);
    expect(JSON.parse(readFileSync(join(cwd, 'x/package.json'), 'utf8'))).toMatchObject({
      author: '"31m',
      octavo: {title: 'T[2J u'},
    });
  });

  test('explains itself', async () => {
    const {stdout, status} = await octavo(['pack', '--help']);
    expect(status).toBe(0);
    expect(stdout).toBe(packHelp());
    for (const {name} of packFlags) expect(stdout).toContain(`--${name}`);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const example = /octavo pack (.+)/.exec(stdout.slice(stdout.indexOf('Example')))?.[1] ?? '';
    const words = example.match(/"[^"]*"|\S+/g) ?? [];
    expect(parseFlags(words, packFlags).options.name).toBe('my-blog');
  });
});
