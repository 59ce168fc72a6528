import {describe, expect, test} from 'vitest';
import {patience} from '../../../src/page/highlight/patience.ts';

/** Takes exponential time, all of it inside one regular expression. */
function evil(): boolean {
  return /^(a+)+$/.test(`${'a'.repeat(60)}b`);
}

describe('patience', () => {
  test('gives the result of work, whatever its size', () => {
    const run = patience();
    expect(run(1, () => 'small')).toBe('small');
    expect(run(1_000_000, () => 'large')).toBe('large');
    expect(run(1_000_000, () => null)).toBeNull();
  });

  test('work that throws has no result, and throws nothing', () => {
    const run = patience();
    for (const size of [1, 1_000_000]) {
      expect(
        run(size, () => {
          throw new Error('no');
        }),
      ).toBeNull();
    }
  });

  test('interrupts even a regular expression', () => {
    const run = patience({longest: 50});
    const start = performance.now();
    expect(run(10_000, evil)).toBeNull();
    expect(performance.now() - start).toBeLessThan(5000);
    expect(run(10_000, () => 'goes on')).toBe('goes on');
  });

  test('ends after some such pieces, but for tiny ones', () => {
    const run = patience({budget: 100, longest: 50});
    expect(run(10_000, evil)).toBeNull();
    expect(run(10_000, () => 1)).toBe(1);
    expect(run(10_000, evil)).toBeNull();
    expect(run(10_000, () => 1)).toBeNull();
    expect(run(50, () => 1)).toBe(1);
  });

  test('does not run out on much honest work', () => {
    const run = patience({budget: 100});
    for (let piece = 0; piece < 2000; piece++) expect(run(500, () => piece)).toBe(piece);
  });
});
