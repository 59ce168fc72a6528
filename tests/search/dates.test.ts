import {describe, expect, test} from 'vitest';
import {datePrefix, isSpan, readDate} from '../../src/search/dates.ts';

/** The date that a query's words mean on a day. */
function on(today: string, text: string): string | null {
  const date = readDate(text);
  return date && datePrefix(date, today);
}

describe('dates of a query', () => {
  test.each([
    ['2025', '2025'],
    ['2025-06', '2025-06'],
    ['2024-02-29', '2024-02-29'],
    ['today', '2025-03-31'],
    ['Yesterday', '2025-03-30'],
    ['7d', '2025-03-24'],
    ['2w', '2025-03-17'],
    ['1m', '2025-02-28'],
    ['13m', '2024-02-29'],
    ['1y', '2024-03-31'],
    ['9999y', '0001-01-01'],
    ['9999d', '1997-11-14'],
  ])('%s is %s', (text, expected) => {
    expect(on('2025-03-31', text)).toBe(expected);
  });

  test.each([
    '',
    '25',
    '2025-1',
    '2025-00',
    '2025-13',
    '2025-02-29',
    '2025-06-31',
    '7',
    'd',
    '12345d',
    'tomorrowish',
  ])('%s is none', text => {
    expect(readDate(text)).toBeNull();
  });

  test('the first of January follows the last of December', () => {
    expect(on('2025-01-01', 'yesterday')).toBe('2024-12-31');
    expect(on('2024-03-01', '1d')).toBe('2024-02-29');
  });

  test('only what counts back names a span', () => {
    expect(['7d', '1Y', 'today', '2025'].map(isSpan)).toEqual([true, true, false, false]);
  });
});
