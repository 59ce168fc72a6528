import {describe, expect, test} from 'vitest';
import {makeKeymap} from '../../src/app/bindings.ts';
import {initialState} from '../../src/app/initial.ts';
import {defaultKeymap} from '../../src/app/keymap.ts';
import {selectedPost} from '../../src/app/select.ts';
import {screenRows} from '../../src/ui/views/screen.ts';
import {makeLibrary, openReader, preferences, type Reader, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts);

/** A reader whose library is still being read for the first time. */
function loading(): Reader {
  const reader = openReader(library);
  const keymap = makeKeymap(defaultKeymap);
  reader.state = initialState({size: {columns: 80, rows: 24}, preferences, keymap});
  return reader;
}

function screen(reader: Reader): string {
  return screenRows(reader.state)
    .map(row =>
      row
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

describe('Esc breaks the reading of the library off', () => {
  test('on the screen that says how far it is', () => {
    const reader = loading();
    reader.act({type: 'library.progressed', done: 500, total: 2000});
    expect(screen(reader)).toContain('500 of 2,000 files');
    expect(screen(reader)).toContain('Esc stop');
    reader.act({type: 'library.progressed', done: 0, total: 1});
    expect(screen(reader)).toContain('0 of 1 file\n');
    reader.act({type: 'library.progressed', done: 500, total: 2000});
    reader.press('escape');
    expect(reader.asked.at(-1)).toEqual({kind: 'stopLoading'});
    const brokenOff = {done: 501, total: 2000};
    reader.act({type: 'library.loaded', library, open: null, brokenOff});
    expect(reader.state.list.posts).toHaveLength(10);
    expect(reader.state.message).toEqual({
      text: 'Broken off: r reads the other 1,499 of 2,000 files',
      tone: 'warning',
    });
  });

  test('before anything has been read: the list says what to do', () => {
    const reader = loading();
    reader.press('escape');
    const nothing = {...makeLibrary([]), root: '', name: ''};
    const brokenOff = {done: 0, total: 0};
    reader.act({type: 'library.loaded', library: nothing, open: null, brokenOff});
    expect(screen(reader)).toContain('Nothing has been read yet. Press r');
    reader.press('r');
    expect(reader.asked.at(-1)).toEqual({kind: 'load'});
    reader.act({type: 'library.loaded', library, open: null});
    expect(screen(reader)).not.toContain('Broken off');
  });

  test('while the list fills, and before a filter is cleared', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p');
    reader.press('ctrl+o', 'j', 'r');
    reader.act({type: 'library.progressed', done: 3000, total: 10_000});
    expect(screen(reader)).toMatch(/━+─+ 3,000 of 10,000 files {2}Esc stop/);
    reader.press('escape');
    expect(reader.asked.at(-1)).toEqual({kind: 'stopLoading'});
    expect(reader.state.list.field.text).toBe('p');
    const brokenOff = {done: 3000, total: 10_000};
    reader.act({type: 'library.loaded', library, open: null, brokenOff});
    expect(reader.state.message?.text).toBe(
      'Broken off: r reads anew the other 7,000 of 10,000 files',
    );
    expect(selectedPost(reader.state)?.id).toBe('p1');
    expect(screen(reader)).not.toContain('━');
    reader.press('escape');
    expect(reader.state.list.field.text).toBe('');
  });

  test('on a narrow screen one sees how to break off, and afterwards what to do', () => {
    const reader = openReader(library, {size: {columns: 40, rows: 15}});
    reader.act({type: 'library.progressed', done: 22_000, total: 30_000});
    expect(screen(reader)).toContain('22,000 of 30,000 files  Esc stop');
    const brokenOff = {done: 22_000, total: 30_000};
    reader.act({type: 'library.loaded', library, open: null, brokenOff});
    expect(screen(reader)).toContain('Broken off: r reads anew');
  });

  test('but not from an article, which Esc leaves as always', () => {
    const reader = openReader(library);
    reader.press('enter');
    reader.act({type: 'library.progressed', done: 1, total: 10});
    reader.press('escape');
    expect(reader.state.screen.kind).toBe('list');
    expect(reader.asked).not.toContainEqual({kind: 'stopLoading'});
  });
});
