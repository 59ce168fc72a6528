import {describe, expect, test} from 'vitest';
import {compose} from '../../src/page/compose.ts';
import {shown} from './helpers.ts';

const many = (text: string, count: number) => text.repeat(count);

/** What a hostile or broken post may hold, and words that the page must still show. */
const posts: [name: string, markdown: string, words: string][] = [
  ['an unclosed fence', `\`\`\`js\n${many('line\n', 1000)}end`, 'end'],
  [
    'a list 200 deep',
    Array.from({length: 200}, (_, depth) => `${many('  ', depth)}- w${depth}`).join('\n'),
    'w199',
  ],
  ['a quote 10,000 deep', `${many('>', 10_000)} words`, 'words'],
  ['10,000 bullets in a row', `${many('- ', 10_000)}words`, 'words'],
  [
    'a table of 5,000 columns',
    `${many('|h', 5000)}|\n${many('|-', 5000)}|\n${many('|c', 4999)}|words|`,
    'words',
  ],
  ['a megabyte on one line', `${many('word ', 200_000)}end`, 'end'],
  ['a word of a megabyte', `${many('x', 1_000_000)} end`, 'end'],
  [
    '100,000 references',
    `[r1]\n\n${Array.from({length: 100_000}, (_, index) => `[r${index}]: /u`).join('\n')}`,
    'r1',
  ],
  ['stars and underscores', `${many('*a_', 30_000)} end`, 'end'],
  ['open brackets', `${many('[a](', 30_000)} end`, 'end'],
  ['addresses that never come', `${many('a.', 50_000)}@ end`, 'end'],
  ['tags that never close', `${many('<a b="', 20_000)} end`, 'end'],
  ['accents without end', `${many('e\u0301', 50_000)} end`, 'end'],
  ['quotes with lazy lines', `${many('> a\nb\n', 10_000)}end`, 'end'],
  ['a long paragraph in a list', `- a\n${many('  b\n', 20_000)}  end`, 'end'],
  ['lines of a pipe', `${many('|\n', 50_000)}\nend`, 'end'],
  ['a heading of marks', `# ${many('#', 200_000)} end`, 'end'],
  ['dollars', `${many('$$a\n', 10_000)}end`, 'end'],
  ['open details', `${many('<details>\n\n', 2000)}end`, 'end'],
  ['nested footnotes', `a[^a]\n\n${many('[^a]: ', 10_000)}end`, 'end'],
  ['NUL, lone surrogates and unmatched overrides', 'a\0b \ud800 \udc00 \u202e\u2066 end', 'end'],
];

describe('bad input', () => {
  test.each(posts)('%s is a page within bounds', (_name, markdown, words) => {
    const before = performance.now();
    const page = compose({markdown}, {width: 80});
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(page.lines.map(shown).join(' ')).toContain(words);
    expect(page.lines.length).toBeLessThan(200_000);
  });

  test('says what was cut', () => {
    expect(compose({markdown: `${many('> ', 100)}a`}, {width: 80}).problems).toEqual([
      'Quotes and lists nested deeper than 32 levels are shown at that level.',
    ]);
    const wide = `${many('|h', 101)}|\n${many('|-', 101)}|\n`;
    expect(compose({markdown: wide}, {width: 80}).problems).toEqual([
      'A table of more than 100 columns is shown as one record a row.',
    ]);
    expect(compose({markdown: '> > > a\n\n|a|\n|-|'}, {width: 80}).problems).toEqual([]);
  });

  test.each([
    ['a fence', '```js\na'],
    ['a fence of tildes', '~~~\na\n```\n'],
    ['a fence in a list', '- a\n\n  ```\n  b\n\nc'],
    ['a fence alone', '```'],
    ['a shorter fence', '````\na\n```\n'],
  ])('says that %s is not closed', (_, markdown) => {
    expect(compose({markdown}, {width: 80}).problems).toEqual([
      'A code block is not closed: all that follows is code.',
    ]);
  });

  test.each([
    ['NUL', 'a\0b'],
    ['an escape sequence', 'a \x1b[31mb'],
    ['an override that nothing ends', 'a \u202e b'],
    ['an isolate that ends on another line', 'a \u2067\nb\u2069'],
  ])('says that %s is left out', (_, markdown) => {
    expect(compose({markdown}, {width: 80}).problems).toEqual([
      'Characters that steer a terminal or turn the text around are left out.',
    ]);
  });

  test.each([
    ['carriage returns and a byte order mark', '\ufeffa\r\nb\rc'],
    ['an isolate that is closed', 'a \u2067b\u2069 c'],
    ['closed fences', '```js\na\n```\n\n~~~~\n~~~\n~~~~~\n\n    ```\n\n- ```\n  a\n  ```'],
    ['what a terminal showed', '```ansi\n\x1b[31mred\x1b[0m\n```'],
  ])('says nothing of %s', (_, markdown) => {
    expect(compose({markdown}, {width: 80}).problems).toEqual([]);
  });
});
