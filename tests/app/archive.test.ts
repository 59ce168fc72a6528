import {expect, test} from 'vitest';
import {archiveEntries} from '../../src/app/archive.ts';
import {makeLibrary, makePost, openReader} from './reader.ts';

test('bars are measured against the longest, also where most posts have no date', () => {
  const undated = ['a', 'b', 'c', 'd'].map(id => makePost(id, {date: null}));
  const {state} = openReader(makeLibrary([makePost('e', {date: '2025-01-02'}), ...undated]));
  expect(archiveEntries(state)).toEqual([
    {kind: 'year', period: '2025', count: 1, share: 0.25},
    {kind: 'month', period: '2025-01', count: 1, share: 1},
    {kind: 'undated', period: '', count: 4, share: 1},
  ]);
});
