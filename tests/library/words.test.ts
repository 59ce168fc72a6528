import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {plainPieces} from '../../src/library/plain.ts';
import {measure} from '../../src/library/words.ts';

const count = (markdown: string): number => measure(plainPieces(markdown)).words;

describe('words', () => {
  it.each([
    ['two words', 2],
    ["it's well-known, and/or so", 4],
    ['**bo**ld and [lin](x)ked', 3],
    ['- 1\n- --\n- b2b', 2],
    ['naïve — “so”', 2],
    ['日本語 text', 4],
  ])('of %j are %i', (markdown, words) => {
    expect(count(markdown)).toBe(words);
  });

  it('of ASCII are as many as beside a character beyond it', () => {
    const text = fc.string({unit: 'binary-ascii', maxLength: 200});
    fc.assert(
      fc.property(text, each => {
        // A dash that no code span, tag or target reaches.
        expect(count(`${each}\n\n\n—`)).toBe(count(`${each}\n\n\n-`));
      }),
      {numRuns: 300},
    );
  });
});
