import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {PictureSize} from '../../src/page/types.ts';
import {cellWidth} from '../../src/text/cells.ts';
import {page, shown} from './helpers.ts';

/** What is on this machine is drawn at 10 by 2 cells. */
const picture: PictureSize = ({kind, href}, room) =>
  kind !== 'image' || href.startsWith('http') || room < 10 ? null : {columns: 10, rows: 2};

/** Each line as it is seen, a row of a picture as its number and place. */
function look(markdown: string, width = 40): string[] {
  return page(markdown, {picture, width}).lines.map(line => {
    const row = line.picture;
    return row ? `${shown(line)}[${row.link}.${row.row} at ${row.left}]` : shown(line);
  });
}

describe('a picture has lines of its own', () => {
  test.each<[string, string, string[]]>([
    ['above its words', '![A cat](cat.png)', ['[0.0 at 0]', '[0.1 at 0]', '▣ A cat (cat.png)']],
    [
      'between paragraphs',
      'One.\n\n![](a.png)\n\nTwo.',
      ['One.', '', '[0.0 at 0]', '[0.1 at 0]', '▣ a.png', '', 'Two.'],
    ],
    [
      'with a caption in its paragraph',
      '![A](a.png)\n*The caption*',
      ['[0.0 at 0]', '[0.1 at 0]', '▣ A (a.png)', 'The caption'],
    ],
    [
      'after the words that end in it',
      'See: ![A](a.png)',
      ['See:', '', '[0.0 at 0]', '[0.1 at 0]', '▣ A (a.png)'],
    ],
    [
      'beside others',
      '![A](a.png) ![B](b.png)',
      ['[0.0 at 0]', '[0.1 at 0]', '▣ A (a.png)', '', '[1.0 at 0]', '[1.1 at 0]', '▣ B (b.png)'],
    ],
    [
      'in a list and a quote',
      '- x\n\n  > ![A](a.png)',
      ['• x', '', '  │[0.0 at 4]', '  │[0.1 at 4]', '  │ ▣ A (a.png)'],
    ],
    [
      'as a link',
      '[![A](a.png)](https://example.org)',
      ['[0.0 at 0]', '[0.1 at 0]', '▣ A (a.png)'],
    ],
    [
      'in HTML',
      '<figure><img src="a.png" alt="A"><figcaption>C</figcaption></figure>',
      ['[0.0 at 0]', '[0.1 at 0]', '▣ A (a.png)', '', 'C'],
    ],
    ['but not within a sentence', 'An ![A](a.png) in it.', ['An ▣ A (a.png) in it.']],
    ['nor from the web', '![A](https://x.org/a.png)', ['▣ A (a.png)']],
  ])('%s', (_, markdown, lines) => {
    expect(look(markdown)).toEqual(lines);
  });

  test('which know where in the post they are, and what leads there', () => {
    const {lines, links} = page('Text.\n\n![A](a.png)', {picture});
    expect(lines.map(({source}) => source)).toEqual([0, undefined, 7, 7, 7]);
    expect(links[0]).toMatchObject({kind: 'image', href: 'a.png', line: 4});
  });

  test('and what leads to its words leads to its first row', () => {
    const {lines} = page('Text.\n\n<a id="fig"></a>![A](a.png)<a id="after"></a>\n\nMore.', {
      picture,
    });
    expect(lines.map(({anchor}) => anchor)).toEqual([
      undefined,
      undefined,
      'fig',
      undefined,
      'fig',
      undefined,
      'after',
    ]);
  });

  test('and change no word of the page', () => {
    const markdown = 'One.\n\n![A](a.png)\n\nAn ![B](b.png) in it, and ![C](c.png)';
    expect(page(markdown, {picture}).text).toBe(page(markdown).text);
  });
});

test('whatever stands around pictures, none is wider than the page, and no word is lost', () => {
  const part = fc.constantFrom(
    '![A](a.png)',
    '![](https://x.org/b.png)',
    '[![C](c.png)](d)',
    'words',
    '\n',
    '  \n',
    '\n\n',
    '> ',
    '- ',
    '<img src="e.png">',
    '**',
    '| a |\n|---|\n| ![F](f.png) |\n\n',
  );
  fc.assert(
    fc.property(fc.array(part, {maxLength: 12}), fc.integer({min: 8, max: 50}), (parts, width) => {
      const {lines} = page(parts.join(' '), {picture, width});
      for (const line of lines) {
        const cells = line.picture
          ? line.picture.left + line.picture.columns
          : cellWidth(shown(line));
        expect(cells).toBeLessThanOrEqual(Math.max(width, 10));
        expect(line.picture ? '' : shown(line)).not.toMatch(/ $/);
      }
      const words = (all: typeof lines) =>
        all
          .map(shown)
          .join('')
          .replace(/[\s│•◦▪-]/g, '');
      expect(words(lines)).toBe(words(page(parts.join(' '), {width}).lines));
    }),
    {numRuns: 200},
  );
});
