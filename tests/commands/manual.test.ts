import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {flagUsage} from '../../src/commands/flag-text.ts';
import {flags} from '../../src/commands/flags.ts';
import {blogManual} from '../../src/commands/manual/blog-manual.ts';
import {testWith} from '../helpers/installed.ts';

const about = {
  name: '@jane/my-blog',
  title: '.so "A" \\fBblog\\fR',
  version: '1.2.0',
  description: null,
  author: "'Jane' -- .TH",
  site: 'https://example.com/',
  license: null,
};
const page = blogManual(about, 'my-blog', '2026-06-15');

describe('the manual of a packed blog', () => {
  test('goes by its own name', () => {
    expect(page).toMatch(/^\.TH MY\\-BLOG 1 2026-06-15 "my\\-blog 1\.2\.0" "User Commands"\n/);
    expect(page).not.toMatch(/^\.(?!TH |SH |SS |TP$|B |PP$|EX$|EE$)/m);
  });

  testWith(['groff'], 'shows what is said of it as it stands, and every flag', () => {
    const args = ['-man', '-Tascii', '-ww', '-P-c', '-P-b', '-P-u'];
    const run = spawnSync('groff', args, {input: page, encoding: 'utf8'});
    expect([run.status, run.stderr]).toEqual([0, '']);
    const text = run.stdout.replace(/\s+/g, ' ');
    expect(text).toContain(
      `shows the posts of ${about.title} by ${about.author} (https://example.com/).`,
    );
    for (const flag of flags) expect(text).toContain(flagUsage(flag));
    expect(text).not.toMatch(/octavo [[~]|octavo (?:check|pack|config)\b/);
  });

  testWith(['mandoc'], 'is clean for mandoc', () => {
    const {stdout, stderr} = spawnSync('mandoc', ['-Tlint', '-Wstyle'], {
      input: page,
      encoding: 'utf8',
    });
    expect(stdout + stderr).toBe('');
  });
});
