import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {editDistance} from '../../src/search/edit-distance.ts';
import {loadFuzzy} from '../../src/search/fuzzy.ts';

describe('editDistance', () => {
  test.each([
    ['same', 'same', 0],
    ['word', 'wrod', 1],
    ['word', 'wor', 1],
    ['word', 'worrd', 1],
    ['word', 'ward', 1],
    ['desicion', 'decision', 2],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s to %s is %d', (left, right, distance) => {
    expect(editDistance(left, right, 5)).toBe(distance);
    expect(editDistance(right, left, 5)).toBe(distance);
    expect(editDistance(left, right, 1)).toBe(Math.min(distance, 2));
  });
});

describe('loadFuzzy', () => {
  const words = ['', 'decision', 'decisions', 'precision', 'fatigue', 'career', 'carrier', 'rust'];

  test.each([
    ['desicion', ['decision']],
    ['decison', ['decision']],
    ['carer', ['career']],
    ['fatigeu', ['fatigue']],
    ['rsut', ['rust']],
    ['rus', []],
    ['unrelated', []],
  ])('%s may be %j', async (word, expected) => {
    const fuzzy = await loadFuzzy();
    expect(fuzzy(word, words).map(found => found.word)).toEqual(expected);
  });

  test('a slip in a word of five letters or more is found among thousands', async () => {
    const fuzzy = await loadFuzzy();
    const letters = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(letters, fc.array(letters, {maxLength: 200}), fc.nat(), (word, others, seed) => {
        const at = 1 + (seed % (word.length - 1));
        const dropped = word.slice(0, at) + word.slice(at + 1);
        if (dropped.length < 4 || others.includes(dropped)) return;
        const found = fuzzy(dropped, [...new Set([...others, word])]);
        expect(found.map(candidate => candidate.word)).toContain(word);
      }),
      {numRuns: 60},
    );
  });
});
