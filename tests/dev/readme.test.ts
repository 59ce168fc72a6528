import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {flags} from '../../src/commands/flags.ts';
import {regenerate} from '../../src/dev/readme.ts';
import {runLine} from '../../src/dev/run-line.ts';
import {scenes} from '../../src/dev/screenshots/scenes.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  test('says what the source says; `npm run docs` writes it anew', () => {
    expect(regenerate(readme, line => runLine(root, line))).toBe(readme);
  });

  test('has every table, and commands with real output', () => {
    for (const name of ['flags', 'keys', 'settings']) expect(readme).toContain(`<!-- ${name} -->`);
    for (const {name} of flags) expect(readme).toContain(`--${name}`);
    expect(readme.match(/<!-- run octavo /g)?.length).toBeGreaterThan(3);
  });

  test('shows no picture and names no file that is not there', () => {
    const local = [
      ...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)|(?:src|srcset)="(?!https?:)([^"]+)"/g),
    ];
    const named = [...readme.matchAll(/`((?:src|tests|posts|bin)\/[\w./-]+|[A-Z]+\.md)`/g)];
    const paths = [...local, ...named].map(found => found[1] ?? found[2] ?? '');
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  test('shows every picture that is taken, by day and by night', () => {
    const pictures =
      /srcset="\.github\/(\w+)-light\.svg">\n {2}<img src="\.github\/\1-dark\.svg" alt="[^"]+">/g;
    const shown = [...readme.matchAll(pictures)].map(([, name]) => name);
    expect(shown.sort()).toEqual(scenes.map(({name}) => name).sort());
  });

  test('names only scripts that there are', () => {
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/^npm (?:run )?(\w+)/gm)].map(([, name]) => name ?? '');
    const own = ['ci', 'install', ...Object.keys(scripts)];
    expect(named.filter(name => !own.includes(name))).toEqual([]);
  });
});

describe('regenerate', () => {
  test('replaces what stands between the marks and nothing else', () => {
    const before = 'a\n<!-- run octavo x | y -->\nold\n<!-- /run -->\nb';
    const after =
      'a\n<!-- run octavo x | y -->\n```console\n$ octavo x | y\nnew\n```\n<!-- /run -->\nb';
    expect(regenerate(before, () => 'new\n\n')).toBe(after);
    expect(regenerate(after, () => 'new\n\n')).toBe(after);
  });

  test('does not pass over a table that nobody makes', () => {
    expect(() => regenerate('<!-- nonsense -->\n<!-- /nonsense -->', () => '')).toThrow('nonsense');
  });
});
