import {describe, expect, test} from 'vitest';
import {scanBody} from '../../src/check/scan/body.ts';
import type {Syntax} from '../../src/check/scan/types.ts';

const plain: Syntax = {mdx: false, vault: false};
const vault: Syntax = {mdx: false, vault: true};
const mdx: Syntax = {mdx: true, vault: false};

const hrefs = (markdown: string, syntax = plain) =>
  scanBody(markdown, syntax).links.map(({href}) => href);
const headings = (markdown: string, syntax = plain) =>
  scanBody(markdown, syntax).headings.map(({level, source}) => `${level} ${source}`);
const images = (markdown: string, syntax = plain) =>
  scanBody(markdown, syntax).images.map(({src, alt}) => [src, alt]);
const fences = (markdown: string) => scanBody(markdown, plain).fences.map(({info}) => info);

describe('links', () => {
  test.each([
    ['inline', '[a](b.md)', ['b.md']],
    ['with a title', '[a](b.md "c (d)") [e](<f g.md> (h))', ['b.md', 'f g.md']],
    ['over two lines', '[a\nb](c.md)', ['c.md']],
    ['with parentheses', '[a](b_(c).md) and more)', ['b_(c).md']],
    ['with escapes and entities', String.raw`[a](b\_c.md?x&amp;y) \[d](e)`, ['b_c.md?x&y']],
    ['around a picture', '[![a](b.png)](c.md)', ['c.md']],
    ['inside brackets', '[[a] b](c.md)', ['c.md']],
    ['none in a link', '[a [b](c) d](e)', ['c']],
    ['none in a code span', '`[a](b)` ``[c](d) ` `` [e](f)', ['f']],
    ['after a lone backtick', 'a ` [b](c)', ['c']],
    ['none in a comment', 'a <!-- [b](c) --> [d](e)', ['e']],
    ['none in a block of HTML code, closed in any case', '<Pre>\n[a](b)\n</prE>\n\n[c](d)', ['d']],
    ['after HTML code in a line, closed in any case', 'a <SVG>[b](c)</svg> [d](e)', ['e']],
    ['between blocks of HTML code', '<PRE>\n</PRE>\n\n[a](b)\n\n<pre>\n</pre>', ['b']],
    ['none in fenced code', '```\n[a](b)\n```\n\n    [c](d)\n\n[e](f)', ['f']],
    ['of HTML', '<p class="x"><a title="1 > 0" href=\'b.md\'>c</a></p>', ['b.md']],
    ['none from an expression', '<a href={b}>c</a>', []],
    ['in a block of HTML Markdown is text', '<div>\n[a](b)\n</div>\n\n[c](d)', ['d']],
    [
      'by reference, once, where it is defined',
      '[a][x] and [x] and [X][]\n\n[x]: b.md "c"',
      ['b.md'],
    ],
    [
      'of tags of templates',
      '[a]({% post_url 2024-01-01-x %}) [b]({{< ref "x y" >}})',
      ['{% post_url 2024-01-01-x %}', '{{< ref "x y" >}}'],
    ],
    ['none for what is not a target', '[a](b c) [d] (e)', []],
    [
      'in quotes, lists and tables',
      '> [a](b)\n\n- [c](d)\n  - [e](f)\n\n| [g](h) |\n|---|',
      ['b', 'd', 'f', 'h'],
    ],
    ['in a footnote and below it', '[^1]: [a](b)\n\n    [c](d)', ['b', 'd']],
  ])('%s', (_, markdown, expected) => {
    expect(hrefs(markdown)).toEqual(expected);
  });

  test('wikilinks are those of a vault', () => {
    expect(hrefs('[[a#b|c]] ![[d.png]] `[[e]]`', vault)).toEqual(['a#b']);
    expect(hrefs('[[a]]')).toEqual([]);
  });

  test('an offset leads to the bracket', () => {
    const markdown = '# x\n\nsome [a](b)\n\n[c]: d\n';
    const scan = scanBody(markdown, plain);
    expect(scan.links.map(({at}) => markdown.slice(at, at + 3))).toEqual(['[a]', '[c]']);
  });
});

describe('headings', () => {
  test.each([
    ['ATX', '# a #\n\n### b # c\n#d\n####### e\n#', ['1 a', '3 b # c', '1 ']],
    ['setext', 'a\nb\n===\n\nc\n---\n', ['1 a b', '2 c']],
    ['a rule is none', '- a\n---\n\n---\n\n* * *\nb', []],
    ['none in code', '```\n# a\n```\n~~~~\n# b\n~~~\n# c\n~~~~\n    # d\n# e', ['1 e']],
    ['fences end with their quote', '> ```\n> # a\n# b', ['1 b']],
    ['fences end with their item', '- ```\n  # a\n# b', ['1 b']],
    ['of HTML', '<h2 id="x">a</h2>', ['2 a']],
    [
      'none in comments and scripts',
      '<!--\n# a\n\n# b\n-->\n<script>\n\n# c\n</script>\n# d',
      ['1 d'],
    ],
    [
      'not in what a template highlights',
      '{% highlight c %}\n# a\n{% endhighlight %}\n# b',
      ['1 b'],
    ],
    ['after a table', '| a |\n|---|\n| b |\n\n# c', ['1 c']],
  ])('%s', (_, markdown, expected) => {
    expect(headings(markdown)).toEqual(expected);
  });

  test('a box goes on until it is closed, over blank lines and blocks of code', () => {
    const box =
      '<details>\n<h3>b</h3>\n\n<h5>c</h5>\n\n<pre>\n</details>\n</pre>\n<h5>d</h5>\n</details>';
    const scan = scanBody(`## a\n\n${box}\n\n<h3>e</h3>\n\n\`<details>\`\n\n<h4>f</h4>\n`, plain);
    expect(scan.headings.map(({source, nested}) => `${source} ${nested}`)).toEqual([
      'a false',
      'b true',
      'c true',
      'd true',
      'e false',
      'f false',
    ]);
  });

  test('those in quotes, lists and boxes are no part of the outline', () => {
    const scan = scanBody('# a\n> # b\n\n- # c\n\n<div>\n<h4>d</h4></div>', plain);
    expect(scan.headings.map(({nested}) => nested)).toEqual([false, true, true, true]);
  });

  test('may carry an id in capitals, as links and places may', () => {
    const scan = scanBody('<H2 ID="a">x</H2>\n\n<A NAME="b"> <A HREF="c.md">', plain);
    expect(scan.headings.map(({id}) => id)).toEqual(['a']);
    expect(scan.ids).toEqual(['a', 'b']);
    expect(scan.links.map(({href}) => href)).toEqual(['c.md']);
    expect(headings('<H2>a</h2>')).toEqual(['2 a']);
  });

  test('may carry an id of any script', () => {
    const ids = scanBody('# a {#b}\n## c {: #d-1 .e}\n## f {#η}\n## {g}', plain).headings;
    expect(ids.map(({id}) => id)).toEqual(['b', 'd-1', 'η', null]);
  });

  test('in MDX tags stand between Markdown', () => {
    expect(headings('import A from "a"\n\n<A>\n\n# b\n\n</A>\n\n{/* [c](d) */}', mdx)).toEqual([
      '1 b',
    ]);
    expect(
      hrefs('<Script src="x" />\n\n[a](b)\n\n<style>{`[c](d)`}</style>\n\n<pre />\n[e](f)', mdx),
    ).toEqual(['b', 'f']);
    expect(hrefs('export const a = "[b](c)"\n\n[d](e) {/* [f](g) */}', mdx)).toEqual(['e']);
  });
});

describe('images', () => {
  test.each([
    [
      'Markdown',
      '![a](b.png) ![](c.png "d")',
      [
        ['b.png', 'a'],
        ['c.png', ''],
      ],
    ],
    [
      'by reference, where they are used',
      '![a][x] ![x]\n\n[x]: b.png',
      [
        ['b.png', 'a'],
        ['b.png', 'x'],
      ],
    ],
    [
      'HTML',
      '<img src="a.png" alt=""> <img data-src="x" src=b.png>',
      [
        ['a.png', ''],
        ['b.png', null],
      ],
    ],
    ['HTML in capitals', '<IMG ALT="words" SRC="a.png">', [['a.png', 'words']]],
    [
      'that only decorate',
      '<img src="a.png" role="presentation"><img {...props}>',
      [
        ['a.png', ''],
        [null, ''],
      ],
    ],
  ])('%s', (_, markdown, expected) => {
    expect(images(markdown)).toEqual(expected);
  });
});

describe('fences', () => {
  test.each([
    ['with their info', '```js {1}\n```\n~~~ a ` b\n~~~', ['js {1}', 'a ` b']],
    ['in lists and quotes', '1. a\n\n   ```b\n   ```\n\n> ```c\n> ```', ['b', 'c']],
    ['not inline', '```a``` b', []],
  ])('%s', (_, markdown, expected) => {
    expect(fences(markdown)).toEqual(expected);
  });
});

describe('emptiness', () => {
  test.each([
    ['', true],
    ['\n \t\n', true],
    ['<!-- a\n\nb -->\n', true],
    ['[a]: b\n', true],
    ['a', false],
    ['---', false],
    ['![](a.png)', false],
    ['```\n```', false],
    ['{{< gallery >}}', false],
  ])('%j: %s', (markdown, empty) => {
    expect(scanBody(markdown, plain).empty).toBe(empty);
  });
});
