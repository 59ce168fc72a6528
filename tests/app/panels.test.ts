import {describe, expect, test} from 'vitest';
import {makeLibrary, openReader, type Reader, tenPosts} from './reader.ts';

function openArticle(): Reader {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('enter');
  return reader;
}

describe('the outline', () => {
  test('opens at the present section, and Enter jumps', () => {
    const reader = openArticle();
    reader.press('}', '}', 't');
    expect(reader.state.panel).toMatchObject({kind: 'outline', selected: 2});
    reader.press('down', 'enter');
    expect(reader.state.panel).toBeNull();
    expect(reader.state.screen).toMatchObject({article: {anchor: 6000}});
  });

  test('narrows by what is typed; Esc clears that first', () => {
    const reader = openArticle();
    reader.press('t');
    reader.type('section 5');
    reader.press('enter');
    expect(reader.state.screen).toMatchObject({article: {anchor: 10_000}});
    reader.press('t');
    reader.type('x');
    reader.press('escape');
    expect(reader.state.panel).toMatchObject({kind: 'outline', field: {text: ''}});
    reader.press('escape');
    expect(reader.state.panel).toBeNull();
  });
});

describe('choosing', () => {
  test('an order sorts the list and stays', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('s', 'j', 'j', 'enter');
    expect(reader.state.list.order).toBe('title');
    reader.press('s');
    expect(reader.state.panel).toMatchObject({selected: 2});
  });

  test('a theme is shown while one moves, kept by Enter and put back by Esc', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('T', 'j');
    expect(reader.asked).toEqual([{kind: 'theme', name: 'dark'}]);
    reader.press('escape');
    expect(reader.asked.at(-1)).toEqual({kind: 'theme', name: 'auto'});
    reader.press('T', 'j', 'j', 'enter');
    expect(reader.asked.at(-1)).toEqual({kind: 'save', name: 'theme', value: 'light'});
  });
});

describe('facets', () => {
  test('write into the query, and a second time out of it', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('#', 'enter');
    expect(reader.state.list.field.text).toBe('#"a tag"');
    reader.press('c');
    expect(reader.state.list.field.text).toBe('');
    reader.press('-');
    expect(reader.state.list.field.text).toBe('-#"a tag"');
    reader.press('escape');
    expect(reader.state.panel).toBeNull();
  });

  test('narrow by what is typed', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('#', '/');
    reader.type('zz');
    expect(reader.state.panel).toMatchObject({kind: 'facets', typing: true, field: {text: 'zz'}});
    reader.press('enter', 'enter');
    expect(reader.state.list.field.text).toBe('');
    reader.press('escape');
    expect(reader.state.panel).toMatchObject({field: {text: ''}});
  });
});

test('help closes by the key that opened it', () => {
  const reader = openArticle();
  reader.press('?');
  expect(reader.state.panel?.kind).toBe('help');
  reader.press('j', '?');
  expect(reader.state.panel).toBeNull();
});

test('a message goes with the next key', () => {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('m');
  expect(reader.state.message?.text).toBe('Starred');
  reader.press('j');
  expect(reader.state.message).toBeNull();
});
