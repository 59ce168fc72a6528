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

  test('keeps lists nested that are indented by two columns', () => {
    expect(look('a\n: one\n\n  - x\n    - y\n  - z')).toEqual([
      'a',
      '    one',
      '    • x',
      '      ◦ y',
      '    • z',
    ]);
  });
});

describe('a footnote', () => {
  test('keeps lists nested that are indented by two columns', () => {
    expect(look('a[^1]\n\n[^1]: b\n  - x\n    - y')).toEqual([
      'a¹',
      '',
      '──────────',
      '1. b',
      '',
      '   • x',
      '     ◦ y',
      '',
      '   ↩',
    ]);
  });

  test('goes on with a line that starts with an address', () => {
    const lines = ['a¹', '', '──────────', '1. see https://x.y or b ↩'];
    expect(look('a[^1]\n\n[^1]: see\n<https://x.y> or\n<b>b</b>')).toEqual(lines);
  });
});

describe('a container', () => {
  test('does not part the lines of the paragraph that it ends after', () => {
    expect(look(':::note\none\ntwo\n:::\n\nthree')).toEqual(['┃ Note', '┃ one two', '', 'three']);
  });
});
