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

  test('takes elements that the post closes for elements', () => {
    expect(look('<Tabs>\n\na\n\n</Tabs>\n\n<p>Vec<T> and <your name></p>')).toEqual([
      'a',
      '',
      'Vec<T> and <your name>',
    ]);
  });
});
