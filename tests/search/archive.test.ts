import {expect, test} from 'vitest';
import {archive} from '../../src/search/archive.ts';
import {post} from './helpers.ts';

test('counts posts by year and month, newest first', () => {
  const dates = ['2024-03-01', '2025-01-31T23:00:00-08:00', '2025-01-01', '2024-12-24', null];
  expect(archive(dates.map((date, at) => post({id: String(at), date})))).toEqual({
    years: [
      {year: '2025', count: 2, months: [{month: '2025-01', count: 2}]},
      {
        year: '2024',
        count: 2,
        months: [
          {month: '2024-12', count: 1},
          {month: '2024-03', count: 1},
        ],
      },
    ],
    undated: 1,
  });
});
