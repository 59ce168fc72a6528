import {expect, test} from 'vitest';
import {screenRows} from '../../src/ui/views/screen.ts';
import {article, openArticle, type Reader} from './reader.ts';

/** The `x` in sight, a row of the screen each: the line of code is two hundred of them. */
function codeRows(reader: Reader): string[] {
  return screenRows(reader.state).flatMap(
    row => /x{3,}…?/.exec(row.map(({text}) => text).join('')) ?? [],
  );
}

test('code that is too wide is unwrapped by a key and scrolled to its end', () => {
  const reader = openArticle();
  reader.press('G');
  expect(codeRows(reader)).toHaveLength(4);
  reader.press('L', 'G');
  expect(codeRows(reader)).toEqual([`${'x'.repeat(59)}…`]);
  for (let presses = 0; presses < 40; presses++) reader.press('L');
  expect(article(reader).shift).toBe(200 - 60);
  expect(codeRows(reader)).toEqual(['x'.repeat(60)]);
  expect(reader.state.message?.text).toContain('in sight');
});

test('it goes back to the left, and is wrapped again', () => {
  const reader = openArticle();
  reader.press('L', 'L', 'L');
  expect(article(reader).shift).toBe(16);
  reader.press('H', 'H');
  expect(article(reader).shift).toBe(0);
  reader.press('H', 'G');
  expect(article(reader).shift).toBeNull();
  expect(codeRows(reader)).toHaveLength(4);
  reader.press('H');
  expect(reader.state.message?.text).toContain('wrapped');
});

test('another post begins with its code wrapped', () => {
  const reader = openArticle();
  reader.press('L', 'J');
  expect(article(reader)).toMatchObject({id: 'p1', shift: null});
});

test('the text at the top stays when code above is unwrapped', () => {
  const reader = openArticle();
  reader.press('space', 'space');
  const {anchor} = article(reader);
  reader.press('L');
  expect(article(reader).anchor).toBe(anchor);
});

test('a wider terminal takes back what it makes needless', () => {
  const reader = openArticle();
  for (let presses = 0; presses < 40; presses++) reader.press('L');
  reader.act({type: 'terminal.resized', size: {columns: 40, rows: 24}});
  for (let presses = 0; presses < 40; presses++) reader.press('L');
  expect(article(reader).shift).toBe(200 - 34);
  reader.act({type: 'terminal.resized', size: {columns: 80, rows: 24}});
  expect(article(reader).shift).toBe(200 - 60);
});
