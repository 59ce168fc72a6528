import fc from 'fast-check';
import type {Token, Tokens} from 'marked';
import {describe, expect, test} from 'vitest';
import {allBlocks, startLexing} from '../../src/page/parse/lex.ts';
import {syntaxOf} from '../../src/page/parse/syntax.ts';
import {inOneGo} from '../../src/text/slices.ts';

const lex = (source: string) => inOneGo(allBlocks(startLexing(source, syntaxOf({}))));

/** The structure of a text in short: `ul(a | b)` is a tight list, `ul!` a loose one, `ol3` starts with 3. */
const outline = (source: string) => lex(source).map(shape).filter(Boolean).join(' ');

function shape(token: Token): string {
  const inside = (tokens: readonly Token[]) => tokens.map(shape).filter(Boolean).join(' ');
  switch (token.type) {
    case 'space':
      return '';
    case 'list': {
      const {ordered, start, loose, items} = token as Tokens.List;
      const item = ({task, checked, tokens}: Tokens.ListItem) =>
        `${task ? (checked ? '[x] ' : '[ ] ') : ''}${inside(tokens)}`;
      return `${ordered ? `ol${start}` : 'ul'}${loose ? '!' : ''}(${items.map(item).join(' | ')})`;
    }
    case 'blockquote':
      return `>(${inside((token as Tokens.Blockquote).tokens)})`;
    case 'heading':
      return `h${(token as Tokens.Heading).depth}(${(token as Tokens.Heading).text})`;
    case 'hr':
      return '---';
    case 'code':
      return `code(${JSON.stringify((token as Tokens.Code).text)})`;
    case 'paragraph':
      return `p(${(token as Tokens.Paragraph).text.replace(/\s*\n\s*/g, '/').trim()})`;
    default:
      return `${token.type}(${(token as Tokens.HTML).raw.trim()})`;
  }
}

describe('a list', () => {
  test.each([
    ['begins anew with another bullet', '- a\n+ b\n* c', 'ul(p(a)) ul(p(b)) ul(p(c))'],
    ['begins anew with another delimiter', '1. a\n2. b\n3) c', 'ol1(p(a) | p(b)) ol3(p(c))'],
    ['starts with any number', '003. a', 'ol3(p(a))'],
    ['has numbers of at most nine digits', '1234567890. a', 'p(1234567890. a)'],
    ['needs space after its mark', '-a\n\n2.b', 'p(-a) p(2.b)'],
    ['of one more number interrupts no paragraph', 'In\n14. doors', 'p(In/14. doors)'],
    ['of one interrupts a paragraph', 'In\n1. doors', 'p(In) ol1(p(doors))'],
    ['without words interrupts no paragraph', 'a\n*\nb\n1.', 'p(a/*/b/1.)'],
    ['of one more number interrupts no paragraph of an item', '- a\n  14. b', 'ul(p(a/14. b))'],
    ['ends at a rule', '* a\n* * *\n* b', 'ul(p(a)) --- ul(p(b))'],
    ['may hold a rule', '- a\n- * * *', 'ul(p(a) | ---)'],
    ['has a dash over dashes', '- a\n-\n---', 'ul(p(a) | ) ---'],
    ['ends at a heading', '- a\n# b', 'ul(p(a)) h1(b)'],
    ['ends at a fence', '- a\n```\nb\n```', 'ul(p(a)) code("b")'],
    ['ends at HTML', '- a\n<!-- -->\n- b', 'ul(p(a)) html(<!-- -->) ul(p(b))'],
    ['ends at a quote', '- a\n> b', 'ul(p(a)) >(p(b))'],
    ['ends at a paragraph', '- a\n\nb', 'ul(p(a)) p(b)'],
    ['stays open over any number of blank lines', '- a\n\n\n\n- b', 'ul!(p(a) | p(b))'],
  ])('%s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });
});

describe('an item', () => {
  test.each([
    ['takes what is indented as far as its words', '- a\n\n  b', 'ul!(p(a) p(b))'],
    ['does not take what is not', '- a\n\n b', 'ul(p(a)) p(b)'],
    ['of a wide number', '10. a\n\n    b\n\n   c', 'ol10!(p(a) p(b)) p(c)'],
    ['with four spaces after its mark', '-    a\n\n     b', 'ul!(p(a) p(b))'],
    ['with five is code', '-     a', 'ul(code("a"))'],
    ['with code, and words under it', '1.     a\n\n   b', 'ol1!(code("a") p(b))'],
    ['after a tab', '-\ta\n\n\tb', 'ul!(p(a) p(b))'],
    ['with two tabs is code', '-\t\ta', 'ul(code("  a"))'],
    ['with a tab after spaces', '  - a\n\n\tb', 'ul!(p(a) p(b))'],
    ['nested by tabs', '- a\n\t- b\n\t\t- c', 'ul(p(a) ul(p(b) ul(p(c))))'],
    ['may start with a blank line', '-\n  a\n-\n  ```\n  b\n  ```', 'ul(p(a) | code("b"))'],
    ['may not start with two', '-\n\n  a', 'ul() p(a)'],
    ['may be empty', '- a\n-\n- b', 'ul(p(a) |  | p(b))'],
    ['may be empty and numbered', '1. a\n2.   \n3. b', 'ol1(p(a) |  | p(b))'],
    ['may be indented up to three columns', ' - a\n  - b\n   - c', 'ul(p(a) | p(b) | p(c))'],
    ['with four is text', '- a\n - b\n  - c\n   - d\n    - e', 'ul(p(a) | p(b) | p(c) | p(d/- e))'],
    ['or code', '1. a\n\n  2. b\n\n    3. c', 'ol1!(p(a) | p(b)) code("3. c")'],
    ['may hold lists and nothing else', '- - a\n1. - 2. b', 'ul(ul(p(a))) ol1(ul(ol2(p(b))))'],
    ['may hold headings', '- # a\n- b\n  ---', 'ul(h1(a) | h2(b))'],
    ['may hold quotes', '- a\n  > b\n\n  c', 'ul!(p(a) >(p(b)) p(c))'],
    ['nested by tabs in a quote', '> -\ta\n> \t-\tb', '>(ul(p(a) ul(p(b))))'],
    ['after tabs counts its columns from the margin', '> - \ta', '>(ul(code("a")))'],
    ['keeps the tabs of its code', '1. ```\n   a\n   \tb\n   ```', 'ol1(code("a\\n\\tb"))'],
    [
      'keeps the tabs of code however deep it stands',
      '- - a\n\n    ```\n    \t\tb\n    ```',
      'ul(ul!(p(a) code("\\t\\tb")))',
    ],
    ['keeps the tabs of code in a quote', '> 1. ```\n>    \tb\n>    ```', '>(ol1(code("\\tb")))'],
    [
      'keeps blank lines of its code',
      '- ```\n  a\n\n\n    b\n  ```\n- c',
      'ul(code("a\\n\\n\\n  b") | p(c))',
    ],
  ])('%s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  test.each([
    ['goes on with a paragraph', '- a\nb', 'ul(p(a/b))'],
    ['however deep it is', '> 1. > a\nb', '>(ol1(>(p(a/b))))'],
    ['even where it is indented', '- a\n      b', 'ul(p(a/b))'],
    ['as text, whatever it looks like at the margin', '- a\n===', 'ul(p(a/===))'],
    ['as text, whatever it looks like further in', '> - a\n    - b', '>(ul(p(a/- b)))'],
    ['but not over a blank line', '- a\n\nb', 'ul(p(a)) p(b)'],
    ['not after code', '- ```\nb', 'ul(code("")) p(b)'],
    ['not after indented code', '-     a\nb', 'ul(code("a")) p(b)'],
    ['not after a heading', '- # a\nb', 'ul(h1(a)) p(b)'],
    ['not after a rule', '- a\n- ***\nb', 'ul(p(a) | ---) p(b)'],
    ['not after HTML', '- <div>\nb', 'ul(html(<div>)) p(b)'],
    ['not after a tag of its own', '- <b>\nb', 'ul(html(<b>)) p(b)'],
    ['not after nothing', '- -\nb', 'ul(ul()) p(b)'],
    ['not after a quote that is over', '- > a\n\nb', 'ul(>(p(a))) p(b)'],
  ])('lazily %s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  test.each([
    ['a task', '- [ ] a\n- [x] b\n- [X] c\n- d', 'ul([ ] p(a) | [x] p(b) | [x] p(c) | p(d))'],
    ['of some lines', '- [ ] a\n  b\n\n  c', 'ul!([ ] p(a/b) p(c))'],
    ['numbered', '1. [x] a', 'ol1([x] p(a))'],
    ['no task without words', '- [ ]\n- [x] ', 'ul(p([ ]) | p([x]))'],
    ['no task with anything else in the box', '- [-] a\n- [ ]a', 'ul(p([-] a) | p([ ]a))'],
    ['no task where it is a definition', '- [x]: /u', 'ul(def([x]: /u))'],
  ])('is %s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });
});

describe('a list is loose', () => {
  test.each([
    ['with blank lines between its items', '- a\n- b\n\n- c', 'ul!(p(a) | p(b) | p(c))'],
    ['with an empty one', '* a\n*\n\n* c', 'ul!(p(a) |  | p(c))'],
    ['with blank lines between blocks of an item', '- a\n\n  b', 'ul!(p(a) p(b))'],
    [
      'even where one is a definition',
      '- a\n- b\n\n  [r]: /u\n- d',
      'ul!(p(a) | p(b) def([r]: /u) | p(d))',
    ],
    ['by itself', '- a\n  - b\n\n    c\n- d', 'ul(p(a) ul!(p(b) p(c)) | p(d))'],
    ['around a list', '* a\n  * b\n\n  c', 'ul!(p(a) ul(p(b)) p(c))'],
    ['in each part', '- a\n  - b\n  - c\n\n- d', 'ul!(p(a) ul(p(b) | p(c)) | p(d))'],
  ])('%s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  test.each([
    ['in code', '- a\n- ```\n  b\n\n\n  ```\n- c', 'ul(p(a) | code("b\\n\\n") | p(c))'],
    ['in a quote', '* a\n  > b\n  >\n* c', 'ul(p(a) >(p(b)) | p(c))'],
    ['after it', '- a\n- b\n\n\nc', 'ul(p(a) | p(b)) p(c)'],
    ['before the first words', '-\n  a\n- b', 'ul(p(a) | p(b))'],
  ])('but not with blank lines %s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });
});

describe('a paragraph', () => {
  test.each([
    ['is not parted by a line of pipes or colons', '|\n|\n|\n\na\nb\n::', 'p(|/|/|) p(a/b/::)'],
    ['is not parted by an indented row', 'a\n    b|c\n-|-', 'p(a/b|c/-|-)'],
  ])('%s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });
});

describe('indented code', () => {
  test.each([
    ['goes on over blank lines', '    a\n\n      \n\tb\n\nc', 'code("a\\n\\n  \\nb") p(c)'],
    ['keeps the tabs of its lines', '\ta\n\t\tb', 'code("a\\n\\tb")'],
    ['ends at a line that is not', '    a\n   b', 'code("a") p(b)'],
    ['interrupts no paragraph', 'a\n    b', 'p(a/b)'],
    ['parts the blocks of an item', '-     a\n\n  b', 'ul!(code("a") p(b))'],
  ])('%s', (_, source, expected) => {
    expect(outline(source)).toBe(expected);
  });
});

test('a definition without an address ends at what another block starts with', () => {
  expect(outline('[a]:\n---')).toBe('h2([a]:)');
  expect(outline('[a]:\n```\nb\n```')).toBe('p([a]:) code("b")');
  expect(outline('[a]:\n/u\n\nb')).toBe('def([a]:\n/u) p(b)');
});

describe('lists', () => {
  const line = fc
    .array(
      fc.constantFrom(...['- ', '* ', '1. ', '2) ', '  ', '    ', '\t', '> ', '-', 'a', '# h', '']),
      {maxLength: 4},
    )
    .map(parts => parts.join(''));
  const lines = fc.array(
    fc.oneof(line, fc.constantFrom('```', '~~~', '---', '==', '<div>', '[x]')),
  );

  test('of any lines lose nothing of the source', () => {
    fc.assert(
      fc.property(
        lines.map(all => all.join('\n')),
        source => {
          expect(
            lex(source)
              .map(({raw}) => raw)
              .join(''),
          ).toBe(source);
        },
      ),
      {numRuns: 2000},
    );
  });

  test.each([
    ['many items', '- a\n'.repeat(100_000)],
    ['many lists', '- a\n+ b\n'.repeat(50_000)],
    ['many empty items', '-\n'.repeat(100_000)],
    ['many items with blank lines', '1. a\n\n'.repeat(50_000)],
    ['many lazy lines', `- a\n${'b\n'.repeat(100_000)}`],
    ['many lazy lines, however deep', `> - 1. a\n${'===\n'.repeat(50_000)}`],
    ['an item of many paragraphs', `- a\n${'\n  b\n'.repeat(50_000)}`],
    ['lists nested and closed', `${'- a\n  - b\n    - c\n'.repeat(20_000)}`],
    [
      'a staircase',
      Array.from({length: 20_000}, (_, n) => `${' '.repeat((n % 30) * 2)}- a`).join('\n'),
    ],
    ['marks in one line', `${'- '.repeat(32)}a\n`.repeat(2000)],
    ['quotes and items in turn', '> - a\nb\n'.repeat(30_000)],
    ['fences that never close', '- ```\n'.repeat(50_000)],
    ['rules that are none', `${'* '.repeat(30)}a\n`.repeat(2000)],
  ])('%s take time by their length', (_, source) => {
    const before = process.cpuUsage();
    expect(lex(source).length).toBeGreaterThan(0);
    const {user} = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(4000);
  });
});
