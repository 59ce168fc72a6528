import {describe, expect, test} from 'vitest';
import {findInPage} from '../../src/page/find.ts';
import {page, shown} from './helpers.ts';

/** What the ranges of each match say, put together. */
function found(markdown: string, needle: string, width = 20): string[] {
  const made = page(markdown, {width});
  const matches: string[] = [];
  for (const {line, start, end, match} of findInPage(made, needle)) {
    const text = made.lines[line];
    const part = text ? shown(text).slice(start, end) : '';
    matches[match] = matches[match] === undefined ? part : `${matches[match]}|${part}`;
  }
  return matches;
}

describe('findInPage', () => {
  test('ignores case unless the needle has a capital', () => {
    expect(found('Word word WORD', 'word')).toEqual(['Word', 'word', 'WORD']);
    expect(found('Word word WORD', 'Word')).toEqual(['Word']);
  });

  test('runs over the breaks of a paragraph and the spans in it', () => {
    expect(found('one two **three** four five six seven', 'four five')).toEqual(['four|five']);
    expect(found('one tw**o th**ree', 'two three')).toEqual(['two three']);
  });

  test('runs over the bar of a quote but not into the next paragraph', () => {
    expect(found('> one two three four five six', 'three four five')).toEqual(['three four|five']);
    expect(found('one\n\ntwo', 'one two')).toEqual([]);
    expect(found('> one\n>\n> two', 'one two')).toEqual([]);
  });

  test('finds nothing for nothing, and keeps its places where lower case is longer', () => {
    expect(found('a b', '  ')).toEqual([]);
    expect(found('İİ word', 'word')).toEqual(['word']);
  });
});
