import {expect, test} from 'vitest';
import {makeKeymap} from '../../src/app/bindings.ts';
import {initialState} from '../../src/app/initial.ts';
import {defaultKeymap} from '../../src/app/keymap.ts';
import type {State} from '../../src/app/state.ts';
import {createTypeahead} from '../../src/ui/typeahead.ts';
import {
  article,
  makeLibrary,
  openArticle,
  openReader,
  preferences,
  tenPosts,
} from '../app/reader.ts';

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

test('in an excerpt, what needs the whole page waits for it, and so does all that was typed behind', () => {
  let state = excerptOf('p0');
  const acted: string[] = [];
  const typeahead = createTypeahead(
    () => state,
    press => acted.push('name' in press ? press.name : press.pointer.kind),
  );
  for (const press of typed('jG/q')) typeahead.press(press);
  typeahead.settle();
  expect(acted).toEqual(['j']);
  // What ends the reader wherever one is does not wait.
  typeahead.press({name: 'ctrl+c'});
  expect(acted).toEqual(['j', 'ctrl+c']);
  state = openArticle().state;
  typeahead.settle();
  expect(acted).toEqual(['j', 'ctrl+c', 'G', '/', 'q']);
});

test('what one of the waiting keys opens makes the others wait again', () => {
  let state = excerptOf('p0');
  const acted: string[] = [];
  const typeahead = createTypeahead(
    () => state,
    press => {
      const name = 'name' in press ? press.name : '';
      acted.push(name);
      if (name === 'J') state = excerptOf('p1');
      typeahead.settle();
    },
    () => acted.push('begun'),
  );
  for (const press of typed('GJGx')) typeahead.press(press);
  state = openArticle().state;
  typeahead.settle();
  expect(acted).toEqual(['G', 'J']);
  state = openArticle().state;
  typeahead.settle();
  expect(acted).toEqual(['G', 'J', 'G', 'x']);
});

function excerptOf(id: string): State {
  const reader = openArticle();
  const {page, markdown, closed} = article(reader);
  reader.act({
    type: 'article.composed',
    id,
    page,
    markdown,
    firstLine: 1,
    place: {kind: 'top'},
    trail: 'keep',
    closed,
    now: 1,
    excerpt: {start: 0, end: 1},
  });
  return reader.state;
}
