import {expect, test} from 'vitest';
import {modeOf} from '../../src/app/mode.ts';
import {articleOf} from '../../src/app/select.ts';
import {neighbourValue} from '../../src/app/setting-values.ts';
import type {SettingsPanel} from '../../src/app/settings-panel.ts';
import {spotAt} from '../../src/app/spots.ts';
import {settingNames} from '../../src/settings/definitions.ts';
import {makeLibrary, openReader, type Reader, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts);

/** A reader with the settings open and one of them selected. */
function at(name: string, reader = openReader(library)): Reader {
  reader.press(',', 'g');
  for (const other of settingNames) {
    if (other === name) return reader;
    reader.press('j');
  }
  throw new Error(`no setting ${name}`);
}

function panelOf({state}: Reader): SettingsPanel {
  if (state.panel?.kind !== 'settings') throw new Error('the settings are not open');
  return state.panel;
}

test('the comma opens the settings as the file has them; Esc leads back to the article', () => {
  const reader = openReader(library);
  reader.press('enter', 'space', ',');
  expect(modeOf(reader.state)).toBe('settings');
  expect(panelOf(reader).settings?.measure).toBe(80);
  expect(panelOf(reader).file).toBe('/home/me/config.json');
  reader.press('escape');
  expect(modeOf(reader.state)).toBe('article');
  expect(articleOf(reader.state)?.top).toBeGreaterThan(0);
});

test('a choice goes round with Enter, space and the arrows; it is saved and in force at once', () => {
  const reader = at('theme');
  reader.press('enter');
  expect(panelOf(reader).settings?.theme).toBe('dark');
  expect(reader.state.preferences.theme).toBe('dark');
  expect(reader.asked).toContainEqual({kind: 'save', name: 'theme', value: 'dark'});
  expect(reader.asked).toContainEqual({kind: 'theme', name: 'dark'});
  reader.press('left', 'left');
  expect(reader.state.preferences.theme).toBe('light');
  reader.press('space');
  expect(reader.state.preferences.theme).toBe('auto');
});

test('what orders the list orders it under the settings', () => {
  const reader = at('sort');
  reader.press('right', 'right');
  expect(reader.state.list.order).toBe('title');
  reader.press('j', 'enter');
  expect(reader.state.list.reverse).toBe(true);
  reader.press('j', 'enter');
  expect(reader.state.list.group).toBe('year');
  expect(reader.asked).toContainEqual({kind: 'save', name: 'reverse', value: true});
});

test('a number goes up and down to its ends, and the page is set anew', () => {
  const reader = openReader(library, {size: {columns: 200, rows: 40}});
  reader.press('enter');
  at('measure', reader).press('left');
  expect(articleOf(reader.state)?.page.width).toBe(76);
  expect(reader.state.preferences.measure).toBe(76);
  for (let press = 0; press < 40; press++) reader.press('left');
  expect(reader.state.preferences.measure).toBe(20);
  reader.press('right');
  expect(reader.state.preferences.measure).toBe(24);
  expect(neighbourValue('measure', 198, 1, [])).toBe(200);
});

test('what is typed is asked for, and what is no value stays in its field with the reason', () => {
  const reader = at('measure');
  reader.press('enter', 'ctrl+u');
  reader.type('wide');
  expect(modeOf(reader.state)).toBe('value');
  reader.press('enter');
  const {settings} = panelOf(reader);
  expect(reader.asked.at(-1)).toEqual({
    kind: 'parseSetting',
    name: 'measure',
    text: 'wide',
    settings,
  });
  reader.act({type: 'setting.refused', name: 'measure', text: 'It cannot be "wide"'});
  expect(panelOf(reader)).toMatchObject({refusal: 'It cannot be "wide"', field: {text: 'wide'}});
  reader.press('backspace');
  expect(panelOf(reader).refusal).toBeNull();
  reader.act({type: 'setting.parsed', name: 'measure', value: 66, remark: null});
  expect(panelOf(reader)).toMatchObject({field: null, settings: {measure: 66}});
  expect(reader.state.preferences.measure).toBe(66);
  expect(reader.asked).toContainEqual({kind: 'save', name: 'measure', value: 66});
});

test('keys of one’s own hold from now on, and a conflict is told', () => {
  const reader = at('keys');
  reader.act({
    type: 'setting.parsed',
    name: 'keys',
    value: {'app.problems': ['B']},
    remark: 'a remark',
  });
  expect(reader.state.message).toEqual({text: 'a remark', tone: 'warning'});
  reader.press('escape', '!');
  expect(modeOf(reader.state)).toBe('list');
  reader.press('B');
  expect(modeOf(reader.state)).toBe('problems');
});

test('x gives the default back, and so does a field that was emptied', () => {
  const reader = at('measure');
  reader.press('right', 'x');
  expect(panelOf(reader).settings?.measure).toBe(80);
  expect(reader.state.preferences.measure).toBe(80);
  expect(reader.asked.at(-1)).toEqual({kind: 'unset', name: 'measure'});
  reader.press('right', 'enter', 'ctrl+u', 'enter');
  expect(reader.state.preferences.measure).toBe(80);
  expect(modeOf(reader.state)).toBe('settings');
});

test('a theme of one’s own that is taken away leaves the reader in octavo’s', () => {
  const preferences = {...openReader(library).state.preferences, theme: 'mine', themes: ['mine']};
  const reader = at('themes', openReader(library, {preferences}));
  reader.press('x');
  expect(reader.state.preferences.theme).toBe('auto');
  expect(reader.state.preferences.themes).toContain('dracula');
  expect(reader.asked).toContainEqual({kind: 'themes', themes: {}, theme: 'auto'});
});

test('an answer that comes when the settings are shut is left aside', () => {
  const reader = openReader(library);
  const before = reader.state;
  reader.act({type: 'setting.parsed', name: 'measure', value: 30, remark: null});
  expect(reader.state).toEqual(before);
});

test('a click selects a setting, and another on it changes it', () => {
  const reader = openReader(library);
  reader.press(',');
  // Two lines stand above the first setting.
  const spot = spotAt(reader.state, {column: 5, row: 3});
  expect(spot).toEqual({kind: 'entry', index: 1});
  if (!spot) return;
  reader.act({type: 'pointer.pressed', spot});
  expect(panelOf(reader)).toMatchObject({selected: 1, settings: {theme: 'auto'}});
  reader.act({type: 'pointer.pressed', spot});
  expect(panelOf(reader).settings?.theme).toBe('dark');
});
