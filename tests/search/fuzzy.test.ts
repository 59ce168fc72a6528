import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {loadFuzzy} from '../../src/search/fuzzy.ts';

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
