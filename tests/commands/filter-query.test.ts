import {describe, expect, test} from 'vitest';
import {UserError} from '../../src/commands/errors.ts';
import {filterQuery} from '../../src/commands/filter-query.ts';

describe('filterQuery', () => {
  test.each([
    [{}, ''],
    [{tag: ['work']}, 'tag:work'],
    [{tag: ['work', 'life']}, 'tag:work tag:life'],
    [{tag: ['a,b']}, '(tag:a OR tag:b)'],
    [{tag: ['!a']}, '-tag:a'],
    [{tag: ['!a, b']}, '-tag:a -tag:b'],
    [{tag: ['!a,!b']}, '-tag:a -tag:b'],
    [{tag: ['two words']}, 'tag:"two words"'],
    [{tag: ['c++']}, 'tag:"c++"'],
    [{tag: ['OR']}, 'tag:"OR"'],
    [{tag: ['say "hi"']}, 'tag:"say hi"'],
    [{tag: ['日本語']}, 'tag:日本語'],
    [{category: ['Work'], tag: ['x']}, 'tag:x category:Work'],
    [{search: ' a b '}, 'a b'],
    [{search: 'a OR b', tag: ['x']}, 'tag:x (a OR b)'],
    [{search: 'a b', tag: ['x']}, 'tag:x a b'],
    [{search: '(a OR b) ")"', tag: ['x']}, 'tag:x ((a OR b) ")")'],
    [{search: 'a) OR (b', tag: ['x']}, 'tag:x (a  OR  b)'],
    [{search: '(a OR b', tag: ['x']}, 'tag:x ( a OR b)'],
  ])('%j asks for %s', (options, query) => {
    expect(filterQuery({search: undefined, tag: [], category: [], ...options})).toBe(query);
  });

  test.each(['', '!', ',', ' , '])('a tag of %j is a mistake', value => {
    expect(() => filterQuery({search: undefined, tag: [value], category: []})).toThrow(UserError);
  });
});
