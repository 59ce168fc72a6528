import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {delimiter, join, resolve} from 'node:path';
import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {contentHash} from '../../src/library/packed-index.ts';
import {npmInstall, npmInstallGlobally, npmPack} from '../helpers/npm.ts';
import {octavo, type Run} from '../helpers/octavo.ts';
import {asBefore, closeTerminals, startTerminal} from '../helpers/terminal.ts';
import {filesIn} from './folders.ts';

const posts = resolve(import.meta.dirname, '../../posts');
const guard = resolve(import.meta.dirname, '../helpers/no-network.js');
const about = ['--name', '@jane/my-blog', '--title', 'My Blog', '--author', 'Jane Doe'];

/** Where the blog is installed, its command, and its own folder. */
let home = '';
let command = '';
let inside = '';
let tarball = '';

beforeAll(async () => {
  const out = join(process.env.HOME ?? '', 'packed');
  const site = ['--site', 'https://example.com/blog'];
  const packed = await octavo(['pack', posts, ...about, ...site, '--out', out]);
  expect(packed).toMatchObject({status: 0, stderr: ''});
  tarball = npmPack(out);
  home = npmInstall(tarball);
  command = join(home, 'node_modules/.bin/my-blog');
  inside = join(home, 'node_modules/@jane/my-blog');
});

afterEach(closeTerminals);

/** Runs the command as it was installed, with a network that throws. */
function blog(...args: string[]): Run {
  const log = join(home, 'network.log');
  const env = {...process.env, OCTAVO_NETWORK_LOG: log};
  try {
    const options = {cwd: home, env, encoding: 'utf8', stdio: 'pipe'} as const;
    const stdout = execFileSync(process.execPath, ['--import', guard, command, ...args], options);
    return {status: 0, stdout, stderr: ''};
  } catch (error) {
    const {status, stdout, stderr} = error as Run;
    return {status, stdout, stderr};
  } finally {
    expect(existsSync(log)).toBe(false);
  }
}

describe('a blog that was packed, made a tarball, and installed without a network', () => {
  test('holds the published posts with their pictures, and nothing else of the author', () => {
    const own = filesIn(inside).filter(file => !file.startsWith('dist/'));
    const published = filesIn(posts).filter(file => !file.includes('the-meeting-as-furniture'));
    expect(own).toEqual(
      [
        'README.md',
        'bin/blog.js',
        'package.json',
        'posts.index.jsonl',
        ...published.map(file => `posts/${file}`),
      ].sort(),
    );
    const {packages} = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/@jane/my-blog']);
  });

  test('opens in the reader, under its title', async () => {
    const terminal = startTerminal([command], {cwd: home, rows: 30});
    await terminal.sees('The specimen sheet');
    expect(terminal.screen()[0]).toMatch(/^ My Blog by Jane Doe +15 posts/);
    terminal.press('/', 'boiler', 'enter', 'enter');
    await terminal.sees('Esc back');
    expect(terminal.screen().join('\n')).toMatch(/boiler/i);
    terminal.press('q', 'q');
    expect(await terminal.ended()).toMatchObject({exitCode: 0});
    expect(terminal.modes()).toEqual(asBefore);
  });

  test('prints a post', async () => {
    const {stdout, status} = blog('--print', 'the-tuner-waits');
    const original = await octavo([posts, 'the-tuner-waits', '--print']);
    expect({status, stdout}).toEqual({status: 0, stdout: original.stdout});
    expect(stdout).toContain('The tuner waits');
  });

  test('lists its posts, under the ids that they had, and no drafts', async () => {
    const original = await octavo([posts, '--list']);
    expect(blog('--list').stdout).toBe(original.stdout);
    expect(blog('--list', '--drafts').stdout).toBe(original.stdout);
  });

  test('finds what its posts say', async () => {
    const original = await octavo([posts, '--search', 'boiler']);
    expect(blog('--search', 'boiler').stdout).toBe(original.stdout);
    expect(blog('--search', 'zzqqxxyy')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^my-blog: no post matches/),
    });
  });

  test('is read from its index', () => {
    const index = join(inside, 'posts.index.jsonl');
    const whole = readFileSync(index, 'utf8');
    const post = join(inside, 'posts/specimen.md');
    const text = readFileSync(post, 'utf8');
    const list = blog('--list').stdout;
    const changed = text.replace('specimen sheet', 'specimen SHEET');
    expect(changed.length).toBe(text.length);
    const {atime, mtime} = statSync(post);
    writeFileSync(post, changed);
    utimesSync(post, atime, mtime);
    try {
      // As large and no younger than what was installed with it: nobody looks inside.
      expect(blog('--list').stdout).toBe(list);
      writeFileSync(index, whole.slice(1));
      expect(blog('--list').stdout).toBe(list.replace('specimen sheet', 'specimen SHEET'));
    } finally {
      writeFileSync(post, text);
      writeFileSync(index, whole);
    }
  });

  test('lets no byte of its index steer the terminal', () => {
    const index = join(inside, 'posts.index.jsonl');
    const whole = readFileSync(index, 'utf8');
    const [first = '', ...lines] = whole.split('\n');
    const body = lines.join('\n').replace('The specimen sheet', 'Sp\\u001b[2J\\u009bsheet');
    const [what, rules, dialect] = JSON.parse(first);
    const header = JSON.stringify([what, rules, dialect, contentHash(body)]);
    writeFileSync(index, `${header}\n${body}`);
    try {
      const {stdout} = blog('--list');
      expect(stdout).toContain('Sp[2Jsheet');
      expect(stdout).not.toMatch(/[\x1b\x9b]/);
    } finally {
      writeFileSync(index, whole);
    }
  });

  test('remembers what was read under its package, not under where npm put it this time', async () => {
    const state = join(home, 'state');
    const env = {XDG_STATE_HOME: state};
    const terminal = startTerminal([command, 'specimen'], {cwd: home, rows: 30, env});
    await terminal.sees('The specimen sheet');
    terminal.press('m', 'q', 'q');
    await terminal.ended();
    const folder = join(state, 'octavo/readings');
    const [file = '', ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toMatchObject({
      root: 'npm:@jane/my-blog',
      posts: {specimen: {starred: true}},
    });
  });

  test('completes its posts and tags in a shell, under its own name', async () => {
    const env = {PATH: `${join(home, 'node_modules/.bin')}${delimiter}${process.env.PATH}`};
    const script = blog('completion', 'bash').stdout;
    expect(script).toContain('complete -F _my_blog my-blog');
    expect(script).not.toMatch(/octavo/);
    expect(blog('completion', '--help').stdout).toContain('eval "$(my-blog completion bash)"');
    expect(blog('completion', 'candidates', 'zsh', 'the-tu').stdout).toBe(
      '-\nthe-tuner-waits\tThe tuner waits\n',
    );
    expect(blog('completion', 'candidates', 'zsh', 'check').stdout).toBe('-\n');
    const asked = [
      '-c',
      `${script}\nCOMP_WORDS=(my-blog the-tu) COMP_CWORD=1; _my_blog; echo "\${COMPREPLY[*]}"`,
    ];
    const reply = execFileSync('bash', asked, {env: {...process.env, ...env}, encoding: 'utf8'});
    expect(reply).toBe('the-tuner-waits\n');
    expect(blog('completion').stderr, 'a post may be called so').toMatch(/no post `completion`/);
  });

  test.skipIf(process.platform === 'win32')('brings a manual page under its own name', () => {
    const page = join(npmInstallGlobally(tarball), 'share/man/man1/my-blog.1');
    expect(readFileSync(page, 'utf8')).toContain('My Blog by Jane Doe');
  });

  test('goes by its own name and version', () => {
    expect(blog('--version').stdout).toBe('1.0.0\n');
    expect(blog('--help').stdout).toMatch(/^My Blog by Jane Doe .+\n\nUsage: my-blog \[post\]/);
    expect(blog('pack')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^my-blog: no post `pack` in My Blog\n(.+\n)*.*my-blog --list/),
    });
  });

  test('takes no file of the folder that it is called from for a post', () => {
    writeFileSync(join(home, 'specimen'), '# Another\n');
    expect(blog('specimen', '--json').stdout).toContain('"title": "The specimen sheet"');
  });
});
