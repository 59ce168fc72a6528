import fc from 'fast-check';
import {Lexer} from 'marked';
import {describe, expect, test} from 'vitest';
import {plainTable} from '../../src/page/parse/tables.ts';

const cell = fc.constantFrom('', ' ', 'a', ' b ', '  c', '*d*', ' `e` ', '\t', 'ü', '--', ':-:');
const row = fc
  .tuple(fc.constantFrom('', ' ', '   '), fc.array(cell, {minLength: 1, maxLength: 4}), cell)
  .map(([indent, cells, rest]) => `${indent}|${cells.join('|')}|${rest}`);
const dashes = fc
  .tuple(fc.array(fc.constantFrom('---', ':-:', ' -: ', ' :- ', '-'), {minLength: 1, maxLength: 4}))
  .map(([cells]) => `|${cells.join('|')}|`);
const table = fc
  .tuple(
    row,
    dashes,
    fc.array(row, {maxLength: 3}),
    fc.constantFrom('', '\n', '\n\nText.', '\n  \n# x'),
  )
  .map(([head, rule, rows, rest]) => `${[head, rule, ...rows].join('\n')}${rest}`);

describe('tables between pipes', () => {
  test('are read as marked reads them, or left to it', () => {
    let read = 0;
    fc.assert(
      fc.property(table, source => {
        const ours = plainTable(source);
        if (!ours) return;
        read++;
        expect(essence(ours)).toEqual(essence(new Lexer().blockTokens(source, [])[0]));
      }),
      {numRuns: 500},
    );
    expect(read).toBeGreaterThan(20);
  });

  test.each([
    ['a row without its pipe', '| a |\n|---|\nb'],
    ['an escaped pipe', '| a \\| b |\n|---|'],
    ['a row that starts something else', '| a |\n|---|\n> q'],
  ])('with %s are left to marked', (_name, source) => {
    expect(plainTable(source)).toBeUndefined();
  });
});

function essence(token: unknown): unknown {
  const {type, raw, align, header, rows} = token as ReturnType<typeof plainTable> & object;
  const texts = (cells: typeof header) => cells.map(({text}) => text);
  // marked adds the line end after a table to it, once it has been read.
  return {
    type,
    raw: raw.replace(/\n$/, ''),
    align,
    header: texts(header ?? []),
    rows: (rows ?? []).map(texts),
  };
}
