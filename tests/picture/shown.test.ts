import {describe, expect, test} from 'vitest';
import {fillBox, fitWithin, isLarge} from '../../src/picture/fit.ts';
import {halfBlocks} from '../../src/picture/half-blocks.ts';
import {scale} from '../../src/picture/scale.ts';
import {gradient, paint} from '../helpers/pictures.ts';

describe('a picture made smaller', () => {
  test('is the average of what each pixel covers', () => {
    const stripes = paint(4, 2, x => (x % 2 === 0 ? [0, 0, 0] : [200, 100, 50]));
    expect([...scale(stripes, {width: 2, height: 1}).data]).toEqual([
      100, 50, 25, 255, 100, 50, 25, 255,
    ]);
  });

  test('takes parts of pixels into account', () => {
    const three = paint(3, 1, x => [[0, 90, 180][x] ?? 0, 0, 0]);
    const {data} = scale(three, {width: 2, height: 1});
    expect([data[0], data[4]]).toEqual([30, 150]);
  });

  test('takes no colour from pixels that are not there', () => {
    const half = paint(2, 1, x => (x === 0 ? [255, 0, 0, 255] : [0, 0, 255, 0]));
    expect([...scale(half, {width: 1, height: 1}).data]).toEqual([255, 0, 0, 128]);
  });

  test('made larger repeats its pixels', () => {
    const two = paint(2, 1, x => [x * 100, 0, 0]);
    const {data} = scale(two, {width: 4, height: 2});
    expect([0, 4, 8, 12, 16].map(at => data[at])).toEqual([0, 0, 100, 100, 0]);
  });
});

describe('cells', () => {
  const box = {columns: 80, rows: 24};

  test.each([
    ['small: as many as it has pixels for', {width: 160, height: 160}, {columns: 20, rows: 10}],
    ['wide: all columns', {width: 4000, height: 1000}, {columns: 80, rows: 10}],
    ['high: all rows', {width: 1000, height: 4000}, {columns: 12, rows: 24}],
    ['a line: at least one row', {width: 20_000, height: 40}, {columns: 80, rows: 1}],
  ])('%s', (_, size, cells) => {
    expect(fitWithin(size, box)).toEqual(cells);
  });

  test('on a whole screen it is as large as can be', () => {
    expect(fillBox({width: 16, height: 16}, box)).toEqual({columns: 48, rows: 24});
  });

  test.each([
    [{width: 90, height: 20}, false],
    [{width: 1, height: 500}, false],
    [{width: 32, height: 32}, true],
  ])('%o is one to look at: %s', (size, large) => {
    expect(isLarge(size)).toBe(large);
  });
});

describe('half-blocks', () => {
  test('show a picture with two pixels a cell', async () => {
    const lines = halfBlocks(gradient(3, 4)).map(row =>
      row.map(({text, color, background}) => `${text} ${color ?? '-'} ${background ?? '-'}`),
    );
    await expect(`${lines.map(line => line.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot(
      'golden/half-blocks.golden',
    );
  });

  test('leave the ground of the terminal where nothing is, and need one span for what is alike', () => {
    const picture = paint(4, 3, (x, y) => [9, 9, 9, x < 2 ? 255 : y === 1 ? 255 : 0]);
    expect(halfBlocks(picture)).toEqual([
      [
        {text: '  ', background: '#090909'},
        {text: '▄▄', color: '#090909'},
      ],
      // The last row has no lower half.
      [{text: '▀▀', color: '#090909'}, {text: '  '}],
    ]);
  });
});
