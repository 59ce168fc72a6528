import fc from 'fast-check';
import {expect, test} from 'vitest';
import {offsetAfterEdit} from '../../src/app/edited.ts';

const text = fc.stringMatching(/^[ab\n]{0,30}$/);

test('what lies before an edit stays, and what lies behind it moves along', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, cut, put, tail) => {
      const before = `${head}X${cut}Y${tail}`;
      const after = `${head}X${put}Y${tail}`;
      for (let offset = 0; offset <= head.length; offset++) {
        expect(offsetAfterEdit(before, after, offset)).toBe(offset);
      }
      for (let rest = 0; rest <= tail.length; rest++) {
        const moved = offsetAfterEdit(before, after, before.length - rest);
        expect(moved).toBe(after.length - rest);
      }
    }),
  );
});

test('between two edits the same line is found, the nearest of them', () => {
  const lines = Array.from({length: 40}, (_, at) => `line ${at}`);
  const before = lines.join('\n');
  const after = ['new', 'new', ...lines, 'new'].join('\n').replace('line 0', 'line zero');
  const at = (text: string): number => text.indexOf('line 20\n');
  expect(offsetAfterEdit(before, after, at(before))).toBe(at(after));
  expect(offsetAfterEdit('a\nx\nb\nx\nc', 'A\nx\nbbb\nx\nC', 6)).toBe(8);
});

test('what was edited away is somewhere near, and never beyond the edit', () => {
  expect(offsetAfterEdit('one two three', 'one three', 6)).toBe(5);
  expect(offsetAfterEdit('one two', 'three', 5)).toBe(5);
  expect(offsetAfterEdit('one two', '', 5)).toBe(0);
});

test('an offset stays in the text, whatever has become of it', () => {
  fc.assert(
    fc.property(text, text, fc.nat(30), (before, after, at) => {
      const offset = Math.min(at, before.length);
      const moved = offsetAfterEdit(before, after, offset);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(after.length);
    }),
  );
});
