import {describe, expect, test} from 'vitest';
import {makeKeymap, meaning} from '../../src/app/bindings.ts';
import {defaultKeymap, modes} from '../../src/app/keymap.ts';

describe('the keymap as it is', () => {
  test('gives no key two meanings in one mode', () => {
    expect(makeKeymap(defaultKeymap).conflicts).toEqual([]);
  });

  test('says in every row what the keys do', () => {
    for (const {text, keys, modes: at} of defaultKeymap) {
      expect(text).toMatch(/^[A-Z]/);
      expect(keys.length).toBeGreaterThan(0);
      expect(at.length).toBeGreaterThan(0);
    }
  });

  test('lets every mode be left and quit', () => {
    const keymap = makeKeymap(defaultKeymap);
    for (const mode of modes) {
      const commands = keymap.commands.get(mode);
      expect(commands?.has('escape') || commands?.has('q'), mode).toBe(true);
      expect(commands?.get('ctrl+c'), mode).toBe('app.quit');
    }
  });
});

describe('the user’s own keys', () => {
  test('replace those of the action', () => {
    const keymap = makeKeymap(defaultKeymap, {'scroll.lineDown': ['e', 'down']});
    expect(meaning(keymap, 'problems', [], 'e')).toEqual({
      kind: 'command',
      command: 'scroll.lineDown',
    });
    expect(meaning(keymap, 'problems', [], 'j')).toEqual({kind: 'nothing'});
  });

  test('may be chords', () => {
    const keymap = makeKeymap(defaultKeymap, {'scroll.top': ['g g', 'home']});
    expect(keymap.conflicts).toEqual([]);
    expect(meaning(keymap, 'article', [], 'g')).toEqual({kind: 'pending', keys: ['g']});
    expect(meaning(keymap, 'article', ['g'], 'g')).toEqual({
      kind: 'command',
      command: 'scroll.top',
    });
    // A key that does not go on with the chord means what it means by itself.
    expect(meaning(keymap, 'article', ['g'], 'j')).toEqual({
      kind: 'command',
      command: 'scroll.lineDown',
    });
  });

  test('are told about conflicts, hidden keys and actions that do not exist', () => {
    const keymap = makeKeymap(defaultKeymap, {
      'article.outline': ['n'],
      'scroll.bottom': ['d d'],
      'app.fly': ['x'],
    });
    expect(keymap.conflicts).toEqual([
      'There is no action called "app.fly"',
      '"n" means both article.findNext and article.outline (article)',
      ...['list', 'article', 'problems', 'archive', 'help', 'choice', 'around', 'facets'].map(
        mode => `"d" means scroll.halfDown and begins a chord (${mode})`,
      ),
    ]);
  });

  test('cannot reach what objects inherit', () => {
    const overrides = JSON.parse('{"__proto__": ["x"], "constructor": ["y"]}');
    expect(makeKeymap(defaultKeymap, overrides).conflicts).toHaveLength(2);
  });
});
