import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createVocabulary, longestWord} from '../../src/search/vocabulary.ts';

describe('createVocabulary', () => {
  test('numbers words from 1 and finds them by their parts, whenever they were added', () => {
    const word = fc.stringMatching(/^[abc]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), word, (early, late, part) => {
        const vocabulary = createVocabulary();
        const holding = (): string[] => {
          const found: string[] = [];
          vocabulary.eachHolding(part, (id, at) => {
            expect(vocabulary.word(id).indexOf(part)).toBe(at);
            found.push(vocabulary.word(id));
          });
          return found;
        };
        for (const text of early) vocabulary.add(text);
        holding();
        for (const text of late) expect(vocabulary.word(vocabulary.add(text))).toBe(text);
        const words = [...new Set([...early, ...late])];
        expect(vocabulary.words()).toEqual(['', ...words]);
        expect(holding()).toEqual(words.filter(text => text.includes(part)));
        const beginning: string[] = [];
        vocabulary.eachBeginning(part, id => beginning.push(vocabulary.word(id)));
        expect(beginning).toEqual(words.filter(text => text.startsWith(part)));
      }),
    );
  });

  test('counts texts, not occurrences', () => {
    const vocabulary = createVocabulary();
    const id = vocabulary.add('word');
    for (const text of [1, 1, 2]) vocabulary.count(id, text);
    expect(vocabulary.frequency(id)).toBe(2);
  });

  test('knows an endless word by its beginning', () => {
    const vocabulary = createVocabulary();
    const id = vocabulary.add('a'.repeat(10_000));
    expect(vocabulary.word(id)).toHaveLength(longestWord);
    expect(vocabulary.find('a'.repeat(20_000))).toBe(id);
  });
});
