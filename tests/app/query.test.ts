import {expect, test} from 'vitest';
import {hasWords} from '../../src/app/query.ts';

test.each([
  ['', false],
  ['#work', false],
  ['-#work date:2024', false],
  ['(#a OR #b)', false],
  ['-word', false],
  ['#work rust', true],
  ['title:rust', true],
  ['#a OR rust', true],
  ['"a phrase"', true],
])('%s looks for words: %s', (query, expected) => {
  expect(hasWords(query)).toBe(expected);
});
