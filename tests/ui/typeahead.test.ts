import {expect, test} from 'vitest';
import {makeKeymap} from '../../src/app/bindings.ts';
import {initialState} from '../../src/app/initial.ts';
import {defaultKeymap} from '../../src/app/keymap.ts';
import {createTypeahead} from '../../src/ui/typeahead.ts';
import {makeLibrary, openReader, preferences, tenPosts} from '../app/reader.ts';

const loading = initialState({
  size: {columns: 80, rows: 24},
  preferences,
  keymap: makeKeymap(defaultKeymap),
});
const ready = openReader(makeLibrary(tenPosts)).state;

function typed(text: string) {
  return [...text].map(key => ({name: key, text: key}));
}

function start() {
  let state = loading;
  const acted: string[] = [];
  const typeahead = createTypeahead(
    () => state,
    press => acted.push('name' in press ? press.name : press.pointer.kind),
  );
  const load = () => {
    state = ready;
    typeahead.settle();
  };
  return {typeahead, acted, load};
}

test('keys before the list wait for it, in order', () => {
  const {typeahead, acted, load} = start();
  for (const press of typed('/quick')) typeahead.press(press);
  typeahead.settle();
  expect(acted).toEqual([]);
  load();
  expect(acted).toEqual([...'/quick']);
  typeahead.press({name: 'j', text: 'j'});
  typeahead.settle();
  expect(acted.join('')).toBe('/quickj');
});

test('what ends or stops the reader does not wait', () => {
  const {typeahead, acted} = start();
  typeahead.press({name: '/', text: '/'});
  typeahead.press({name: 'ctrl+c'});
  expect(acted).toEqual(['ctrl+c']);
  const other = start();
  other.typeahead.press({name: 'q', text: 'q'});
  expect(other.acted).toEqual(['q']);
});

test('the mouse does not wait: what is under it would be something else', () => {
  const {typeahead, acted, load} = start();
  typeahead.press({pointer: {kind: 'press', column: 3, row: 5}});
  expect(acted).toEqual(['press']);
  load();
  expect(acted).toEqual(['press']);
});

test('a key that is held down is not obeyed for ever after', () => {
  const {typeahead, acted, load} = start();
  for (const press of typed('j'.repeat(5000))) typeahead.press(press);
  load();
  expect(acted.length).toBeLessThan(500);
});
