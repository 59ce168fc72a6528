import {describe, expect, test} from 'vitest';
import {readParagraph} from '../../src/app/eye.ts';
import {screenRows} from '../../src/ui/views/screen.ts';
import {article, openArticle, type Reader} from './reader.ts';

function says(reader: Reader, text: string): boolean {
  return article(reader).page.lines.some(line => line.spans.some(span => span.text === text));
}

/** A reader whose focus is on the fold at the end of the page. */
function onFold(): Reader {
  const reader = openArticle();
  reader.press('G');
  for (let presses = 0; presses < 9 && article(reader).fold === null; presses++) {
    reader.press('shift+tab');
  }
  expect(article(reader)).toMatchObject({fold: 0, focus: null});
  return reader;
}

describe('a fold', () => {
  test('is shut and opened by Enter, and the focus stays on it', () => {
    const reader = onFold();
    reader.press('enter');
    expect(says(reader, 'what is folded away')).toBe(false);
    expect(article(reader)).toMatchObject({fold: 0, closed: new Set([0])});
    reader.press('enter');
    expect(says(reader, 'what is folded away')).toBe(true);
  });

  test('is left by Esc, with the article still there', () => {
    const reader = onFold();
    reader.press('escape');
    expect(article(reader).fold).toBeNull();
  });

  test('stays as it is at another width, and is open in another post', () => {
    const reader = onFold();
    reader.press('enter');
    reader.act({type: 'terminal.resized', size: {columns: 50, rows: 24}});
    expect(says(reader, 'what is folded away')).toBe(false);
    reader.press('J');
    expect(article(reader)).toMatchObject({id: 'p1', closed: new Set(), fold: null});
  });

  test('opens when something is looked for', () => {
    const reader = onFold();
    reader.press('enter', '/');
    reader.type('folded away');
    expect(article(reader).find?.matches).toHaveLength(1);
  });
});

describe('dimming', () => {
  const rolesOf = (reader: Reader, row: number) =>
    screenRows(reader.state)[row]?.map(({role}) => role) ?? [];

  test('leaves one paragraph as it is, and a key takes it away', () => {
    const reader = openArticle();
    expect(rolesOf(reader, 6)).not.toContain('muted');
    reader.press('z');
    expect(readParagraph(article(reader), 21)).toEqual({start: 0, end: 4});
    expect(rolesOf(reader, 2)).toContain('link');
    expect(rolesOf(reader, 6)).toContain('muted');
    reader.press('z');
    expect(rolesOf(reader, 6)).not.toContain('muted');
  });

  test('comes by every paragraph between the beginning and the end', () => {
    const reader = openArticle();
    const {page} = article(reader);
    const seen = new Set<number>();
    const last = page.lines.length - 21;
    for (let top = 0; top <= last; top++) {
      const {start = 0, end = 0} = readParagraph({...article(reader), top}, 21) ?? {};
      expect(start).toBeLessThan(end);
      for (let line = start; line < end; line++) seen.add(line);
    }
    const worded = page.lines.flatMap((line, index) => (line.spans.length > 0 ? [index] : []));
    expect([...seen].toSorted((a, b) => a - b)).toEqual(worded);
  });

  test('tells nothing apart in what fits the screen', () => {
    const reader = openArticle();
    expect(readParagraph(article(reader), 1000)).toBeNull();
  });
});
