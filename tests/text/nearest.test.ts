import {describe, expect, test} from 'vitest';
import {didYouMean, nearest} from '../../src/text/nearest.ts';

const names = ['print', 'list', 'all', 'section', 'search', 'sort', 'width', 'color', 'limit'];

describe('nearest', () => {
  test.each([
    ['widht', 'width'],
    ['prnt', 'print'],
    ['lsit', 'list'],
    ['serach', 'search'],
    ['COLOUR', 'color'],
    ['sections', 'section'],
    ['sec', 'section'],
  ])('%s means %s', (wanted, meant) => {
    expect(nearest(wanted, names)[0]).toBe(meant);
  });

  test('nothing resembles nothing', () => {
    expect(nearest('', names)).toEqual([]);
    expect(nearest('zebra', names)).toEqual([]);
  });

  test('the nearest come first, and no more than asked for', () => {
    expect(nearest('lit', ['limit', 'list', 'lift', 'lit'], 3)).toEqual(['lit', 'list', 'lift']);
  });

  test('takes no longer for a megabyte than for a line', () => {
    const long = 'x'.repeat(1_000_000);
    expect(nearest(long, [...names, 'x'.repeat(64)])).toEqual(['x'.repeat(64)]);
  });
});

test('didYouMean is a clause that can follow any message', () => {
  expect(didYouMean('widht', names)).toBe('; did you mean width?');
  expect(didYouMean('cat', ['bat', 'car'])).toBe('; did you mean bat or car?');
  expect(didYouMean('cat', ['bat', 'car', 'cut'])).toBe('; did you mean bat, car or cut?');
  expect(didYouMean('xyzzy', names)).toBe('');
});
