import {expect, test} from 'vitest';
import {makeKeymap} from '../../src/app/bindings.ts';
import {initialState} from '../../src/app/initial.ts';
import {defaultKeymap} from '../../src/app/keymap.ts';
import {createWindow, windowAbilities, windowStatus} from '../../src/ui/window.ts';
import {makeLibrary, makePost, openReader, preferences} from '../app/reader.ts';

test('the title is that of the library, then of the post, on one clean line', () => {
  const reader = openReader(makeLibrary([makePost('p', {title: 'A\x1b]0;evil\x07\npost'})]));
  expect(windowStatus(reader.state)).toEqual({title: 'posts · octavo', progress: null});
  reader.press('enter');
  const {title} = windowStatus(reader.state);
  expect(title).toMatch(/^A.*post · octavo$/);
  expect(title).not.toMatch(/[\x00-\x1f\x7f]/);
});

test('while the library is read the progress is told', () => {
  const size = {columns: 80, rows: 24};
  const state = initialState({size, preferences, keymap: makeKeymap(defaultKeymap)});
  expect(windowStatus(state)).toEqual({title: 'octavo', progress: null});
  const library = {kind: 'loading', done: 250, total: 1000} as const;
  expect(windowStatus({...state, library}).progress).toBe(25);
});

test.each([
  [{TERM: 'xterm-256color'}, {title: true, progress: false}],
  [{TERM: 'tmux-256color'}, {title: true, progress: false}],
  [{TERM: 'linux'}, {title: false, progress: false}],
  [{TERM: 'dumb'}, {title: false, progress: false}],
  [{}, {title: false, progress: false}],
  [{WT_SESSION: 'x'}, {title: true, progress: true}],
  [{TERM: 'xterm-ghostty'}, {title: true, progress: true}],
])('%j can show %j', (env, abilities) => {
  expect(windowAbilities(env)).toEqual(abilities);
});

test('what is shown is written once, and all is put back at the end', () => {
  const written: string[] = [];
  const window = createWindow({title: true, progress: true}, text => written.push(text));
  window.show({title: 'a', progress: 10});
  expect(written).toEqual([]);
  window.enter();
  window.show({title: 'a', progress: 10});
  window.show({title: 'b', progress: 10});
  expect(written.splice(0)).toEqual([
    '\x1b[22;0t',
    '\x1b]0;a\x07',
    '\x1b]9;4;1;10\x07',
    '\x1b]0;b\x07',
  ]);
  window.leave();
  window.leave();
  expect(written.splice(0)).toEqual(['\x1b]9;4;0;0\x07', '\x1b[23;0t']);
  window.enter();
  expect(written).toEqual(['\x1b[22;0t', '\x1b]0;b\x07', '\x1b]9;4;1;10\x07']);
});

test('a terminal that can show nothing gets nothing', () => {
  const window = createWindow({title: false, progress: false}, () => {
    throw new Error('something was written');
  });
  window.enter();
  window.show({title: 'a', progress: 10});
  window.leave();
});
