import {expect, test} from 'vitest';
import {type Anchors, anchorsOf} from '../../src/check/anchors.ts';
import {syntaxOf} from '../../src/check/context.ts';
import {scanBody} from '../../src/check/scan/body.ts';
import {readBody} from '../../src/library/body.ts';
import {loadLibrary} from '../../src/library/load.ts';
import type {Post} from '../../src/library/types.ts';
import {compose} from '../../src/page/compose.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';

function anchors(markdown: string, post: Pick<Post, 'path' | 'dialect'>): Anchors {
  const syntax = syntaxOf({path: post.path, dialect: post.dialect} as Post);
  return anchorsOf(scanBody(markdown, syntax), markdown, syntax);
}

function outline(post: Post, markdown: string): string[] {
  // Every heading counts here, also the one that the page shows as its title.
  const source = {...post, markdown, titleSource: 'front-matter' as const};
  return compose(source, {width: 80, titleBlock: false}).outline.map(({anchor}) => anchor);
}

/** Posts, every `step`th of a folder, whose anchors differ from their pages'. */
async function disagreements(folder: string, step = 1): Promise<string[]> {
  const {posts} = await loadLibrary(folder, {cache: false});
  expect(posts.length).toBeGreaterThan(10);
  return posts
    .filter((_, index) => index % step === 0)
    .filter(post => {
      const {markdown} = readBody(post);
      return anchors(markdown, post).headings.join() !== outline(post, markdown).join();
    })
    .map(({path}) => path);
}

test('the bundled posts have the anchors that their pages have', async () => {
  expect(await disagreements('posts')).toEqual([]);
});

describeWithShared('the public corpora', () => {
  test('have the anchors that their pages have', async () => {
    expect(await disagreements(shared('corpora/rust-blog'), 4)).toEqual([]);
  }, 60_000);
});

test.each([
  ['## Rust 1.0: what’s next?', ['rust-10-whats-next', 'rust-1-0-what-s-next']],
  ['## 2. Set up', ['2-set-up', 'set-up']],
  ['## Q & A', ['q--a', 'q-a', 'q-and-a', 'q-amp-a']],
  ['## Straße nach Łódź', ['straße-nach-łódź', 'strasse-nach-lodz']],
  ['## Ships 🚀', ['ships-', 'ships', 'ships-rocket']],
  ['## [The `x_y` method](https://a.b/c)', ['the-x_y-method', 'the-x-y-method']],
  ['## 日本語', ['日本語', 'section', 'ri-ben-yu']],
  ['## a\n\n## a', ['a', 'a-1', 'a_1', 'user-content-a']],
  ['## 2. Set up', ['id-2.-set-up']],
  ['## Set [[Other|up]] here', ['Set up here', 'Set Other up here']],
  ['(set-up)=\n\n## Setting up', ['set-up', 'setting-up']],
])('%s is found by %j', (markdown, names) => {
  const {has} = anchors(markdown, {path: 'a.md', dialect: 'plain'});
  expect(names.filter(name => !has(name))).toEqual([]);
  expect(has('elsewhere')).toBe(markdown.includes('日'));
});

test.each([
  '{{#include other.md}}',
  '--8<-- "other.md"',
  '<!--@include: ./other.md-->',
  '::: package.module\n    options: {}',
])('%s may bring any heading', markdown => {
  expect(anchors(`# a\n\n${markdown}\n`, {path: 'a.md', dialect: 'plain'}).open).toBe(true);
});

test('a container of notes brings none', () => {
  const markdown = '# a\n\n::: tip\nText.\n:::\n\n:::note Title.\nText.\n:::\n';
  expect(anchors(markdown, {path: 'a.md', dialect: 'plain'}).open).toBe(false);
});
