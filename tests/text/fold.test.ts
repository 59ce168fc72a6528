import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fold, foldWithMap} from '../../src/text/fold.ts';

describe('fold', () => {
  test.each([
    ['Décision', 'decision'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['ﬁnal', 'final'],
    ['don’t “stop” — now', 'don\'t "stop" - now'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['ガイド', 'ガイド'],
    ['か\u3099', 'が'],
    ['한국어', '한국어'],
    ['한국어'.normalize('NFD'), '한국어'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['हिन्दी', 'हिन्दी'],
    ['مُدوّنة', 'مدونة'],
    ['שָׁלוֹם', 'שלום'],
    ['e\u0301'.repeat(3), 'eee'],
    ['\ud800x', '\ud800x'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('a letter under 100,000 accents costs no more than its length', () => {
    const started = performance.now();
    expect(fold(`a${'\u0301\u0327'.repeat(50_000)}b`)).toBe('ab');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('foldWithMap', () => {
  test('says where folded text stood', () => {
    const folded = foldWithMap('Die Straße «Ærø»');
    expect(folded.text).toBe('die strasse "aero"');
    const at = folded.text.indexOf('sse');
    expect([folded.start(at), folded.end(at + 3)]).toEqual([8, 10]);
    const ae = folded.text.indexOf('aero');
    expect([folded.start(ae), folded.end(ae + 4)]).toEqual([12, 15]);
    expect(folded.start(folded.text.length)).toBe('Die Straße «Ærø»'.length);
  });

  test('covers a decomposed letter with its accent', () => {
    const folded = foldWithMap('cafe\u0301!');
    expect(folded.text).toBe('cafe!');
    expect([folded.start(0), folded.end(4)]).toEqual([0, 5]);
  });

  test('folds as fold does, with offsets that never go back and stay in the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const folded = foldWithMap(text);
        expect(folded.text).toBe(fold(text));
        let previous = 0;
        for (let at = 0; at <= folded.text.length; at++) {
          expect(folded.start(at)).toBeGreaterThanOrEqual(previous);
          expect(folded.start(at)).toBeLessThanOrEqual(text.length);
          previous = folded.start(at);
        }
        expect(folded.end(folded.text.length)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
