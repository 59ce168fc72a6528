import {describe, expect, test} from 'vitest';
import type {Post} from '../../src/library/types.ts';
import {find, search} from '../../src/search/engine.ts';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex, prepareSlices} from '../../src/search/search-index.ts';
import {inOneGo} from '../../src/text/slices.ts';
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

  test('puts newer posts first among equals, undated ones last', () => {
    const index = library(
      {id: 'undated', title: 'Same'},
      {id: 'old', title: 'Same', date: '2020-01-01'},
      {id: 'new', title: 'Same', date: '2025-01-01'},
    );
    expect(ids(index, 'same')).toEqual(['new', 'old', 'undated']);
    expect(ids(index, '')).toEqual(['new', 'old', 'undated']);
  });

  test('favours words that stand together', () => {
    const filler = 'lorem ipsum dolor sit amet '.repeat(20);
    const index = library(
      {id: 'apart', body: `A decision. ${filler} The fatigue.`},
      {id: 'together', body: `${filler} The decision fatigue. ${filler}`},
    );
    expect(ids(index, 'decision fatigue')).toEqual(['together', 'apart']);
    expect(ids(index, '"decision fatigue"')).toEqual(['together']);
    expect(ids(index, 'decision-fatigue')).toEqual(['together']);
  });

  test('prefers the post with more of a word, and the title that is all of the query', () => {
    const index = library(
      {id: 'once', body: `rust ${'word '.repeat(100)}`},
      {id: 'often', body: `rust rust rust rust ${'word '.repeat(97)}`},
      {id: 'long title', title: 'A long title about rust and more'},
      {id: 'title', title: 'Rust'},
    );
    expect(ids(index, 'rust')).toEqual(['title', 'long title', 'often', 'once']);
  });

  const index = library(
    {
      id: 'work/paths',
      title: 'The Café of Careers',
      tags: ['Decision Fatigue', 'work/notes', 'C++'],
      categories: ['Essays'],
      authors: ['Ada Byron'],
      date: '2025-06-10',
      words: 2500,
      minutes: 11,
      fields: {ads: true, rating: 4, mood: ['calm', 'so so'], edition: '2024-05'},
      body: 'Some `code` here.\n\n```js\nlet snake_case = 1;\n```\n\n![x](y.png)',
    },
    {
      id: 'rust',
      title: '決断疲れについて',
      language: 'en-GB',
      series: 'Part of it',
      date: '2024-12-31T23:30:00-08:00',
      updated: '2025-01-02',
      words: 100,
      draft: true,
      body: '東京都に住む。ﾃｽﾄ ＡＢＣ。 | a | b |\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x$$',
    },
    {id: 'late', title: 'Undone artful', date: '2025-07-01', body: 'prefixes start and end'},
  );

  test.each<[string, string[]]>([
    ['cafe', ['work/paths']],
    ['ＣＡＦÉ', ['work/paths']],
    ['care', ['work/paths']],
    ['areer', ['work/paths']],
    ['snake_case', ['work/paths']],
    ['c++', ['work/paths']],
    ['決断', ['rust']],
    ['疲れ', ['rust']],
    ['断決', []],
    ['京都に', ['rust']],
    ['テスト abc', ['rust']],
    ['start', ['late']],
    ['-art start', []],
    ['-tart start', ['late']],
    ['careers OR undone', ['late', 'work/paths']],
    ['(careers OR undone) -undone', ['work/paths']],
    ['"the cafe"', ['work/paths']],
    ['"the careers"', []],
    ['"he cafe"', []],
    ['#decision-fatigue', ['work/paths']],
    ['tag:"decision fatigue"', ['work/paths']],
    ['#decision', []],
    ['#dec*', ['work/paths']],
    ['#work', ['work/paths']],
    ['#wor', []],
    ['category:essays', ['work/paths']],
    ['author:byron', ['work/paths']],
    ['author:"byron"', []],
    ['author:"ada byron"', ['work/paths']],
    ['lang:en', ['rust']],
    ['series:part', ['rust']],
    ['title:careers', ['work/paths']],
    ['body:careers', []],
    ['body:"住む"', ['rust']],
    ['path:work/', ['work/paths']],
    ['date:2025', ['late', 'work/paths']],
    ['date:2025-06', ['work/paths']],
    ['date:2024-12-31', ['rust']],
    ['date:2024-12..2025-06', ['work/paths', 'rust']],
    ['date:>=2025-06-10', ['late', 'work/paths']],
    ['date:>2025', []],
    ['date:<=2024', ['rust']],
    ['before:2025', ['rust']],
    ['after:2025-06', ['late']],
    ['date:7d', ['work/paths']],
    ['date:today', []],
    ['after:1y', ['late', 'work/paths', 'rust']],
    ['updated:2025', ['rust']],
    ['words:>2000', ['work/paths']],
    ['words:100..2500', ['work/paths', 'rust']],
    ['minutes:11', ['work/paths']],
    ['is:draft', ['rust']],
    ['is:future', ['late']],
    ['is:read', ['work/paths']],
    ['is:reading', ['rust']],
    ['is:unread', ['late']],
    ['is:starred', ['rust']],
    ['title:careers before:2030 is:read', ['work/paths']],
    ['description:zzz OR title:careers before:2030', ['work/paths']],
    ['-title:careers before:2030', ['late', 'rust']],
    ['title:careers has:code', ['work/paths']],
    ['has:code', ['work/paths']],
    ['has:image', ['work/paths']],
    ['has:table', ['rust']],
    ['has:math', ['rust']],
    ['-has:code', ['late', 'rust']],
    ['ads:true', ['work/paths']],
    ['ADS:TRUE', ['work/paths']],
    ['rating:>=4', ['work/paths']],
    ['rating:>4', []],
    ['mood:calm', ['work/paths']],
    ['edition:2024..2025', ['work/paths']],
    ['slug:paths', ['work/paths']],
    ['nofield:careers', []],
    ['prefixes:start', ['late']],
    ['__proto__:x', []],
    ['constructor:y', []],
    ['toString:x', []],
    ['- !', ['late', 'work/paths', 'rust']],
  ])('%s', (text, expected) => {
    const readings = new Map([
      ['work/paths', {progress: 1, read: true, starred: false}],
      ['rust', {progress: 0.4, read: false, starred: true}],
    ]);
    const {posts} = find(index, parseQuery(text), {today, readings});
    expect(posts.map(({id}) => id).sort()).toEqual([...expected].sort());
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
    const slices = prepareSlices(index, 0);
    expect(slices.next().done).toBe(false);
    expect(ready().posts).toHaveLength(1);
    inOneGo(slices);
    expect(ready()).toMatchObject({posts: {length: 2}, complete: true});
  });
});
