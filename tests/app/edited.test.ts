import fc from 'fast-check';
import {expect, test} from 'vitest';
import {offsetAfterEdit, offsetOfWords, wordsAt} from '../../src/app/edited.ts';

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

test('words are found again wherever they have moved to', () => {
  fc.assert(
    fc.property(text, text, text, (head, put, tail) => {
      const before = `${head}\nthe line\n${tail}`;
      const after = `${put}\nthe line\n${tail}`;
      const words = wordsAt(before, head.length + 1);
      expect(words).toBe('the line');
      expect(offsetOfWords(after, words, head.length + 1)).toBe(put.length + 1);
    }),
  );
});

test('words that are gone leave the offset where it was', () => {
  expect(offsetOfWords('one two', 'three', 4)).toBe(4);
  expect(offsetOfWords('one two', '', 4)).toBe(4);
  expect(wordsAt('one', 99)).toBe('');
});
