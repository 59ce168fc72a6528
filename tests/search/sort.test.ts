import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sortPosts, sortSlices} from '../../src/search/sort.ts';
import type {SortOrder} from '../../src/search/types.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {post} from './helpers.ts';

const posts = [
  post({id: 'a', title: 'Item 10', date: '2024-05-01', words: 5}),
  post({id: 'b', title: 'item 9', date: null, words: 50}),
  post({id: 'c', title: 'Émile', date: '2025-01-01', words: 5, updated: '2025-02-01'}),
  post({id: 'd', title: 'zebra', date: '2024-05-01T10:00:00Z', words: 1, updated: '2026-01-01'}),
];

describe('sortPosts', () => {
  test.each<[SortOrder, boolean, string]>([
    ['date', false, 'cdab'],
    ['date', true, 'adcb'],
    ['updated', false, 'dcab'],
    ['title', false, 'cbad'],
    ['title', true, 'dabc'],
    ['length', false, 'bacd'],
    ['path', false, 'abcd'],
    ['path', true, 'dcba'],
    ['relevance', false, 'abcd'],
    ['relevance', true, 'dcba'],
  ])('by %s, reversed %s', (order, reverse, expected) => {
    expect(
      sortPosts(posts, order, reverse)
        .map(({id}) => id)
        .join(''),
    ).toBe(expected);
  });
});

test('in slices the order is the same', () => {
  const orders = ['date', 'updated', 'title', 'length', 'path', 'relevance'] as const;
  const date = fc.option(fc.constantFrom('2024-05-01', '2024-05-02', '2025-01-01'));
  const parts = fc.record({title: fc.constantFrom('a', 'B', 'b', 'item 10'), date});
  fc.assert(
    fc.property(
      fc.array(parts, {maxLength: 900, size: 'max'}),
      fc.constantFrom(...orders),
      fc.boolean(),
      (list, order, reverse) => {
        const some = list.map((each, number) => post({...each, id: `${(number * 7) % 901}`}));
        const sliced = inOneGo(sortSlices(some, order, reverse, () => true));
        expect(sliced).toEqual(sortPosts(some, order, reverse));
      },
    ),
    {numRuns: 40},
  );
});
