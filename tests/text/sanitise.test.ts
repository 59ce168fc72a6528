import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sanitise, sanitiseLine} from '../../src/text/sanitise.ts';

const anything = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc
    .array(
      fc.constantFrom(
        ...['a', ' ', '\t', '\n', '\r', '\x1b[2J', '\x9b', '\x07', '\ud83d', '\udc4d', '\u200d'],
        ...['\u202a', '\u202b', '\u202c', '\u202e', '\u2066', '\u2067', '\u2069', '\u2028', 'ש'],
      ),
      {maxLength: 30},
    )
    .map(parts => parts.join('')),
);

describe('sanitise', () => {
  test.each([
    ['tabs and line feeds stay', 'a\tb\nc', 'a\tb\nc'],
    ['an escape sequence loses what makes it one', 'a\x1b[31mb\x1b]0;t\x07c', 'a[31mb]0;tc'],
    ['C1 controls, DEL and NUL go', 'a\x9b1m\x7f\x00b\x85', 'a1mb'],
    ['a carriage return cannot write over the line', 'good\rbad', 'goodbad'],
    ['separators are line ends', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['byte order marks and deprecated controls go', '\ufeffa\u206a\ufff9b', 'ab'],
    ['joiners stay', '👩‍👧 می‌کند', '👩‍👧 می‌کند'],
    ['directional marks stay', 'a\u200f!\u200e', 'a\u200f!\u200e'],
    ['overrides go, closed or not', 'a\u202eb\u202cc', 'abc'],
    ['an isolate that closes stays', 'a\u2067ש\u2069b', 'a\u2067ש\u2069b'],
    ['one that does not goes', 'a\u2067ש\nb\u2069', 'aש\nb'],
    ['crossed ones go', '\u202a\u2066a\u202cb', 'ab'],
    ['lone surrogates are replaced', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_what, text, clean) => {
    expect(sanitise(text)).toBe(clean);
  });

  test('leaves no control character in any text, and nothing to do a second time', () => {
    fc.assert(
      fc.property(anything, text => {
        const clean = sanitise(text);
        expect(clean).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff]/);
        expect(clean.isWellFormed()).toBe(true);
        expect(sanitise(clean)).toBe(clean);
      }),
    );
  });

  test('closes on each line what it opens there', () => {
    fc.assert(
      fc.property(anything, text => {
        for (const line of sanitise(text).split('\n')) {
          const opened = line.match(/[\u202a\u202b\u2066-\u2068]/g)?.length ?? 0;
          expect(line.match(/[\u202c\u2069]/g)?.length ?? 0).toBe(opened);
        }
      }),
    );
  });
});

describe('sanitiseLine', () => {
  test('is one line, whatever it is given', () => {
    expect(sanitiseLine('a\n\n\tb\u2028c\rd')).toBe('a b cd');
    fc.assert(fc.property(anything, text => !/[\t\n\r\u2028\u2029]/.test(sanitiseLine(text))));
  });
});
