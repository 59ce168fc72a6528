import {chmodSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
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

  test('brings the pictures of the folder along, and nothing from elsewhere', async () => {
    const outer = folderWith({
      'blog/img/a b.png': 'PNG',
      'blog/img/x.svg': '<svg/>',
      'out.png': 'x',
    });
    const folder = join(outer, 'blog');
    symlinkSync(join(outer, 'out.png'), join(folder, 'link.png'));
    const sources = ['img/a%20b.png', 'img/x.svg', '../out.png', 'link.png', 'gone.png', 'a.md'];
    const text = [...sources, 'https://example.com/i.png'].map(src => `![](${src})`).join('\n\n');
    writeFileSync(join(folder, 'a.md'), `# A\n\n${text}\n\n![[a b.png]]\n`);
    const {stdout, stderr} = await octavo([folder, 'a', '--format', 'html']);
    expect([...stdout.matchAll(/<img src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'data:image/png;base64,UE5H',
      'data:image/svg+xml;base64,PHN2Zy8+',
      '../out.png',
      'link.png',
      'gone.png',
      'a.md',
      'https://example.com/i.png',
      'data:image/png;base64,UE5H',
    ]);
    expect(stderr).toBe('');
  });

  test('leaves a picture that is too large where it is, and says so', async () => {
    const folder = folderWith({'a.md': '![a](large.png)\n\n![b](large.png)\n'});
    writeFileSync(join(folder, 'large.png'), '');
    truncateSync(join(folder, 'large.png'), 9 * 1024 * 1024);
    const {stdout, stderr} = await octavo([folder, 'a', '--format', 'html']);
    expect(stdout.match(/<img src="large\.png"/g)).toHaveLength(2);
    expect(stderr).toBe('octavo: large.png is not in the document: it has 9.0 MiB\n');
  });

  test('says when one more picture would be too many', async () => {
    const names = [1, 2, 3, 4, 5].map(number => `${number}.png`);
    const folder = folderWith({'a.md': names.map(name => `![x](${name})\n\n`).join('')});
    for (const name of names) {
      writeFileSync(join(folder, name), '');
      truncateSync(join(folder, name), 7 * 1024 * 1024);
    }
    const {stderr} = await octavo([folder, 'a', '--format', 'html']);
    expect(stderr).toBe(
      'octavo: 5.png is not in the document: with it the pictures would have 35.0 MiB\n',
    );
  });

  test.skipIf(process.getuid?.() === 0)(
    'leaves a picture that cannot be read where it is',
    async () => {
      const folder = folderWith({'a.md': '![a](shut.png)\n', 'shut.png': 'x'});
      chmodSync(join(folder, 'shut.png'), 0);
      const {status, stdout} = await octavo([folder, 'a', '--format', 'html']);
      expect([status, stdout]).toEqual([0, expect.stringContaining('<img src="shut.png"')]);
    },
  );

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
      ['--count'],
      ['check', flawed],
    ];
    await Promise.all(
      runs.map(async args => {
        const {stdout} = await octavo([...args, '--json']);
        const printed = JSON.parse(stdout);
        expect([args, conforms(printed, schema)]).toEqual([args, null]);
        // Each kind is held to its own keys: one that lacks any is refused.
        const [first = printed] = [printed].flat();
        const keys = Object.keys(Object(first));
        for (const key of ['id', 'level', 'href', 'count', 'rule'].filter(key =>
          keys.includes(key),
        )) {
          const {[key]: _, ...rest} = first;
          expect([args, key, conforms([rest], schema)]).not.toEqual([args, key, null]);
        }
      }),
    );
    expect(conforms([{id: 'a'}], schema)).not.toBeNull();
  });
});
