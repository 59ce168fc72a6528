import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatSize, listing} from '../../src/pack/listing.ts';
import {manifestText} from '../../src/pack/manifest.ts';
import {readmeText} from '../../src/pack/readme.ts';
import type {Plan} from '../../src/pack/types.ts';
import {makePost} from '../helpers/posts.ts';
import {about, folderWith, planOf} from './folders.ts';

function textOf({entries}: Plan, path: string): string {
  const content = entries.find(entry => entry.path === path)?.content;
  return content && 'text' in content ? content.text : '';
}

describe('the package', () => {
  test('holds what runs, with its licences, and no tools', async () => {
    const plan = await planOf(folderWith({'a.md': '# A\n\nText.\n'}));
    expect(plan.entries.filter(({kind}) => kind === 'program').map(({path}) => path)).toEqual([
      'package.json',
      'README.md',
      'dist/my-blog.1',
      'posts.index.jsonl',
      'dist/start.cjs',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/octavo.cjs',
      'bin/blog.js',
      'dist/LICENSE',
    ]);
  });

  test('says how large each file is', async () => {
    const {entries} = await planOf(folderWith({'a.md': '# Ä\n'}));
    for (const {path, size, content} of entries) {
      if ('text' in content) expect([path, size]).toEqual([path, Buffer.byteLength(content.text)]);
    }
    expect(entries[0]).toMatchObject({path: 'posts/a.md', size: 5});
  });

  test('has a manifest that npm can publish', async () => {
    const root = folderWith({'a.md': '---\ntitle: A\ntags: [Care, work]\n---\nText.\n'});
    const details = {
      name: '@me/blog',
      author: 'Jane',
      site: 'https://example.com/',
      license: 'MIT',
    };
    const manifest = JSON.parse(textOf(await planOf(root, details), 'package.json'));
    expect(manifest).toEqual({
      name: '@me/blog',
      version: '1.0.0',
      description: 'My Blog: 1 post by Jane to read in a terminal',
      keywords: ['blog', 'terminal', 'reader', 'octavo', 'care', 'work'],
      license: 'MIT',
      man: ['dist/blog.1'],
      author: 'Jane',
      homepage: 'https://example.com/',
      type: 'commonjs',
      bin: {blog: 'bin/blog.js'},
      files: ['bin', 'dist', 'posts', 'posts.index.jsonl'],
      engines: {node: '>=20'},
      publishConfig: {access: 'public'},
      octavo: {title: 'My Blog', author: 'Jane', site: 'https://example.com/'},
    });
  });

  test('is not made of a folder without published posts, or by an octavo that is not built', async () => {
    await expect(planOf(folderWith({'a.txt': 'x'}))).rejects.toMatchObject({
      message: expect.stringContaining('no Markdown in '),
      hint: expect.any(String),
    });
    await expect(
      planOf(folderWith({'a.md': '---\ntitle: A\ndraft: true\n---\n'})),
    ).rejects.toMatchObject({message: expect.stringContaining('no published post in ')});
    await expect(
      planOf(folderWith({'a.md': '# A\n'}), {}, folderWith({LICENSE: 'MIT'})),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/cannot travel: it lacks .*start\.cjs$/),
    });
  });
});

describe('hostile posts', () => {
  const words = fc.string({unit: 'binary', maxLength: 60});
  const posts = fc
    .record({title: words, tags: fc.array(words, {maxLength: 4}), slug: words})
    .map(details => [makePost('a.md', details)]);

  test('no byte of a title, tag or slug steers a terminal that shows the files', () => {
    fc.assert(
      fc.property(posts, list => {
        const plan: Plan = {
          entries: [],
          leftOut: [{path: list[0]?.title ?? '', reason: list[0]?.slug ?? ''}],
          missing: 0,
        };
        const all = [manifestText(about, list), readmeText(about, list), listing(about, plan)];
        for (const text of all)
          expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
        expect(JSON.parse(all[0] ?? '').name).toBe('my-blog');
      }),
      {numRuns: 200},
    );
  });

  test('no title is more than text in the README', () => {
    const title = '</h1><script>alert(1)</script> [x](javascript:alert(1)) `a` # *b*';
    const readme = readmeText(about, [makePost('a.md', {title, slug: "it's; rm -rf /"})]);
    expect(readme).not.toMatch(/(?<!\\)<script|(?<!\\)\[x|\n# \*/);
    expect(readme).toContain("--print 'it'\\''s; rm -rf /'\n");
  });

  test('a tag called like a property of objects is a tag', () => {
    const tags = ['__proto__', 'constructor', 'toString'];
    const {keywords} = JSON.parse(manifestText(about, [makePost('a.md', {tags})]));
    expect(keywords).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'tostring']));
  });
});

test('sizes are written as npm writes them', () => {
  expect([0, 999, 1000, 1049, 999_949, 999_950, 2_345_678].map(formatSize)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.0 kB',
    '999.9 kB',
    '1.0 MB',
    '2.3 MB',
  ]);
});
