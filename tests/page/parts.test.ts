import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compose, composeParts} from '../../src/page/compose.ts';
import type {ComposeOptions, Line, Source} from '../../src/page/types.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';

const blocks = [
  'Some words with [a link](https://example.com/1), *marks* and a note[^1].',
  '[^1]: What the note says, and [where](https://example.com/2) it leads.',
  '- one\n- two\n\n  with a second paragraph',
  '> quoted\n> words',
  '```js\nlet a = 1;\n\n\n```',
  '| a | b |\n|---|--:|\n| 1 | [c](https://example.com/3) |',
  '<details><summary>More</summary>\n\nHidden [words](https://example.com/4).',
  '</details>',
  '<p>Prose in <a href="https://example.com/5">https://example.com/5</a>',
  ':::note\nIn a box.',
  ':::',
  '***',
  '<!-- nothing -->',
];

describe('a page set in parts', () => {
  test('has the lines of the page set at once, wherever it was divided', () => {
    const markdown = fc
      .array(fc.constantFrom(...blocks), {minLength: 1, maxLength: 60})
      .map(parts => parts.join('\n\n').repeat(3));
    fc.assert(
      fc.property(markdown, fc.constantFrom('listed', 'marked'), (text, links) => {
        expectSame({markdown: text, title: 'A title'}, {width: 40, links});
      }),
      {numRuns: 60},
    );
  });

  test('comes in several parts when it is long', () => {
    const markdown = `${blocks[0]}\n\n`.repeat(300);
    expect(partsOf({markdown}, {width: 40}).length).toBeGreaterThan(3);
  });

  test('leaves out a description that the text opens with, however late its first paragraph comes', () => {
    const source = {title: 'One', description: 'It opens so.', descriptionSource: 'front-matter'};
    const markdown = `${'- item\n\n***\n\n'.repeat(50)}It opens so.`;
    expectSame({...(source as Source), markdown}, {width: 40});
  });
});

describeWithShared('the torture document set in parts', () => {
  test.each([20, 80])('has the lines of the page set at once at %i cells', width => {
    const markdown = readFileSync(join(shared('inputs'), 'torture.md'), 'utf8');
    expectSame({markdown}, {width, links: 'listed'});
  });
});

function expectSame(source: Source, options: ComposeOptions): void {
  const page = compose(source, options);
  expect(partsOf(source, options).flat()).toEqual(page.lines);
}

function partsOf(source: Source, options: ComposeOptions): Line[][] {
  return [...composeParts(source, options)].map(({lines}) => [...lines]);
}
