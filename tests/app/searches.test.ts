import {expect, test} from 'vitest';
import {facetEntries} from '../../src/app/select.ts';
import {makeLibrary, openReader, type Reader, tenPosts} from './reader.ts';

function openSearch(query: string): Reader {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('/');
  reader.type(query);
  return reader;
}

function named(reader: Reader): string[] {
  const {panel} = reader.state;
  if (panel?.kind !== 'facets') return [];
  return facetEntries(panel)
    .filter(({facet}) => facet === 'search')
    .map(({value, state}) => `${value} ${state}`);
}

test('a search is kept under a name, shown with the facets, chosen and forgotten', () => {
  const reader = openSearch('p3');
  reader.press('ctrl+s');
  reader.type('third one');
  reader.press('enter');
  expect(reader.asked).toContainEqual({kind: 'nameSearch', name: 'third one', query: 'p3'});
  reader.press('escape', 'escape', '#');
  expect(named(reader)).toEqual(['third one none']);
  reader.press('enter');
  expect(reader.state.list.field.text).toBe('p3');
  expect(named(reader)).toEqual(['third one included']);
  reader.press('enter');
  expect(reader.state.list.field.text).toBe('');
  reader.asked = [];
  reader.press('D');
  expect(named(reader)).toEqual([]);
  expect(reader.asked).toEqual([{kind: 'nameSearch', name: 'third one', query: null}]);
});

test('a facet is not forgotten, and a named search is not excluded', () => {
  const reader = openSearch('p3');
  reader.press('ctrl+o', 'w');
  reader.type('mine');
  reader.press('enter', '#', '-');
  expect(reader.state.list.field.text).toBe('p3');
  expect(reader.state.message?.text).toContain('only be chosen');
  reader.press('j', 'D');
  expect(reader.state.message?.text).toContain('Only searches');
  expect(named(reader)).toEqual(['mine included']);
});

test('a search that has a name is offered that name; without a query there is nothing to name', () => {
  const reader = openSearch('p3');
  reader.act({type: 'history.loaded', queries: [], searches: new Map([['old', 'p3']])});
  reader.press('ctrl+s');
  expect(reader.state.panel).toMatchObject({kind: 'name', field: {text: 'old'}});
  reader.press('escape', 'escape', 'escape', 'w');
  expect(reader.state.panel).toBeNull();
});
