import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {changed, type History, loadHistory, saveHistory} from '../../src/settings/history.ts';
import {tempFolder} from './temp.ts';

const none: History = {queries: [], searches: new Map()};

describe('queries', () => {
  test('stand newest first, each once', () => {
    let history = none;
    for (const query of ['a', ' b ', 'a', '', '  ', 'x'.repeat(1001)]) {
      history = changed(history, {kind: 'used', query});
    }
    expect(history.queries).toEqual(['a', 'b']);
  });

  test('are 200 at most', () => {
    let history = none;
    for (let index = 0; index < 250; index++) {
      history = changed(history, {kind: 'used', query: `q${index}`});
    }
    expect(history.queries).toHaveLength(200);
    expect(history.queries[0]).toBe('q249');
  });
});

describe('named searches', () => {
  test('are given, changed and given up', () => {
    let history = changed(none, {kind: 'named', name: 'long', query: 'words:>2000'});
    history = changed(history, {kind: 'named', name: '__proto__', query: 'tag:x'});
    history = changed(history, {kind: 'named', name: 'long', query: 'words:>3000'});
    expect([...history.searches]).toEqual([
      ['__proto__', 'tag:x'],
      ['long', 'words:>3000'],
    ]);
    history = changed(history, {kind: 'named', name: 'long', query: null});
    expect([...history.searches.keys()]).toEqual(['__proto__']);
  });
});

describe('the file', () => {
  test('holds what was noted, by whoever noted it', async () => {
    const file = join(tempFolder(), 'state', 'searches.json');
    const messages = await Promise.all([
      saveHistory({kind: 'used', query: 'tag:go'}, file),
      saveHistory({kind: 'used', query: 'rust'}, file),
      saveHistory({kind: 'named', name: '__proto__', query: 'is:unread'}, file),
    ]);
    expect(messages).toEqual([null, null, null]);
    const {queries, searches} = loadHistory(file);
    expect([...queries].sort()).toEqual(['rust', 'tag:go']);
    expect([...searches]).toEqual([['__proto__', 'is:unread']]);
  });

  test('that is broken is set aside with a message', () => {
    const file = join(tempFolder(), 'searches.json');
    writeFileSync(file, '{');
    expect(loadHistory(file)).toEqual({
      ...none,
      message: `${file} is not valid JSON; it was set aside as searches.json.broken`,
    });
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{');
  });

  test('is read as far as it makes sense', () => {
    const file = join(tempFolder(), 'searches.json');
    writeFileSync(file, '{"queries": [1, "a", null, ""], "searches": {"x": 5, "y": "b"}}');
    expect(loadHistory(file)).toEqual({queries: ['a'], searches: new Map([['y', 'b']])});
    writeFileSync(file, '{"queries": {}, "searches": "no"}');
    expect(loadHistory(file)).toEqual(none);
  });

  test('where nothing can be written it only says so', async () => {
    const blocked = join(tempFolder(), 'file');
    writeFileSync(blocked, '');
    expect(await saveHistory({kind: 'used', query: 'a'}, join(blocked, 'searches.json'))).toMatch(
      /^cannot save your searches in .* \(a file is in the place of its folder\)$/,
    );
  });
});
