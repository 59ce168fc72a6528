import {describe, expect, test} from 'vitest';
import {facets} from '../../src/search/facets.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex} from '../../src/search/search-index.ts';
import type {Facet} from '../../src/search/terms.ts';
import {post} from './helpers.ts';

const today = '2025-06-15';

describe('facets', () => {
  const index = createIndex(
    [
      post({id: 'a', tags: ['Rust', 'cli'], date: '2024-01-01'}),
      post({id: 'b', tags: ['rust'], date: '2025-01-01', authors: ['Ada']}),
      post({id: 'c', tags: ['cli', 'work/notes'], date: '2025-02-01'}),
      post({id: 'd', tags: ['rust', 'cli'], title: 'Needle'}),
    ],
    () => '',
  );
  const values = (query: string, facet: Facet) =>
    facets(index, parseQuery(query), {today})
      .get(facet)
      ?.map(({value, count, state}) => `${value} ${count}${state === 'none' ? '' : ` ${state}`}`);

  test('count what the rest of the query leaves', () => {
    expect(values('', 'tag')).toEqual(['cli 3', 'rust 3', 'work/notes 1']);
    expect(values('needle', 'tag')).toEqual(['cli 1', 'rust 1']);
    expect(values('#rust', 'tag')).toEqual(['rust 3 included', 'cli 2']);
    expect(values('-#rust', 'tag')).toEqual(['rust 3 excluded', 'cli 1', 'work/notes 1']);
    expect(values('(#rust OR #cli)', 'tag')).toEqual([
      'cli 3 included',
      'rust 3 included',
      'work/notes 1',
    ]);
    expect(values('#rust', 'year')).toEqual(['2025 1', '2024 1']);
    expect(values('date:2024', 'year')).toEqual(['2025 2', '2024 1 included']);
    expect(values('#gone', 'tag')).toEqual(['gone 0 included']);
    expect(values('', 'state')).toEqual(['unread 4']);
  });
});
