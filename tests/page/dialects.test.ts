import {describe, expect, test} from 'vitest';
import {look} from './helpers.ts';

describe('marks of the dialects', () => {
  test.each([
    ['jekyll', 'a {% # said to authors %} b', ['a b']],
    ['jekyll', '{% if x %}a{% else %}b{% endif %}', ['a b']],
    ['obsidian', '![[a.png|words|100]] ![[a.png|100x50]]', ['▣ words (a.png) ▣ a.png']],
    [
      'obsidian',
      'note ^[said *aside*] after',
      ['note¹ after', '', '──────────', '1. said aside ↩'],
    ],
    ['jekyll', '<iframe src="/e/{{ page.id }}"></iframe>', ['▣ embedded page']],
    ['plain', 'a [^x], b[^x]\n\n[^x]: c', ['a¹, b¹', '', '──────────', '1. c ↩ ↩']],
    ['plain', 'the class ^[a-z] stays', ['the class ^[a-z] stays']],
  ])('%s: %s', (dialect, markdown, lines) => {
    expect(look(markdown, {source: {dialect}})).toEqual(lines);
  });
});

test('properties spread over a component are no text', () => {
  const markdown = '<A x="y" {...some.props} client:load>\n  b <C {...{d: "}"}} />\n</A>';
  expect(look(markdown, {source: {path: 'a.mdx'}})).toEqual(['b [C]']);
});

describe('a definition list', () => {
  test('sets paragraphs of a definition apart', () => {
    expect(look('a\n: one\n\n    two\n\n: three')).toEqual([
      'a',
      '    one',
      '',
      '    two',
      '',
      '    three',
    ]);
    expect(look('a\n: one\n: two')).toEqual(['a', '    one', '    two']);
  });
});
