import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readBody} from '../../src/library/body.ts';
import {saveFile} from '../../src/library/cache-file.ts';
import {cachesSaved} from '../../src/library/cache-use.ts';
import {loadLibrary} from '../../src/library/load.ts';
import type {Library} from '../../src/library/types.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';
import {folderWith} from './folder.ts';

const longAgo = new Date('2020-01-01T00:00:00Z');

/** A library whose files were last changed long ago, and a folder for its cache. */
function aged(files: Record<string, string>): {root: string; folder: string} {
  const root = folderWith(files);
  for (const path of Object.keys(files)) utimesSync(join(root, path), longAgo, longAgo);
  return {root, folder: join(folderWith({}), 'cache')};
}

async function load(root: string, folder: string): Promise<Library> {
  const library = await loadLibrary(root, {cache: {folder, smallest: 0}});
  await cachesSaved();
  return library;
}

function cacheFile(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  if (!name || others.length > 0) throw new Error(`${others.length + 1} files`);
  return join(folder, name);
}

const files = {
  'a.md': '---\ntitle: A\ndate: 2018-02-30\n__proto__: x\nlist: [1, a]\n---\n\nText of *A*.',
  'b/c.md': '# C\n\n日本語 text',
  'b/c.mdx': 'copy',
  'ja/d.md': 'x',
  'bad.md': '---\ntitle: foo: bar\n---\nx',
  'binary.md': '\0\0\0\0',
  'template.md': '{{title}}',
  'a\nb\t\x1b.md': 'odd name',
};

describe('the cache', () => {
  it('keeps what was read before reading was broken off, and what was known of the rest', async () => {
    const names = Array.from({length: 600}, (_, at) => `${String(at).padStart(3, '0')}.md`);
    const text = `Words of a post. ${'More of them. '.repeat(2000)}`;
    const {root, folder} = aged(Object.fromEntries(names.map(name => [name, text])));
    const stopped = async (): Promise<void> => {
      const controller = new AbortController();
      await expect(
        loadLibrary(root, {
          cache: {folder, smallest: 0},
          signal: controller.signal,
          onProgress: () => controller.abort(),
        }),
      ).rejects.toThrow('aborted');
      await cachesSaved();
    };
    const kept = (): number =>
      readFileSync(cacheFile(folder), 'utf8').trimEnd().split('\n').length - 1;
    await stopped();
    expect(kept()).toBeGreaterThan(0);
    expect(kept()).toBeLessThan(names.length);
    await load(root, folder);
    expect(kept()).toBe(names.length);
    for (const name of names) writeFileSync(join(root, name), `${text} New.`);
    for (const name of names) utimesSync(join(root, name), longAgo, longAgo);
    await stopped();
    expect(kept()).toBe(names.length);
  });

  it('gives the same library as reading does', async () => {
    const {root, folder} = aged(files);
    const fresh = await loadLibrary(root, {cache: false});
    const first = await load(root, folder);
    const second = await load(root, folder);
    for (const library of [first, second]) {
      expect(library).toStrictEqual(fresh);
      expect(JSON.stringify(library)).toBe(JSON.stringify(fresh));
    }
    expect(second.posts.map(readBody)).toEqual(fresh.posts.map(readBody));
    expect(Object.getPrototypeOf(second.posts[0]?.fields)).toBeNull();
  });

  it('is used: what it holds is not read again', async () => {
    const {root, folder} = aged({'a.md': '# Before', 'b.md': '# B'});
    await load(root, folder);
    const file = cacheFile(folder);
    // The digest is made anew, so that the change passes for what octavo wrote itself.
    rewrite(file, text => text.replace('"Before"', '"From the cache"'));
    const {posts} = await load(root, folder);
    expect(posts.map(({title}) => title)).toEqual(['From the cache', 'B']);
  });

  it('notices files that changed, came and went', async () => {
    const {root, folder} = aged({'a.md': '# A', 'b.md': '# B', 'c.md': '# C'});
    await load(root, folder);
    writeFileSync(join(root, 'a.md'), '# Z');
    utimesSync(join(root, 'a.md'), longAgo, longAgo);
    rmSync(join(root, 'b.md'));
    writeFileSync(join(root, 'd.md'), '# D');
    const {posts} = await load(root, folder);
    expect(posts.map(({title}) => title)).toEqual(['Z', 'C', 'D']);
    expect(await load(root, folder)).toStrictEqual(await loadLibrary(root, {cache: false}));
  });

  it('does not keep what was changed a moment ago', async () => {
    const root = folderWith({'a.md': '# A'});
    const folder = join(folderWith({}), 'cache');
    await load(root, folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('reads anew when the same file stands in other circumstances', async () => {
    const {root, folder} = aged({'a.md': 'x #tag', 'it/b.md': 'x'});
    expect((await load(root, folder)).posts.map(({tags, language}) => [tags, language])).toEqual([
      [[], null],
      [[], null],
    ]);
    mkdirSync(join(root, '.obsidian'));
    mkdirSync(join(root, 'ja'));
    writeFileSync(join(root, 'ja/b.md'), 'x');
    const {posts} = await load(root, folder);
    expect(posts.map(({tags, language}) => [tags, language])).toEqual([
      [['tag'], null],
      [[], 'it'],
      [[], 'ja'],
    ]);
  });

  it('keeps ids right when another file takes the short one', async () => {
    const {root, folder} = aged({'a.mdx': 'x'});
    expect((await load(root, folder)).posts[0]?.id).toBe('a');
    writeFileSync(join(root, 'a.md'), 'y');
    expect((await load(root, folder)).posts.map(({id}) => id)).toEqual(['a', 'a.mdx']);
  });

  it.each<[string, (file: string) => void]>([
    ['empty', file => writeFileSync(file, '')],
    ['cut', file => truncateSync(file, statSync(file).size - 20)],
    ['cut in its first line', file => truncateSync(file, 10)],
    [
      'of a flipped bit',
      file => writeFileSync(file, readFileSync(file, 'latin1').replace('"B"', '"C"'), 'latin1'),
    ],
    ['binary', file => writeFileSync(file, Buffer.from([0, 255, 254, 10, 13, 0]))],
    [
      'written by other rules',
      file => writeFileSync(file, readFileSync(file, 'utf8').replace('"sources"', '"older"')),
    ],
    [
      'of nonsense that is signed',
      file => rewrite(file, text => text.replaceAll(/\t[^\t\n]*$/gm, '\t[{"title":1},{}]')),
    ],
    ['of broken JSON that is signed', file => rewrite(file, text => text.replaceAll(/\]$/gm, ''))],
    [
      'a folder',
      file => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('that is %s is made anew, silently', async (_, damage) => {
    const {root, folder} = aged({'a.md': '# A', 'b.md': '# B'});
    const fresh = await load(root, folder);
    damage(cacheFile(folder));
    expect(await load(root, folder)).toStrictEqual(fresh);
    expect(await load(root, folder)).toStrictEqual(fresh);
  });

  it('that cannot be written is done without', async () => {
    const {root} = aged({'a.md': '# A'});
    const file = join(folderWith({file: 'x'}), 'file');
    expect((await load(root, join(file, 'below'))).posts).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('may be written by several runs at once', async () => {
    const {root, folder} = aged(files);
    const fresh = await loadLibrary(root, {cache: false});
    const runs = await Promise.all(Array.from({length: 8}, () => load(root, folder)));
    for (const library of runs) expect(library).toStrictEqual(fresh);
    cacheFile(folder);
    expect(await load(root, folder)).toStrictEqual(fresh);
  });

  it('belongs to the real folder, and is not used for another', async () => {
    const {root, folder} = aged({'a.md': '# A'});
    await load(root, folder);
    const before = readFileSync(cacheFile(folder), 'utf8');
    expect(before).toContain(JSON.stringify(root));
    renameSync(root, `${root}-moved`);
    const moved = await load(`${root}-moved`, folder);
    renameSync(`${root}-moved`, root);
    expect(moved.posts[0]?.file).toBe(join(`${root}-moved`, 'a.md'));
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is not made for a small library, nor for one file', async () => {
    const {root} = aged({'a.md': '# A'});
    await loadLibrary(root);
    await loadLibrary(join(root, 'a.md'));
    await cachesSaved();
    expect(existsSync(join(process.env.XDG_CACHE_HOME ?? '', 'octavo'))).toBe(false);
  });

  it('is readable by its user alone', async () => {
    const {root, folder} = aged({'a.md': '# A'});
    await load(root, folder);
    if (process.platform === 'win32') return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(cacheFile(folder)).mode & 0o777).toBe(0o600);
  });
});

describe('the cache folder', () => {
  it('is kept within its size, the oldest gone first, and rid of half-written files', async () => {
    const folder = folderWith({'new': '', 'old.tmp': 'x', 'recent.tmp': 'x'});
    const names = ['1', '2', '3', '4', '5'];
    for (const [index, name] of names.entries()) {
      writeFileSync(join(folder, name), '');
      truncateSync(join(folder, name), 30 * 1024 * 1024);
      const day = new Date(Date.UTC(2020, 0, 1 + index));
      utimesSync(join(folder, name), day, day);
    }
    utimesSync(join(folder, 'old.tmp'), longAgo, longAgo);
    await saveFile(folder, join(folder, 'new'), ['te', 'xt']);
    expect(readdirSync(folder).sort()).toEqual(['2', '3', '4', '5', 'new', 'recent.tmp']);
    expect(readFileSync(join(folder, 'new'), 'utf8')).toBe('text');
  });
});

describeWithShared('the public corpora, cached', () => {
  it.each([
    'rust-blog',
    'jekyll',
    'astro',
    'kepano-vault',
    'opensource-guide',
    'json-frontmatter',
    '.',
  ])('give the same in %s', async corpus => {
    const root = shared('corpora', corpus);
    const folder = join(folderWith({}), 'cache');
    const fresh = await loadLibrary(root, {cache: false});
    expect(await load(root, folder)).toStrictEqual(fresh);
    const cached = await load(root, folder);
    expect(cached).toStrictEqual(fresh);
    expect(JSON.stringify(cached)).toBe(JSON.stringify(fresh));
  });
});

/** Changes the lines below a cache's first and signs them as octavo would. */
function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const [first = ''] = text.split('\n', 1);
  const body = change(text.slice(first.length + 1));
  const header = JSON.parse(first) as string[];
  const digest = createHash('sha256').update(body).digest('hex');
  writeFileSync(file, `${JSON.stringify([...header.slice(0, -1), digest])}\n${body}`);
}
