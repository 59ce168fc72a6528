import fc from 'fast-check';
import {Lexer, type Token, type Tokens} from 'marked';
import {describe, expect, test} from 'vitest';
import {allBlocks, startLexing} from '../../src/page/parse/lex.ts';
import {syntaxOf} from '../../src/page/parse/syntax.ts';
import {inOneGo} from '../../src/text/slices.ts';

const lex = (source: string) => inOneGo(allBlocks(startLexing(source, syntaxOf({}))));

const text = [
  '',
  ' ',
  'a',
  ' b ',
  '  c',
  '*d*',
  ' `e` ',
  '\tt',
  'ü',
  '--',
  ':-:',
  ' f \\| g',
  '\\',
];
const row = fc
  .tuple(
    fc.constantFrom('', ' ', '   '),
    fc.constantFrom('', '|'),
    fc.array(fc.constantFrom(...text), {minLength: 1, maxLength: 4}),
    fc.constantFrom('', '|', '| '),
  )
  .map(([indent, open, cells, close]) => `${indent}${open}${cells.join('|')}${close}`);
const dashes = fc
  .array(fc.constantFrom('---', ':-:', ' -: ', ' :- ', '-'), {minLength: 1, maxLength: 4})
  .map(cells => `|${cells.join('|')}|`);
const table = fc
  .tuple(
    row,
    dashes,
    fc.array(row, {maxLength: 3}),
    fc.constantFrom('', '\n', '\n\nText.', '\n  \n# x', '\n> q', '\n- i', '\n```', '\n    code'),
  )
  .map(([head, rule, rows, rest]) => `${[head, rule, ...rows].join('\n')}${rest}`);

/** The head and the rows of the first table in a text, each cell as it is written. */
function cells(source: string): string[][] | undefined {
  const found = lex(source).find((token): token is Tokens.Table => token.type === 'table');
  return found && [found.header, ...found.rows].map(texts => texts.map(cell => cell.text));
}

describe('tables', () => {
  test('are read as marked reads them', () => {
    let read = 0;
    fc.assert(
      fc.property(table, source => {
        const theirs = new Lexer({gfm: true}).blockTokens(source, []);
        if (theirs[0]?.type !== 'table') return;
        read++;
        expect(essence(lex(source)[0])).toEqual(essence(theirs[0]));
      }),
      {numRuns: 1000},
    );
    expect(read).toBeGreaterThan(100);
  });

  test.each([
    [
      'without pipes around',
      'a | b\n-|-\nc | d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with tabs', '|\ta\t|\tb\t|\n|\t-\t|\t-\t|\n\tc|d', [['a', 'b']]],
    ['with pipes in cells', '|a\\|b|`c\\|d`|\n|-|-|', [['a|b', '`c|d`']]],
    ['with rows of other lengths', 'a|b\n-|-\nc\nd|e|f', [['a', 'b'], ['c'], ['d', 'e']]],
    ['of a column', 'a\n:-\nb', [['a'], ['b']]],
    ['of a column of nothing', '||\n|-|\n||', [[''], ['']]],
    ['before a heading', '|a|\n|-|\n# b', [['a']]],
    [
      'before a container',
      '|a|b|\n|-|-|\n|c|d|\n:::',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['before a note', 'x[^1]\n\n|a|\n|-|\n|b|\n[^1]: c', [['a'], ['b']]],
  ])('%s', (_name, source, expected) => {
    expect(cells(source)).toEqual(expected);
  });

  test.each([
    ['as many dashes as words', 'a|b\n-|-|-'],
    ['dashes in each cell', '|a|b|\n|-|:|'],
    ['a head', '|\n|-'],
    ['dashes that are not indented', 'a|b\n    -|-'],
  ])('need %s', (_name, source) => {
    expect(cells(source)).toBeUndefined();
  });

  test('of many columns and rows take memory by what is written', () => {
    const source = `${'|a'.repeat(20_000)}|\n${'|-'.repeat(20_000)}|\n${'|b|\n'.repeat(20_000)}`;
    expect(cells(source)?.flat()).toHaveLength(40_000);
  });
});

/** marked adds the line end after a table to it, once it has been read, and fills rows up. */
function essence(token: Token | undefined): unknown {
  const {type, raw, align, header, rows} = token as Tokens.Table;
  const texts = (row: Tokens.TableCell[]) => row.map(cell => cell.text.replaceAll('\\\\', '\\'));
  const filled = rows.map(row => [...texts(row), ...Array(header.length - row.length).fill('')]);
  return {type, raw: raw.trimEnd(), align, header: texts(header), rows: filled};
}
