import {readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {loadLibrary} from '../../src/library/load.ts';
import {loadPacked} from '../../src/library/packed.ts';
import {contentHash, packedIndexText} from '../../src/library/packed-index.ts';
import type {Library} from '../../src/library/types.ts';
import {folderWith} from './folder.ts';

const texts = {
  'a.md': '---\ntitle: First\nads: true\n__proto__: x\n---\nText.\n',
  'b/index.md': '# Second\n\nText.\n',
  'broken.md': '---\ntitle: [Third\n---\nText.\n',
};
const day = 24 * 60 * 60 * 1000;

/** A library that has travelled: its posts and its index, put in place at the same time. */
async function travelled(
  files: Record<string, string> = texts,
): Promise<{root: string; index: string; packed: Library}> {
  const root = folderWith(files);
  const packed = await loadLibrary(root, {cache: false});
  const text = packedIndexText(packed, path => contentHash(readFileSync(join(root, path))));
  const index = join(folderWith({'posts.index.jsonl': text}), 'posts.index.jsonl');
  return {root, index, packed};
}

function age(file: string, ms: number): void {
  const at = new Date(statSync(file).mtimeMs + ms);
  utimesSync(file, at, at);
}

const load = (root: string, index: string) => loadPacked(root, index, {cache: false});

describe('a library that travels with its index', () => {
  test('is what it was, whenever and wherever its files are put in place', async () => {
    const {root, index, packed} = await travelled();
    expect(await load(root, index)).toEqual(packed);
    // npm gives all files of a tarball the same date of 1985.
    for (const path of Object.keys(texts)) utimesSync(join(root, path), 499162500, 499162500);
    utimesSync(index, 499162500, 499162500);
    const later = await load(root, index);
    expect(later.posts.map(post => ({...post, mtime: 0}))).toEqual(
      packed.posts.map(post => ({...post, mtime: 0})),
    );
    expect(Object.getPrototypeOf(later.posts[0]?.fields)).toBeNull();
  });

  test('is read from the index and not from the posts', async () => {
    const {root, index} = await travelled();
    writeFileSync(join(root, 'a.md'), texts['a.md'].replace('First', 'Wrong'));
    expect((await load(root, index)).posts[0]?.title).toBe('First');
  });

  test('reads anew what was changed later, without a word', async () => {
    const {root, index} = await travelled();
    const changed = join(root, 'a.md');
    writeFileSync(changed, texts['a.md'].replace('First', 'Later'));
    age(changed, day);
    // Only copied: its content is the same.
    age(join(root, 'b/index.md'), day);
    writeFileSync(join(root, 'broken.md'), '---\ntitle: Longer than it was\n---\nText.\n');
    const {posts, problems} = await load(root, index);
    expect(posts.map(({id, title}) => [id, title])).toEqual([
      ['a', 'Later'],
      ['b/index', 'Second'],
      ['broken', 'Longer than it was'],
    ]);
    expect(problems).toEqual([]);
  });

  test('keeps the ids that posts had among others, and holds no posts but those', async () => {
    const {root, packed} = await travelled({'x.md': '# One\n', 'x.mdx': '# Two\n'});
    const posts = packed.posts.filter(({path}) => path === 'x.mdx');
    const text = packedIndexText({...packed, posts}, path => contentHash(path));
    const index = join(folderWith({index: text}), 'index');
    expect(posts[0]?.id).toBe('x.mdx');
    expect((await load(root, index)).posts.map(({id}) => id)).toEqual(['x.mdx']);
    rmSync(join(root, 'x.mdx'));
    expect((await load(root, index)).posts).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['cut', text => text.slice(0, -20)],
    ['empty', () => ''],
    ['changed in a letter', text => text.replace('First', 'Fjrst')],
    ['of other rules', text => text.replace('"sources"', '"others"')],
    ['no index', () => '{"a": [1, 2]}\n'],
    ['null', () => 'null\n'],
  ])('is read from the posts when the index is %s', async (_, damage) => {
    const {root, index, packed} = await travelled();
    const whole = readFileSync(index, 'utf8');
    writeFileSync(index, damage(whole));
    expect(readFileSync(index, 'utf8')).not.toBe(whole);
    expect(await load(root, index)).toEqual(packed);
    rmSync(index);
    expect(await load(root, index)).toEqual(packed);
  });

  test('tells its progress, and its posts as they come', async () => {
    const {root, index} = await travelled();
    const told: number[] = [];
    const ids: string[] = [];
    await loadPacked(root, index, {
      onProgress: done => told.push(done),
      onPosts: posts => ids.push(...posts.map(({id}) => id)),
    });
    expect(told.at(-1)).toBe(3);
    expect(ids).toEqual(['a', 'b/index', 'broken']);
  });
});
