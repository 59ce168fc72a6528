import {expect, test} from 'vitest';
import {find} from '../../src/search/engine.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex} from '../../src/search/search-index.ts';
import {sortPosts} from '../../src/search/sort.ts';
import {zipfLibrary} from '../bench/zipf.ts';

test.each(['', '#tag-3', 'date:2020..2024 -category:"category 3"'])(
  'what %j leaves, without words to rank by, is sorted by date already',
  text => {
    const {posts, markdown} = zipfLibrary(300, 5, 100);
    const undated = posts.map((post, at) => (at % 7 === 0 ? {...post, date: null} : post));
    const sorted = sortPosts(undated, 'path');
    const found = find(createIndex(sorted, markdown), parseQuery(text), {today: '2025-06-15'});
    expect(found.posts.length).toBeGreaterThan(2);
    expect(found.posts).toEqual(sortPosts(found.posts, 'date'));
  },
);
