import {describe, expect, test} from 'vitest';
import {look} from './helpers.ts';

describe('HTML', () => {
  test.each([
    [
      'a script',
      '<section>a</section>\n<script>\nif (a < b) {}\n\nmore\n</script>\nend',
      ['a', '', 'end'],
    ],
    ['a style', '<div>\n<STYLE>\na {}\n\nb {}\n</STYLE>\n</div>\n\nend', ['end']],
    ['a comment', '<div>\n<!-- a\n\nb -->\nend\n</div>', ['end']],
    ['code', '<div>\n<pre>\na\n\n  b\n</pre>\n</div>\n\nend', ['  a', '', '    b', '', 'end']],
    ['a script that never ends', '<div>\n<script>\na\n\nb', ['b']],
  ])('reads %s over blank lines', (_, markdown, lines) => {
    expect(look(markdown)).toEqual(lines);
  });

  test.each(['<your name here>', '<T>', '• <path to file>', '│ <some text>'])(
    'leaves the placeholder in %s',
    line => {
      const markdown = line.replace('•', '-').replace('│', '>');
      expect(look(markdown)).toEqual([line]);
    },
  );

  test('shows the frame of a video, not what is in it for browsers without', () => {
    expect(
      look('<video src="a.mp4">Get another browser</video>, <audio src="b.ogg"/> after'),
    ).toEqual(['▣ video: a.mp4, ▣ audio: b.ogg after']);
    expect(look('<video><source src="a.mp4">[a](a.mp4)</video> after')).toEqual(['a after']);
  });

  test('takes elements that the post closes for elements', () => {
    expect(look('<Tabs>\n\na\n\n</Tabs>\n\n<p>Vec<T> and <your name></p>')).toEqual([
      'a',
      '',
      'Vec<T> and <your name>',
    ]);
  });
});

describe('a table in HTML', () => {
  test('keeps its cells in their columns beside and below cells that span several', () => {
    const rows =
      '<tr><th rowspan="2">a</th><th colspan="2">b</th><th>c</th></tr><tr><td>d</td><td>e</td><td>f</td></tr>' +
      '<tr><td>g</td><td>h</td><td>i</td><td>j</td></tr>';
    expect(look(`<table>${rows}</table>`)).toEqual([
      'a  b     c',
      '─  ─  ─  ─',
      '   d  e  f',
      'g  h  i  j',
    ]);
  });

  test('spans as much as it says only within bounds', () => {
    const cell = '<td rowspan="65534" colspan="99999">a</td>';
    const [first] = look(`<table><tr>${cell}${cell}</tr><tr><td>b</td><td>c</td></tr></table>`);
    expect(first?.length).toBeLessThan(200);
  });
});
