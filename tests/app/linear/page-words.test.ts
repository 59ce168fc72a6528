import {expect, test} from 'vitest';
import {pageWords} from '../../../src/app/linear/page-words.ts';
import {compose} from '../../../src/page/compose.ts';

function heard(markdown: string, closed?: ReadonlySet<number>): string[] {
  const page = compose({markdown}, {width: 2000, titleBlock: false, ...(closed && {closed})});
  return pageWords(page, {start: 0, end: page.lines.length});
}

const cases: Record<string, [markdown: string, words: string[]]> = {
  headings: ['## Two\n\n#### Four', ['Heading level 2: Two', 'Heading level 4: Four']],
  link: [
    'See [the *other* post](x.md), and [that](y.md).',
    ['See link: the other post, and link: that.'],
  ],
  picture: ['![A sheet](sheet.png)', ['image: A sheet']],
  list: [
    '- one\n- two\n  - under\n    - deeper\n',
    ['Bullet: one', 'Bullet: two', 'Bullet, level 2: under', 'Bullet, level 3: deeper'],
  ],
  ordered: ['8. eight\n9. nine', ['8. eight', '9. nine']],
  tasks: ['- [x] cut\n- [ ] cast', ['Done: cut', 'To do: cast']],
  quote: ['> one\n>\n> two\n>\n> > inner', ['Quote: one', 'two', 'Quote, level 2: inner']],
  alert: ['> [!WARNING]\n> Mind the gap.', ['Warning', 'Mind the gap.']],
  code: [
    '```js\nif (a) {\n  b();\n}\n```',
    ['Code, js:', '  if (a) {', '    b();', '  }', 'End of code.'],
  ],
  'code without a language': ['    a line', ['Code:', '  a line', 'End of code.']],
  table: [
    '| name | n |\n|---|--:|\n| 日本 | 2 |\n| `b` | |',
    ['Table with 2 columns: name, n.', 'name: 日本; n: 2', 'name: b'],
  ],
  rule: ['a\n\n---\n\nb', ['a', 'Separator.', 'b']],
  footnote: ['A word.[^1]\n\n[^1]: The note.', ['A word. (footnote 1)', 'Footnote 1. The note.']],
  details: [
    '<details open><summary>More</summary>\n\nhidden\n\n</details>',
    ['Details, open: More', 'hidden'],
  ],
};

test.each(Object.entries(cases))('%s', (_, [markdown, words]) => {
  expect(heard(markdown)).toEqual(words);
});

test('details that are shut say so', () => {
  const markdown = '<details><summary>More</summary>\n\nhidden\n\n</details>';
  expect(heard(markdown, new Set([0]))).toEqual(['Details, shut: More']);
});

test('no line of the reader’s own drawing is left', () => {
  const markdown = Object.values(cases)
    .map(([text]) => text)
    .join('\n\n');
  expect(heard(markdown).join('\n')).not.toMatch(/[\u2500-\u257f\u25a0-\u25ff]/);
});

test.each([
  [1, '1 minute'],
  [12, '12 minutes'],
])('a title says how many minutes it takes: %i', (minutes, words) => {
  const page = compose({markdown: 'Text.', title: 'A', minutes}, {width: 2000});
  const said = pageWords(page, {start: 0, end: page.lines.length});
  expect(said).toContain(words);
});
