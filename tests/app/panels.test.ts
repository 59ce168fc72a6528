import {describe, expect, test} from 'vitest';
import {helpLines} from '../../src/app/help.ts';
import {makeLibrary, openArticle, openReader, type Reader, tenPosts} from './reader.ts';

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

describe('the help', () => {
  const found = (reader: Reader): string[] => {
    const {panel} = reader.state;
    if (panel?.kind !== 'help') throw new Error('the help is not open');
    return helpLines(reader.state, panel.field.text).flatMap(line =>
      line.kind === 'keys' ? line.text : [],
    );
  };

  test('is narrowed down to what one looks for, in the words or by the key', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('?', '/');
    reader.type('star');
    expect(found(reader)).toContain('Star, or take the star away');
    expect(found(reader)).not.toContain('Sort the list');
    reader.press('ctrl+u');
    reader.type('s');
    expect(found(reader)).toContain('Sort the list');
  });

  test('is typed into without keys doing what they do elsewhere; Esc clears, then closes', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('?', '/');
    reader.type('quit');
    expect(reader.state.exit).toBeNull();
    reader.press('enter', 'escape');
    expect(reader.state.panel).toMatchObject({kind: 'help', field: {text: ''}});
    reader.press('escape');
    expect(reader.state.panel).toBeNull();
  });

  test('scrolls within what was found', () => {
    const reader = openReader(makeLibrary(tenPosts));
    reader.press('?', 'G', '/');
    reader.type('archive');
    expect(reader.state.panel).toMatchObject({top: 0});
    reader.press('enter', 'j');
    expect(reader.state.panel).toMatchObject({top: 0});
  });
});
