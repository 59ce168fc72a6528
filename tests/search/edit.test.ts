import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {chips, facetMode, setFacetMode, toggleTerm, withoutChip} from '../../src/search/edit.ts';
import {find} from '../../src/search/engine.ts';
import {facets} from '../../src/search/facets.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex} from '../../src/search/search-index.ts';
import {facetNames} from '../../src/search/terms.ts';
import {post} from './helpers.ts';

type Arguments = Parameters<typeof toggleTerm>;

describe('toggleTerm', () => {
  test.each<[Arguments, string]>([
    [['', 'tag', 'rust', 'include'], '#rust'],
    [['words', 'tag', 'decision fatigue', 'include'], 'words #"decision fatigue"'],
    [['words #a', 'tag', 'b', 'include'], 'words #a #b'],
    [['#a  words', 'tag', 'b', 'include', 'any'], '(#a OR #b)  words'],
    [['(#a OR #b) words', 'tag', 'b', 'include', 'all'], '#a #b words'],
    [['(#a OR #b) words', 'tag', 'A', 'clear', 'any'], '#b words'],
    [['#a words', 'tag', 'a', 'exclude'], '-#a words'],
    [['x -#a words', 'tag', 'a', 'include'], 'x #a words'],
    [['x -#a words', 'tag', 'a', 'clear'], 'x words'],
    [['a OR b', 'tag', 'c', 'include'], '(a OR b) #c'],
    [['#a OR #b', 'tag', 'c', 'include', 'any'], '(#a OR #b OR #c)'],
    [['', 'year', '2024', 'include'], 'date:2024'],
    [['', 'author', 'Ada', 'include'], 'author:"Ada"'],
    [['', 'language', 'pt-BR', 'exclude'], '-lang:pt-BR'],
    [['', 'state', 'unread', 'include'], 'is:unread'],
    [['"open quote', 'tag', 'a b', 'include'], 'open quote #"a b"'],
    [['(open OR x', 'tag', 'a', 'include'], '(open OR x) #a'],
    [['date:2024-06', 'year', '2024', 'include'], 'date:2024-06 date:2024'],
  ])('%j', (given, expected) => {
    expect(toggleTerm(...given)).toBe(expected);
  });

  test('the mode of a facet is read from the query, and switched in it', () => {
    expect(facetMode('#a #b', 'tag')).toBe('all');
    expect(facetMode('(#a OR #b) x', 'tag')).toBe('any');
    expect(setFacetMode('x #a #b', 'tag', 'any')).toBe('x (#a OR #b)');
    expect(setFacetMode('x (#a OR #b)', 'tag', 'all')).toBe('x #a #b');
    expect(setFacetMode('x', 'tag', 'any')).toBe('x');
  });

  test('a count of a facet is what choosing the value shows', () => {
    const tags = ['rust', 'cli', 'work/notes', 'work', 'a b'];
    const index = createIndex(
      Array.from({length: 60}, (_, number) =>
        post({
          id: `post-${number}`,
          title: number % 3 ? 'needle' : 'hay',
          tags: tags.filter((_, place) => (number * 7 + place * 3) % (place + 2) === 0),
          date: `${2020 + (number % 5)}-01-01`,
          authors: [number % 2 ? 'Ada' : 'Ada Byron'],
          language: ['en', 'en-GB', null][number % 3] ?? null,
        }),
      ),
      () => '',
    );
    const context = {today: '2025-01-01'};
    const term = fc.constantFrom('needle', '#rust', '-#cli', '(x OR needle)', 'words:0', '#work');
    fc.assert(
      fc.property(fc.array(term, {maxLength: 3}), terms => {
        const text = terms.join(' ');
        const counted = facets(index, parseQuery(text), context);
        for (const facet of facetNames) {
          for (const {value, count} of counted.get(facet) ?? []) {
            const chosen = toggleTerm(text, facet, value, 'include');
            const shown = find(index, parseQuery(chosen), context).posts.length;
            expect([chosen, shown]).toEqual([chosen, count]);
          }
        }
      }),
      {numRuns: 40},
    );
  });
});

describe('chips', () => {
  test('are the conditions that must hold', () => {
    const text = 'words #a -author:"Ada B" (date:2024 OR date:2025) (b OR #c)';
    expect(chips(text).map(chip => [chip.text, chip.excluded])).toEqual([
      ['#a', false],
      ['author:"Ada B"', true],
      ['date:2024 OR date:2025', false],
    ]);
    const last = chips(text)[2];
    expect(last && withoutChip(text, last)).toBe('words #a -author:"Ada B" (b OR #c)');
  });
});
