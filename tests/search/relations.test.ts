import {describe, expect, test} from 'vitest';
import type {Post} from '../../src/library/types.ts';
import {linksIn} from '../../src/search/links-in.ts';
import {type Around, aroundPost, relationSlices} from '../../src/search/relations.ts';
import {createIndex} from '../../src/search/search-index.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {post} from './helpers.ts';

/** What stands around a post of a library given as posts with their texts. */
function around(texts: ReadonlyMap<Post, string>, of: Post): Around {
  const index = createIndex([...texts.keys()], asked => texts.get(asked) ?? '');
  return aroundPost(inOneGo(relationSlices(index, 0)), of);
}

const ids = (posts: readonly Post[]) => posts.map(({id}) => id);

describe('links in Markdown', () => {
  test.each([
    ['a [b](c.md) d', ['c.md']],
    ['[b](<c d.md> "title") and [e](f.md#g \'t\')', ['c d.md', 'f.md#g']],
    ['[ref]: ../x.md "title"', ['../x.md']],
    ['[[Name|shown]] and ![[Embed#h]]', ['Name|shown', 'Embed#h']],
    ['<a href="/about/">', ['/about/']],
    ['[r]({{< ref "x.md" >}})', ['{{< ref "x.md" >}}']],
    ['[r]({% post_url 2024-01-01-x %})', ['{% post_url 2024-01-01-x %}']],
    ['```\n[b](c.md)\n```\n[d](e.md)', ['e.md']],
    ['[unfinished](', []],
    ['', []],
  ])('%j', (markdown, expected) => {
    expect(linksIn(markdown).map(({href}) => href)).toEqual(expected);
  });

  test('a megabyte of brackets takes no time', () => {
    const start = performance.now();
    linksIn('[['.repeat(250_000));
    linksIn(']('.repeat(250_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('a post knows who links to it, newest first, each once, and not itself', () => {
  const goal = post({id: 'goal'});
  const texts = new Map([
    [goal, '[me](goal.md)'],
    [post({id: 'old', date: '2020-01-01'}), '[a](goal.md) and [again](./goal.md#x)'],
    [post({id: 'new', date: '2024-01-01'}), 'see [[goal]]'],
    [post({id: 'other'}), 'nothing'],
  ]);
  expect(ids(around(texts, goal).backlinks)).toEqual(['new', 'old']);
});

test('in a vault the front matter links as well', () => {
  const goal = post({id: 'Kyoto'});
  const shrine = post({id: 'shrine', dialect: 'obsidian', fields: {loc: ['[[Kyoto]]']}});
  const town = post({id: 'town', dialect: 'obsidian', categories: ['Kyoto']});
  const texts = new Map([goal, shrine, town].map(each => [each, '']));
  expect(ids(around(texts, goal).backlinks)).toEqual(['shrine', 'town']);
});

test('rare words and tags in common make posts related; frequent ones do not', () => {
  const common = 'words that everybody writes about every single thing';
  const piano = post({id: 'piano', tags: ['music']});
  const tuner = post({id: 'tuner'});
  const choir = post({id: 'choir', tags: ['music']});
  const texts = new Map([
    [piano, `${common} soundboard hammers felt`],
    [tuner, `${common} soundboard hammers wrench`],
    [choir, `${common} singers`],
    ...Array.from({length: 20}, (_, n) => [post({id: `p${n}`}), `${common} own${n}`] as const),
  ]);
  expect(ids(around(texts, piano).related).toSorted()).toEqual(['choir', 'tuner']);
});

test('a post that links here is not named once more as related', () => {
  const goal = post({id: 'goal'});
  const from = post({id: 'from'});
  const texts = new Map([
    [goal, 'soundboard hammers'],
    [from, 'soundboard hammers [x](goal.md)'],
    ...Array.from({length: 9}, (_, n) => [post({id: `p${n}`}), 'other words'] as const),
  ]);
  const {backlinks, related} = around(texts, goal);
  expect(ids(backlinks)).toEqual(['from']);
  expect(ids(related)).not.toContain('from');
  expect(ids(around(texts, from).related)).toContain('goal');
});

test('previous and next are those of the series, or else by date', () => {
  const dated = (id: string, day: number, series: string | null = null) =>
    post({id, date: `2024-01-0${day}`, series});
  const [a, b, c, d] = [dated('a', 1, 's'), dated('b', 2), dated('c', 3, 's'), dated('d', 4)];
  const texts = new Map([c, a, d, b].map(each => [each, '']));
  expect(around(texts, a)).toMatchObject({previous: null, next: c, series: 's'});
  expect(around(texts, b)).toMatchObject({previous: a, next: c, series: null});
  expect(around(texts, post({id: 'undated'}))).toMatchObject({previous: null, next: null});
});
