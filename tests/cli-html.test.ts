import {describe, expect, test} from 'vitest';
import {folderWith, octavo} from './helpers/octavo.ts';
import {conforms} from './output/conforms.ts';

const post =
  '---\ntitle: A & B\ndate: 2025-03-01\n---\n\n## One\n\n`<x>` <script>alert(1)</script>\n\n```js\nconst a = 1;\n```\n\n## Two\n\nLast.\n';

describe('--format html', () => {
  test('one post as a complete document, its code in colours, nothing of it run', async () => {
    const {status, stdout} = await octavo([folderWith({'a.md': post}), 'a', '--format', 'html']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    expect(stdout).toContain('<title>A &amp; B</title>');
    expect(stdout).toContain('<span class="codeKeyword">const</span>');
    expect(stdout).not.toContain('<script');
  });

  test('a section is its part of the post', async () => {
    const args = ['a', '--section', 'two', '--format', 'html'];
    const {stdout} = await octavo([folderWith({'a.md': post}), ...args]);
    expect(stdout).toContain('Last.');
    expect(stdout).not.toMatch(/const|<header>/);
  });

  test('a list is an index with what matched marked', async () => {
    const folder = folderWith({'a b/c.md': post});
    const {stdout} = await octavo([folder, '-s', 'last', '--format', 'html']);
    expect(stdout).toContain('<a href="a%20b/c.md">A &amp; B</a>');
    expect(stdout).toContain('<mark class="match">Last</mark>');
  });

  test('many documents are not written as one', async () => {
    const {status, stdout, stderr} = await octavo(['--all', '--format', 'html']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^octavo: [^\n]+\n[^\n]+--list --format html\.\n$/);
  });
});

describe('--json-schema', () => {
  test('is what the JSON of this octavo conforms to', async () => {
    const schema = JSON.parse((await octavo(['--json-schema'])).stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const flawed = folderWith({'a.md': '# A\n\n### B\n\n[x](gone.md)\n'});
    const runs = [
      ['--list'],
      ['specimen'],
      ['--all'],
      ['-s', 'decision'],
      ['specimen', '--outline'],
      ['specimen', '--links'],
      ['--facet', 'tag'],
      ['check', flawed],
    ];
    await Promise.all(
      runs.map(async args => {
        const {stdout} = await octavo([...args, '--json']);
        const printed = JSON.parse(stdout);
        expect([args, conforms(printed, schema)]).toEqual([args, null]);
        // Each kind is held to its own keys: one that lacks any is refused.
        const [first = printed] = [printed].flat();
        for (const key of ['id', 'level', 'href', 'count', 'rule'].filter(key => key in first)) {
          const {[key]: _, ...rest} = first;
          expect([args, key, conforms([rest], schema)]).not.toEqual([args, key, null]);
        }
      }),
    );
    expect(conforms([{id: 'a'}], schema)).not.toBeNull();
  });
});
