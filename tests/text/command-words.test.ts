import {expect, test} from 'vitest';
import {commandWords, shellWord} from '../../src/text/command-words.ts';

test.each([
  ['a/b-c.md', 'a/b-c.md'],
  ['a b', "'a b'"],
  ["it's", String.raw`'it'\''s'`],
  ['-n', "'-n'"],
  ['', "''"],
  ['$(x)\x1b[2J', "'$(x)[2J'"],
])('%j as a word of a shell, and back', (plain, word) => {
  expect(shellWord(plain)).toBe(word);
  expect(commandWords(word)).toEqual([plain.replace('\x1b', '')]);
});
