import {describe, expect, test} from 'vitest';
import {folderWith, octavo} from './helpers/octavo.ts';
import {recordKeys} from './helpers/posts.ts';

const post = `---
title: "The career paths"
description: Three ways.
pubDate: 2025-02-01
category: work
tags: [essentialism]
draft: false
ads: true
---

See [next](next.md#part), [there](https://x.example) and [[Next up]].

## A part

Words.
`;

const next = '---\ntitle: Next up\ndate: 2024-01-01T10:00:00+02:00\nlang: de\n---\n\n## Part\n';

function library(): string {
  return folderWith({'2025/career-paths.md': post, '2025/next.md': next});
}

describe('--json', () => {
  test('a list is an array of posts', async () => {
    const {stdout} = await octavo([library(), '--list', '--json']);
    const posts = JSON.parse(stdout);
    expect(posts.map((each: object) => Object.keys(each))).toEqual([recordKeys, recordKeys]);
    expect(posts[0]).toEqual({
      id: '2025/career-paths',
      slug: 'career-paths',
      path: '2025/career-paths.md',
      title: 'The career paths',
      description: 'Three ways.',
      date: '2025-02-01',
      updated: null,
      categories: ['work'],
      tags: ['essentialism'],
      authors: [],
      series: null,
      language: null,
      aliases: [],
      url: null,
      draft: false,
      words: 9,
      minutes: 1,
      fields: {ads: true},
    });
    expect(posts[1]).toMatchObject({date: '2024-01-01T10:00:00+02:00', language: 'de'});
  });

  test('one post is an object with outline, links and Markdown', async () => {
    const {stdout} = await octavo([library(), 'career', '--json']);
    const one = JSON.parse(stdout);
    expect(Object.keys(one)).toEqual([...recordKeys, 'outline', 'links', 'markdown']);
    expect(one.outline).toEqual([{level: 2, text: 'A part', anchor: 'a-part'}]);
    expect(one.links).toEqual([
      {text: 'next', href: 'next.md#part', post: '2025/next'},
      {text: 'there', href: 'https://x.example', post: null},
      {text: 'Next up', href: 'Next up', post: '2025/next'},
    ]);
    expect(one.markdown).toBe(post.slice(post.indexOf('See')));
  });

  test('under a search every post has score and snippet', async () => {
    const {stdout} = await octavo([library(), '-s', 'words', '--json']);
    const [hit] = JSON.parse(stdout);
    expect(Object.keys(hit)).toEqual([...recordKeys, 'score', 'snippet', 'ranges']);
    expect(hit.score).toBeGreaterThan(0);
    expect(hit.snippet).toContain('Words');
    const [start, end] = hit.ranges.snippet[0];
    expect(hit.snippet.slice(start, end).toLowerCase()).toBe('words');
  });

  test('a section has its own outline, links and Markdown', async () => {
    const {stdout} = await octavo([library(), 'career', '--section', 'a part', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({markdown: '## A part\n\nWords.\n', links: []});
  });

  test('everything is an array of whole posts', async () => {
    const posts = JSON.parse((await octavo([library(), '--all', '--json'])).stdout);
    expect(posts.map(({markdown}: {markdown: string}) => markdown.length > 5)).toEqual([
      true,
      true,
    ]);
  });

  test('fields keep what the front matter says, whatever it is called', async () => {
    const folder = folderWith({
      'a.md': '---\n__proto__: 1\nconstructor: x\nlist: [1, two, true]\nnested: {a: 1}\n---\n\nx',
    });
    const [one] = JSON.parse((await octavo([folder, '--json', '--list'])).stdout);
    expect(Object.entries(one.fields)).toEqual([
      ['__proto__', 1],
      ['constructor', 'x'],
      ['list', [1, 'two', true]],
    ]);
  });
});
