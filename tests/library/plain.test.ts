import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {plainPieces, plainText} from '../../src/library/plain.ts';
import {measure} from '../../src/library/words.ts';

describe('plainText', () => {
  it.each([
    ['emphasis', '*a* **b** _c_ __d__ ***e*** ~~f~~ ==g==', 'a b c d e f g'],
    [
      'what only looks like emphasis',
      'snake_case 5 * 3 * 2 a == b ~/home',
      'snake_case 5 * 3 * 2 a == b ~/home',
    ],
    ['code', 'run `npm *ci*` and ``a ` b``', 'run npm *ci* and a ` b'],
    ['an unclosed backtick', 'a ` b', 'a  b'],
    ['links', '[a](https://x.test/(y) "t") [b][ref] [c] [d](e', 'a b [c] [d](e'],
    ['a link over lines', '[a\nb](https://x.test)', 'a\nb'],
    ['images', '![alt *text*](a.png) [![badge](b.svg)](c)', 'alt text badge'],
    ['wikilinks', '[[Page]] [[Page|shown]] ![[Embed]] [[Page#Part]]', 'Page shown Embed Page#Part'],
    ['footnotes', 'a[^1]\n\n[^1]: note', 'a\n\nnote'],
    ['headings', '# A #\n## B\n\nC\n===\n', 'A #\nB\n\nC\n'],
    ['lists', '- a\n* b\n  + c\n1. d\n12) e\n- [ ] f\n- [x] g', 'a\nb\nc\nd\ne\nf\ng'],
    ['quotes', '> a\n> > b\n> - c', 'a\nb\nc'],
    ['rules', 'a\n\n---\n\n* * *\n\nb', 'a\n\n\n\nb'],
    ['tables', '| a | b |\n|---|:-:|\n| c | d |', ' a  b \n c  d '],
    ['tables without spaces', '|a|b|\n|-|-|\n|c|d|', 'a b \nc d '],
    ['fences', 'a\n```js {1}\n*x* # y\n```\nb', 'a\n*x* # y\nb'],
    ['a fence in a list', '- a\n  ~~~\n  x\n  ~~~\n- b', 'a\n  x\nb'],
    ['an unclosed fence', '```\na *b*', 'a *b*'],
    ['tags', '<b>a</b> <br/> <img src="x>y"> c', 'a  y"> c'],
    ['addresses', '<https://x.test/a> <me@x.test>', 'https://x.test/a me@x.test'],
    ['comments', 'a <!-- b\nc --> d', 'a  d'],
    ['scripts', 'a<script>\nx()\n</script>b', 'ab'],
    ['entities', '&lt;a&gt; &amp; &#233; &#xe9; &nope; &', '<a> & é é &nope; &'],
    ['escapes', '\\*a\\* C:\\dir', '*a* C:\\dir'],
    ['shortcodes', 'a {{< x "y" >}} {{% z %}} {% w %} {{ v }} b', 'a    {{ v }} b'],
    ['heading ids', '## A {#id}', 'A '],
    ['containers', ':::note\na\n:::', 'a\n'],
    ['alerts', '> [!NOTE]\n> a', '\na'],
    ['links by their label', '[a] [b][] [c]\n\n[A]: x\n[b]: y', 'a b [c]\n\n'],
    ['definitions of links', '[a]: https://x.test\nb', 'b'],
    ['comparisons', 'a < b and c > d', 'a < b and c > d'],
  ])('strips %s', (_, markdown, text) => {
    expect(plainText(markdown).text).toBe(text);
  });

  it('leads back to the Markdown', () => {
    const markdown = '# *One*\n\nSee [two](x) &amp; `three`, **four**.';
    const {text, source} = plainText(markdown);
    for (const word of ['One', 'See', 'two', 'three', 'four']) {
      expect(markdown.slice(source(text.indexOf(word))).startsWith(word)).toBe(true);
    }
    expect(source(text.indexOf('&'))).toBe(markdown.indexOf('&amp;'));
  });

  const mark = fc.constantFrom(
    ...[
      '*',
      '_',
      '`',
      '```',
      '[',
      ']',
      '](',
      ')',
      '<',
      '>',
      '<!--',
      '-->',
      '<a ',
      '![',
      '[[',
      '|',
      '\n',
      '\n\n',
    ],
    ...[
      '#',
      '- ',
      '> ',
      '{{<',
      '{%',
      '%}',
      '&amp;',
      '\\',
      '~~',
      '==',
      '[^',
      ' ',
      'word',
      'é',
      '字',
      '😀',
      '\t',
    ],
  );
  const markdown = fc.array(mark, {maxLength: 60}).map(parts => parts.join(''));

  it('keeps characters in order, each from where its offset says', () => {
    fc.assert(
      fc.property(markdown, text => {
        const plain = plainText(text);
        let last = 0;
        for (let offset = 0; offset < plain.text.length; offset++) {
          const source = plain.source(offset);
          expect(source).toBeGreaterThanOrEqual(last);
          expect(source).toBeLessThan(text.length);
          if (plain.text[offset] !== '&' && plain.text[offset] !== ' ') {
            expect(text[source]).toBe(plain.text[offset]);
          }
          last = source;
        }
      }),
      {numRuns: 300},
    );
  });

  it.each([
    '[',
    '](',
    '[a](',
    '![',
    '[[',
    '[^',
    '<a ',
    '<!--',
    '`',
    '` ',
    '*',
    '{% ',
    '{{< ',
    '|',
    '\\',
    '> ',
    '- ',
    '<script>',
    '=',
  ])('takes time in proportion to a text of only %j', unit => {
    const time = (size: number): number => {
      const text = unit.repeat(size / unit.length);
      const start = performance.now();
      plainText(text).source(0);
      return performance.now() - start;
    };
    time(50_000);
    // A quadratic pass would take 64 times as long; the slack is for a busy machine.
    expect(time(400_000)).toBeLessThan(Math.max(20, time(50_000)) * 40);
  });
});

describe('measure', () => {
  const words = (text: string): number => measure(plainPieces(text)).words;

  it.each([
    ['', 0],
    ['one two three', 3],
    ["don't well-known and/or 3.14 e.g.", 5],
    ['a — b – c … d', 4],
    ['word—word', 2],
    ['*** --- !!!', 0],
    ['naïve café Ünïcode', 3],
    ['नमस्ते दुनिया', 2],
    ['مرحبا بالعالم', 2],
    ['你好，世界。', 4],
    ['こんにちは', 5],
    ['한국어 문장', 2],
    ['React を使う', 4],
    ['𠮷野家', 3],
    ['👩‍👩‍👧 😀', 2],
    ['[text](https://example.com/a/long/address)', 1],
  ])('counts in %j %i words', (text, count) => {
    expect(words(text)).toBe(count);
  });

  it('takes 230 words or 500 CJK characters for a minute, and at least one minute', () => {
    const minutes = (text: string): number => measure(plainPieces(text)).minutes;
    expect(minutes('')).toBe(1);
    expect(minutes('word '.repeat(230 * 7))).toBe(7);
    expect(minutes('字'.repeat(500 * 7))).toBe(7);
    expect(minutes(`${'word '.repeat(230)}${'字'.repeat(500)}`)).toBe(2);
  });
});
