import {describe, expect, it} from 'vitest';
import {readPost} from '../../src/library/post.ts';
import type {Post} from '../../src/library/types.ts';

function post(
  frontMatter: string,
  origin: {path?: string; body?: string; dialect?: Post['dialect']} = {},
): Post {
  const {path = 'blog/some-name.md', body = 'Body.', dialect = 'plain'} = origin;
  const text = frontMatter === '' ? body : `---\n${frontMatter}\n---\n${body}`;
  const known = {id: 'x', path, file: '', dialect, language: null, size: 0, mtime: 0};
  const reading = readPost(text, known);
  if (!reading.post) throw new Error('not a post');
  return reading.post;
}

describe('fields', () => {
  it.each<[keyof Post, string, unknown]>([
    ['title', 'title: A', 'A'],
    ['title', 'Title: A', 'A'],
    ['title', 'title: 1.10', '1.10'],
    ['title', 'title: 2024', '2024'],
    ['title', 'title: ""', 'Some name'],
    ['title', 'title: [a, b]', 'Some name'],
    ['title', 'title: "`x` and *y*"', 'x and y'],
    ['date', 'pubDate: Jul 08 2022', '2022-07-08'],
    ['date', 'date: 2025-02-01\npubDate: 2020-01-01', '2025-02-01'],
    ['date', 'pubDatetime: 2022-09-23T15:22:00+02:00', '2022-09-23T15:22:00+02:00'],
    ['date', 'publishDate: 2022-09-23', '2022-09-23'],
    ['date', 'published_at: "2022-09-23 10:00"', '2022-09-23T10:00:00'],
    ['date', 'published: 2022-09-23', '2022-09-23'],
    ['date', 'published: true\ncreated: 2022-09-23', '2022-09-23'],
    ['date', 'date: soon\ncreated: 2022-09-23', '2022-09-23'],
    ['date', 'path: 2014/12/12/x', '2014-12-12'],
    ['date', 'permalink: /2014/12/12/x.html', '2014-12-12'],
    ['updated', 'lastmod: 2022-09-23', '2022-09-23'],
    ['updated', 'last_modified_at: 2022-09-23', '2022-09-23'],
    ['updated', 'last_update:\n  date: 2022-09-23', '2022-09-23'],
    ['tags', 'tags: [a, b, a]', ['a', 'b']],
    ['tags', 'tags: a, b c', ['a', 'b c']],
    ['tags', 'tags: a b', ['a', 'b']],
    ['tags', 'tag: a b', ['a b']],
    ['tags', 'tags: ["#a", "[[b]]", "[[c|d]]", "##e"]', ['a', 'b', 'd', 'e']],
    ['tags', 'tags: "[[a b]] [[c]]"', ['a b', 'c']],
    ['tags', 'tags: [[a]]', ['a']],
    [
      'tags',
      'tags: [__init__, "*args", "a_b_", "`x`", "C#"]',
      ['__init__', '*args', 'a_b_', '`x`', 'C#'],
    ],
    ['tags', 'tags: [{name: __main__}]', ['__main__']],
    ['categories', 'category: "~~x~~ &amp;"', ['~~x~~ &amp;']],
    ['authors', 'author: "*A* B"', ['A B']],
    [
      'tags',
      'tags: [1.10, 007, 2024-01-01, yes, null, ~, ""]',
      ['1.10', '007', '2024-01-01', 'yes'],
    ],
    ['tags', 'tags: [{name: a}, {label: b}, {x: c}]', ['a', 'b']],
    ['tags', 'tags:\ntopics: [a]', ['a']],
    ['tags', 'taxonomies:\n  tags: [a]', ['a']],
    ['tags', 'keywords: a, b', ['a', 'b']],
    ['categories', 'category: foo bar', ['foo bar']],
    ['categories', 'categories: foo bar', ['foo', 'bar']],
    ['categories', 'category: 2013', ['2013']],
    ['categories', 'category: null', []],
    ['categories', 'taxonomies:\n  categories: [a]', ['a']],
    ['description', 'description: "*A* <b>b</b> [c](d)"', 'A b c'],
    ['description', 'excerpt: A', 'A'],
    ['description', 'subtitle: A', 'A'],
    ['description', 'description:', 'Body.'],
    ['descriptionSource', 'description:', 'body'],
    ['descriptionSource', 'description: "<br>"', 'body'],
    ['descriptionSource', 'summary: A', 'front-matter'],
    ['draft', 'draft: true', true],
    ['draft', 'draft: "true"', true],
    ['draft', 'draft: yes', true],
    ['draft', 'draft: false', false],
    ['draft', 'published: false', true],
    ['draft', 'publish: false', true],
    ['draft', 'published: 2022-09-23', false],
    ['slug', 'slug: a', 'a'],
    ['slug', 'slug: /docs/a/', 'a'],
    ['slug', 'permalink: /2014/12/a.html', 'a'],
    ['slug', 'permalink: /a/b/', 'b'],
    ['slug', 'permalink: /:categories/:title', 'some-name'],
    ['slug', 'permalink: "{{ x }}"', 'some-name'],
    ['slug', 'permalink: false', 'some-name'],
    ['slug', 'permalink: /', 'some-name'],
    ['slug', 'path: 2014/12/12/a', 'a'],
    ['authors', 'author: A', ['A']],
    ['authors', 'authors: [A, {name: B, url: x}]', ['A', 'B']],
    ['authors', 'authors:\n  name: A', ['A']],
    ['authors', 'author: "A B <a@x.test>"', ['A B']],
    ['authors', 'author: "[[A]]"', ['A']],
    ['authors', 'extra:\n  author: A', ['A']],
    ['aliases', 'aliases: [a, /b/]', ['a', '/b/']],
    ['aliases', 'redirect_from: /a/', ['/a/']],
    ['series', 'series: A B', 'A B'],
    ['series', 'series: [A, B]', 'A'],
    ['series', 'series: {name: A}', 'A'],
    ['language', 'lang: zh_hans', 'zh-Hans'],
    ['language', 'language: pt-br', 'pt-BR'],
    ['language', 'lang: English', null],
    ['url', 'canonicalURL: https://x.test', 'https://x.test'],
    ['url', 'canonical_url: https://x.test', 'https://x.test'],
    ['url', 'url: /a/b/', null],
    ['slug', 'url: /a/b/', 'b'],
    ['slug', 'url: https://x.test/a', 'some-name'],
    ['description', 'excerpt: true', 'Body.'],
    ['tags', 'tags: false', []],
    ['series', 'series: false', null],
    ['authors', 'author: true', []],
  ])('%s of %j is %j', (field, frontMatter, value) => {
    expect(post(frontMatter)[field]).toEqual(value);
  });

  it.each<[string, Partial<Post>]>([
    ['blog/index.md', {title: 'Blog', slug: 'blog'}],
    ['index.md', {title: 'Index', slug: 'index'}],
    ['_posts/2024-05-17-my-post.md', {title: 'My post', slug: 'my-post', date: '2024-05-17'}],
    ['2024/05/17/my-post.md', {title: 'My post', date: '2024-05-17'}],
    ['post.fr.md', {title: 'Post', slug: 'post'}],
    ['blog/index.fr.md', {title: 'Blog', slug: 'blog'}],
    ['v/2.4.0.md', {title: '2.4.0', slug: '2.4.0'}],
    ['site/_drafts/a.md', {draft: true}],
  ])('%s tells %j', (path, expected) => {
    expect(post('', {path})).toMatchObject(expected);
  });

  it('prefer the front matter to the heading, and the heading to the name', () => {
    expect(post('title: A', {body: '# B'})).toMatchObject({
      title: 'A',
      titleSource: 'front-matter',
    });
    expect(post('', {body: '# B'})).toMatchObject({title: 'B', titleSource: 'heading'});
    expect(post('', {body: 'b'})).toMatchObject({title: 'Some name', titleSource: 'file-name'});
  });

  it('of a note: the name as it is, and tags from its prose', () => {
    const body =
      '# Heading\n\n#one text #two/deep, (#three) `#code` #123 a#b [[#part]] [x](#y)\n\n```\n#fence\n```\n## Not #four?';
    const note = post('tags: [zero, one]', {body, path: 'My-note_x.md', dialect: 'obsidian'});
    expect(note.title).toBe('My-note_x');
    expect(note.titleSource).toBe('file-name');
    expect(note.tags).toEqual(['zero', 'one', 'two/deep', 'three', 'four']);
    expect(post('', {body}).tags).toEqual([]);
  });
});

describe('other fields', () => {
  it('are the scalars and lists of scalars that no post field took', () => {
    const text =
      'title: A\npubDate: 2025-02-01\ntags: [a]\ntopics: [b]\ndraft: false\nads: true\nrating: 7\nnote: x\nempty:\nlist: [1, x, true, null]\nmap: {a: 1}\ndeep: [[1]]\nextra: {a: 1, b: {c: 2}}\ntaxonomies: {other: [x]}';
    const {fields} = post(text);
    expect({...fields}).toEqual({
      topics: ['b'],
      ads: true,
      rating: 7,
      note: 'x',
      empty: null,
      list: [1, 'x', true, null],
      'extra.a': 1,
    });
    expect(Object.getPrototypeOf(fields)).toBeNull();
  });

  it('hold nothing that reaches a prototype', () => {
    const {fields} = post('__proto__: x\nconstructor: y\ntoString: z');
    expect(Object.keys(fields).sort()).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as {x?: unknown}).x).toBeUndefined();
  });

  it('are bounded in number and length', () => {
    const many = Array.from({length: 5000}, (_, index) => `k${index}: v`).join('\n');
    const {fields} = post(`${many}\n`);
    expect(Object.keys(fields).length).toBeLessThanOrEqual(300);
    const long = post(
      `note: ${'x'.repeat(100_000)}\ntags: [${'x, '.repeat(5000)}]\nlist: [${'1, '.repeat(5000)}]`,
    );
    expect((long.fields.note as string).length).toBe(2000);
    expect(long.fields.list).toBeUndefined();
    expect(long.tags).toEqual(['x']);
  });

  it('of an alias bomb stay small', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let depth = 0; depth < 12; depth++) {
      const name = String.fromCharCode(98 + depth);
      const before = String.fromCharCode(97 + depth);
      lines.push(`${name}: &${name} [${`*${before}, `.repeat(9)}*${before}]`);
    }
    const {fields, tags} = post(`${lines.join('\n')}\ntags: *m`);
    expect(Object.keys(fields)).toEqual(['a']);
    expect(tags).toEqual([]);
  });
});

describe('a date that is none', () => {
  it.each([
    ['---\ntitle: A\ndate: 2018-02-30\n---\n', 3, 'date is not a date: 2018-02-30'],
    ['+++\ntitle = "A"\ndate = 2018-02-30\n+++\n', 3, 'date is not a date: no such day'],
    ['---json\n{\n  "pubDate": "31/31/2020"\n}\n---\n', 3, 'pubDate is not a date: 31/31/2020'],
    ['---\ndate: [2024, 5, 17]\n---\nText', 2, 'date is not a date: a list or a table'],
    ['---\ndate: tomorrow\n---\nText', 2, 'date is not a date: tomorrow'],
  ])('in %j is a problem, not another day', (text, line, message) => {
    const known = {
      id: 'x',
      path: 'x.md',
      file: '',
      dialect: 'plain' as const,
      language: null,
      size: 0,
      mtime: 0,
    };
    const {post: read, flaws} = readPost(text, known);
    expect(read?.date).toBeNull();
    expect(flaws).toEqual([expect.objectContaining({line, message})]);
  });

  it('keeps what TOML says', () => {
    const known = {
      id: 'x',
      path: 'x.md',
      file: '',
      dialect: 'hugo' as const,
      language: null,
      size: 0,
      mtime: 0,
    };
    const read = (date: string) => readPost(`+++\ndate = ${date}\n+++\n`, known).post?.date;
    expect(read('2024-05-17')).toBe('2024-05-17');
    expect(read('2024-05-17T10:00:00-08:00')).toBe('2024-05-17T10:00:00-08:00');
    expect(read('2024-05-17T10:00:00')).toBe('2024-05-17T10:00:00');
    expect(read('2024-05-17 10:00:00Z')).toBe('2024-05-17T10:00:00Z');
  });
});
