import {expect, test} from 'vitest';
import {chipsOf, type FacetState, hasWords, withFacet} from '../../src/app/facet-query.ts';

test.each<[string, string, string, FacetState, string]>([
  ['', 'tag', 'work', 'included', '#work'],
  ['rust  async', 'tag', 'work', 'included', 'rust async #work'],
  ['', 'tag', 'two words', 'included', '#"two words"'],
  ['', 'date', '2024', 'included', 'date:2024'],
  ['#work x', 'tag', 'work', 'none', 'x'],
  ['x #Work y', 'tag', 'work', 'excluded', 'x y -#work'],
  ['-#work x', 'tag', 'work', 'included', 'x #work'],
  ['#work', 'category', 'work', 'included', '#work category:work'],
  ['a OR b', 'tag', 'work', 'included', '(a OR b) #work'],
  ['#work (a OR #work)', 'tag', 'work', 'none', '(a OR #work)'],
])('%s with %s %s %s is %s', (query, field, value, state, expected) => {
  expect(withFacet(query, field, value, state)).toBe(expected);
});

test('what was chosen stands as chips', () => {
  expect(chipsOf('rust #work -category:old (a OR #b)')).toEqual([
    {text: '#work', excluded: false},
    {text: 'category:old', excluded: true},
  ]);
});

test.each([
  ['', false],
  ['#work', false],
  ['-#work date:2024', false],
  ['#work rust', true],
  ['"a phrase"', true],
])('%s looks for words: %s', (query, expected) => {
  expect(hasWords(query)).toBe(expected);
});
