import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join, resolve} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {testWith} from './helpers/installed.ts';
import {folderWith, type Run, shell} from './helpers/octavo.ts';
import {closeTerminals, startTerminal} from './helpers/terminal.ts';

afterEach(closeTerminals);

const root = resolve(import.meta.dirname, '..');

/** The recipes of the README as they stand there, by name. */
const recipes = new Map(
  Array.from(
    readFileSync(join(root, 'README.md'), 'utf8').matchAll(
      /<!-- recipe: (\w+) -->\n```\w+\n([\s\S]*?)```/g,
    ),
    ([, name = '', text = '']) => [name, text],
  ),
);

const blog = {
  'blog/short.md': '---\ntitle: A short one\ndate: 2025-01-02\ntags: [notes]\n---\n\nA note.\n',
  "blog/2024/it's long.md": `---\ntitle: A long one\ndate: 2024-01-02\ntags: [notes]\n---\n\n${'word '.repeat(3000)}\n`,
  'blog/draft.md': '---\ntitle: Not yet\ndraft: true\n---\n\nWait.\n',
};

/** A home with a blog, and an environment in which `octavo` is the built program. */
function home(): {folder: string; env: Record<string, string>} {
  const program = `#!/bin/sh\nexec '${process.execPath}' '${root}/bin/octavo.js' "$@"\n`;
  const folder = folderWith({...blog, 'bin/octavo': program});
  chmodSync(join(folder, 'bin/octavo'), 0o755);
  return {
    folder,
    env: {HOME: folder, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter)},
  };
}

async function runs(name: string): Promise<Run & {folder: string}> {
  const {folder, env} = home();
  const run = await shell(recipes.get(name) ?? 'exit 99', {env, cwd: folder});
  expect(run).toMatchObject({status: 0, stderr: ''});
  return {...run, folder};
}

describe('the recipes of the README', () => {
  test('are all tried here', () => {
    expect([...recipes.keys()].sort()).toEqual(['cron', 'fzf', 'git', 'jq', 'less', 'xargs']);
  });

  testWith(['fzf', 'bash'], 'fzf: choose a post, with a preview', async () => {
    const {folder, env} = home();
    const args = ['--norc', '-c', recipes.get('fzf') ?? ''];
    const terminal = startTerminal(args, {env, cwd: folder, columns: 100}, 'bash');
    await terminal.sees('A short one');
    terminal.press('short');
    await terminal.sees('A note.');
    const filter = {...env, FZF_DEFAULT_OPTS: '--filter=short'};
    const chosen = await shell(recipes.get('fzf') ?? '', {env: filter, cwd: folder});
    expect(chosen).toMatchObject({status: 0, stdout: 'short\n'});
  });

  testWith(['jq'], 'jq: the titles of long posts', async () => {
    expect((await runs('jq')).stdout).toBe('A long one\n');
  });

  testWith(['less'], 'less: everything with a tag', async () => {
    const {stdout} = await runs('less');
    expect(stdout).toMatch(/\x1b\[[\d;]*mA short one[\s\S]*A long one/);
    expect(stdout).not.toContain('Not yet');
  });

  testWith(['xargs'], 'xargs: a web page of each post', async () => {
    const {folder} = await runs('xargs');
    const pages = readdirSync(folder).filter(name => name.endsWith('.html'));
    expect(pages.sort()).toEqual(["it's long.html", 'short.html']);
    expect(readFileSync(join(folder, 'short.html'), 'utf8')).toMatch(
      /^<!doctype html>[\s\S]*A note\./,
    );
  });

  testWith(['git'], 'git: no commit that breaks a link', async () => {
    const {folder, env} = home();
    const post = join(folder, 'site/post.md');
    mkdirSync(join(folder, 'site'));
    const commit = () =>
      shell('git add . && git -c user.name=a -c user.email=a@b.c commit -qm x', {
        env,
        cwd: join(folder, 'site'),
      });
    await shell('git init -q', {env, cwd: join(folder, 'site')});
    const hook = join(folder, 'site/.git/hooks/pre-commit');
    writeFileSync(hook, recipes.get('git') ?? '', {mode: 0o755});
    writeFileSync(post, '---\ntitle: A\ndate: 2025-01-02\n---\n\nSee [b](b.md).\n');
    const refused = await commit();
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).toMatch(/post\.md:6: error: [^\n]*b\.md/);
    writeFileSync(post, '---\ntitle: A\ndate: 2025-01-02\n---\n\nSee nothing.\n');
    expect(await commit()).toMatchObject({status: 0});
  });

  test('cron: the drafts, every night', async () => {
    const {folder, env} = home();
    const [, command = ''] = /^(?:\S+ ){5}(.*)$/m.exec(recipes.get('cron') ?? '') ?? [];
    expect(await shell(command, {env, cwd: folder})).toMatchObject({status: 0, stderr: ''});
    expect(readFileSync(join(folder, 'drafts.tsv'), 'utf8')).toBe('draft\t\tNot yet\t\n');
  });
});
