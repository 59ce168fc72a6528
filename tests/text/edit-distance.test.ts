import {describe, expect, test} from 'vitest';
import {editDistance} from '../../src/text/edit-distance.ts';

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
