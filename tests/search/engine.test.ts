import {describe, expect, test} from 'vitest';
import type {Post} from '../../src/library/types.ts';
import {find, search} from '../../src/search/engine.ts';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex, prepare} from '../../src/search/search-index.ts';
import {post} from './helpers.ts';

const today = '2025-06-15';
const bodies: Record<string, string> = {};

function library(...posts: (Partial<Post> & {body?: string})[]) {
  return createIndex(
    posts.map(({body, ...fields}) => {
      const made = post(fields);
      bodies[made.id] = body ?? '';
      return made;
    }),
    ({id}) => bodies[id] ?? '',
  );
}

function ids(index: ReturnType<typeof library>, query: string): string[] {
  return find(index, parseQuery(query), {today}).posts.map(({id}) => id);
}

describe('find', () => {
  test('ranks title before tags before description before headings before body', () => {
    const index = library(
      {id: 'body', body: 'About essentialism.'},
      {id: 'heading', body: '## Essentialism\n\nx'},
      {id: 'description', description: 'On essentialism'},
      {id: 'tag', tags: ['essentialism']},
      {id: 'title', title: 'Essentialism'},
      {id: 'none', title: 'Nothing'},
    );
    expect(ids(index, 'essentialism')).toEqual(['title', 'tag', 'description', 'heading', 'body']);
  });

  test('ranks whole words before beginnings before parts', () => {
    const index = library(
      {id: 'part', title: 'Smarting now'},
      {id: 'beginning', title: 'Artful now'},
      {id: 'whole', title: 'Art now'},
    );
    expect(ids(index, 'art')).toEqual(['whole', 'beginning', 'part']);
  });

  test('finds typos, once the fuzzy search is loaded', async () => {
    const index = library(
      {id: 'a', title: 'Decision fatigue'},
      {id: 'b', title: 'Other', body: 'Some fatigue after a decision.'},
    );
    expect(ids(index, 'desicion fatigeu')).toEqual([]);
    const fuzzy = await loadFuzzy();
    const found = find(index, parseQuery('desicion fatigeu'), {today, fuzzy});
    expect(found.posts.map(({id}) => id)).toEqual(['a', 'b']);
  });
});

describe('search', () => {
  test('describes hits with ranges in the original text and a snippet', () => {
    const index = library({
      id: 'a',
      title: 'Über die Straße',
      tags: ['straße', 'x'],
      description: 'Strasse!',
      body: `${'lorem ipsum '.repeat(40)}\n\nDie Straße liegt da. ${'dolor sit amet '.repeat(40)}`,
    });
    const {hits, total, complete} = search(index, parseQuery('strasse'), {today});
    expect({total, complete}).toEqual({total: 1, complete: true});
    expect(hits[0]?.ranges).toEqual({
      title: [[9, 15]],
      description: [[0, 7]],
      tags: [[[0, 6]], []],
    });
    const snippet = hits[0]?.snippet;
    expect(snippet?.text).toBe(
      'Die Straße liegt da. dolor sit amet dolor sit amet dolor sit amet dolor sit…',
    );
    expect(snippet?.ranges).toEqual([[4, 10]]);
    expect(bodies.a?.slice(snippet?.source)).toMatch(/^Straße/);
  });
});

describe('prepare', () => {
  test('reads bodies by and by; a search of what is ready says that it is not complete', () => {
    const index = library({id: 'a', body: 'needle'}, {id: 'b', body: 'needle'});
    const ready = () => find(index, parseQuery('needle'), {today, bodies: 'ready'});
    expect(ready()).toMatchObject({posts: [], complete: false});
    expect(prepare(index, 0)).toBe(false);
    expect(ready().posts).toHaveLength(1);
    expect(prepare(index, 0)).toBe(true);
    expect(ready()).toMatchObject({posts: {length: 2}, complete: true});
  });
});
