import {expect, test} from 'vitest';
import {addTo, grouped} from '../../src/text/grouped.ts';

test('groups and their values stand in the order in which they come', () => {
  const groups = grouped(['pear', 'apple', 'plum', 'avocado'], ([first]) => first);
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']],
  ]);
  addTo(groups, 'c', 'cherry');
  addTo(groups, 'a', 'apricot');
  expect([...groups.keys()]).toEqual(['p', 'a', 'c']);
  expect(groups.get('a')).toEqual(['apple', 'avocado', 'apricot']);
  expect(grouped([], String).size).toBe(0);
});
