import {describe, expect, test} from 'vitest';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {parseQuery} from '../../src/search/query.ts';
import {nearestWords, remarks} from '../../src/search/remarks.ts';
import {createIndex, prepareSlices} from '../../src/search/search-index.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {post} from './helpers.ts';

const index = createIndex(
  [
    post({
      id: 'a',
      title: 'Decision fatigue',
      tags: ['essentialism'],
      authors: ['Ada Wolf'],
      fields: {ads: true},
    }),
  ],
  () => 'A decisive moment.',
);

describe('remarks', () => {
  test.each<[string, string[]]>([
    ['decision ads:true #essentialism', []],
    ['std:fs', ['No post has a field std: searched as words']],
    ['#esentialism', ['No post has tag “esentialism”; the nearest: essentialism']],
    ['-#zzz', ['No post has tag “zzz”']],
    ['#ess*', []],
    ['#ess', ['No post has tag “ess”; the nearest: essentialism']],
    ['author:wolf', []],
    ['author:"wolf"', ['No post has author “wolf”; the nearest: Ada Wolf']],
    [
      'is:foo #zzz',
      [
        'is: takes draft, unread, reading, read, starred or future, not “foo”: searched as words',
        'No post has tag “zzz”',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(remarks(index, parseQuery(text)).map(({message}) => message)).toEqual(expected);
  });
});

test('of a pasted query only the first fields are looked up', () => {
  expect(remarks(index, parseQuery('#zzz '.repeat(20)))).toHaveLength(8);
});

describe('nearestWords', () => {
  test('names the words that no post holds, and what is near them', async () => {
    inOneGo(prepareSlices(index));
    const fuzzy = await loadFuzzy();
    expect(nearestWords(index, parseQuery('desicion title:fatig -missing xyzzy'), fuzzy)).toEqual([
      {word: 'desicion', nearest: ['decision']},
      {word: 'fatig', nearest: ['fatigue']},
      {word: 'xyzzy', nearest: []},
    ]);
    expect(nearestWords(index, parseQuery('Zürich x-Ölung'))).toEqual([
      {word: 'Zürich', nearest: []},
      {word: 'x', nearest: []},
      {word: 'olung', nearest: []},
    ]);
  });
});
