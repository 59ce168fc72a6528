import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Run} from '../../src/page/document.ts';
import {wrap} from '../../src/page/wrap/wrap.ts';

function lines(text: string, width: number): string[] {
  const runs: Run[] = [{text, role: 'text', marks: 0, at: 0}];
  return wrap(runs, width, 'text').map(line => line.spans.map(span => span.text).join(''));
}

describe('wrap', () => {
  test('evens the lines of the whole paragraph out', () => {
    // First fit would leave `a longword` and `is here to` beside a nearly empty line.
    expect(lines('aaa bb cc ddddd', 6)).toEqual(['aaa', 'bb cc', 'ddddd']);
  });

  test('takes no more lines than filling each as far as it goes', () => {
    const text =
      'the quick brown fox jumps over the lazy dog and runs away from all the other animals';
    for (let width = 10; width < 90; width++) {
      expect(lines(text, width).length).toBeLessThanOrEqual(firstFit(text, width));
    }
  });

  test('breaks compounds after their hyphen', () => {
    expect(lines('aaaa well-known', 10)).toEqual(['aaaa well-', 'known']);
  });

  test('leaves a mark with the end of a long word', () => {
    const runs = ['https://a.example/cargo/16155', '.', ' b'].map(
      (text, index): Run => ({text, role: index === 0 ? 'link' : 'text', marks: 0, at: 0}),
    );
    const seen = wrap(runs, 17, 'text').map(({spans}) => spans.map(({text}) => text).join(''));
    expect(seen).toEqual(['https://a.', 'example/cargo/', '16155. b']);
    expect(lines('abcdefgh.', 8)).toEqual(['abcdefg', 'h.']);
  });

  test('breaks what is longer than a line at its hyphens first', () => {
    expect(lines('a --very-long-option-name', 14)).toEqual(['a --very-long-', 'option-name']);
    expect(lines('a --verylongoptionname', 14)).toEqual(['a --verylongop', 'tionname']);
  });

  test.each([
    ['options', 'aaaaaa --flag-name', 12, ['aaaaaa', '--flag-name']],
    ['files', 'aaaaaa only-file.png', 14, ['aaaaaa', 'only-file.png']],
    ['numbers', 'aaaaaaa 2024-01-02', 14, ['aaaaaaa', '2024-01-02']],
    ['no-break spaces', 'aaaa 10\u00a0km away', 8, ['aaaa', '10 km', 'away']],
  ])('does not break %s', (_name, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('breaks at soft hyphens and zero-width spaces, and shows the hyphen only there', () => {
    expect(lines('co\u00adope\u00adration', 7)).toEqual(['coope-', 'ration']);
    expect(lines('co\u00adope\u00adration', 20)).toEqual(['cooperation']);
    expect(lines('aaa\u200bbbb', 4)).toEqual(['aaa', 'bbb']);
  });

  test('breaks East Asian text between characters, but not before closing or after opening marks', () => {
    expect(lines('日本語の文章です。「括弧」', 8)).toEqual([
      '日本語の',
      '文章で',
      'す。「括',
      '弧」',
    ]);
  });

  test('breaks Thai between its words', () => {
    expect(lines('ภาษาไทยไม่มีช่องว่างระหว่างคำ', 12).join('')).toBe('ภาษาไทยไม่มีช่องว่างระหว่างคำ');
    // Which words there are, each version of ICU knows a little better.
    expect(lines('ภาษาไทยไม่มีช่องว่าง', 8)[0]).toBe('ภาษาไทย');
  });

  test('breaks addresses after their separators, and other long words anywhere', () => {
    expect(lines('https://example.com/path?query=1', 16)).toEqual([
      'https://example.',
      'com/path?query=1',
    ]);
    expect(lines('xxxxxxxxxx', 4)).toEqual(['xxxx', 'xxxx', 'xx']);
  });

  test('breaks Latin prose alike whether its characters are counted or its words measured', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z]{1,9}[,.]?$/),
      fc.constantFrom(
        'well-known',
        'and/or',
        '—',
        'a—b',
        '“so”',
        '10\u00a0km',
        'naïve',
        'x-1',
        '--all',
        'a_b/c.d',
      ),
    );
    const text = fc.array(word, {minLength: 1, maxLength: 40}).map(words => words.join(' '));
    const roles = fc.array(fc.constantFrom('text', 'link', 'code'), {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(text, roles, fc.integer({min: 8, max: 60}), (words, each, width) => {
        const size = Math.ceil(words.length / each.length);
        const runs = each.map((role, index): Run => {
          const at = index * size;
          return {text: words.slice(at, at + size), role: role as Run['role'], marks: 0, at};
        });
        // An anchor has the words measured.
        const [first, ...rest] = runs as [Run, ...Run[]];
        const measured = wrap([{...first, anchor: 'x'}, ...rest], width, 'text');
        for (const line of measured) delete line.anchor;
        expect(wrap(runs, width, 'text')).toEqual(measured);
      }),
      {numRuns: 300},
    );
  });

  test('never divides a grapheme, however narrow the page', () => {
    expect(lines('👩‍👩‍👧é', 1)).toEqual(['👩‍👩‍👧', 'é']);
  });
});

function firstFit(text: string, width: number): number {
  let count = 1;
  let cells = 0;
  for (const word of text.split(' ')) {
    if (cells > 0 && cells + 1 + word.length > width) {
      count++;
      cells = 0;
    }
    cells += (cells > 0 ? 1 : 0) + word.length;
  }
  return count;
}
