import {describe, expect, test} from 'vitest';
import {articleLayout} from '../../src/app/layout.ts';
import {articleOf, sectionIndex} from '../../src/app/select.ts';
import type {Page} from '../../src/page/types.ts';
import {makeLibrary, openReader, type Reader, tenPosts} from './reader.ts';

/** A page of so many lines, with headings on some of them. */
function pageOf(count: number, headings: readonly number[]): Page {
  const outline = headings.map((line, index) => ({
    level: 2 as const,
    text: `Section ${index}`,
    anchor: `s${index}`,
    line,
    source: line,
  }));
  const lines = Array.from({length: count}, (_, line) => ({
    spans: [{text: `line ${line}`, role: 'text' as const}],
    source: line,
  }));
  return {width: 60, lines, outline, links: [], starts: [], text: '', problems: []};
}

function read(page: Page): Reader {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('enter');
  const article = articleOf(reader.state);
  if (!article) throw new Error('no article is open');
  const shown = {...article, page, post: page, top: 0};
  reader.state = {...reader.state, screen: {kind: 'article', article: shown}};
  return reader;
}

/** The section at each line that the article is scrolled to, from its beginning to its end. */
function sections(page: Page): number[] {
  const reader = read(page);
  const last = Math.max(0, page.lines.length - articleLayout(reader.state).rows);
  return Array.from({length: last + 1}, () => {
    const article = articleOf(reader.state);
    const index = article ? sectionIndex(reader.state, article) : Number.NaN;
    reader.press('j');
    return index;
  });
}

describe('the section that is read', () => {
  test('is the one at the top, as soon as its heading is near', () => {
    const seen = sections(pageOf(200, [10, 50, 100]));
    expect(seen.slice(0, 8)).toEqual(Array(8).fill(-1));
    expect(seen.slice(8, 48)).toEqual(Array(40).fill(0));
    expect(seen.slice(48, 98)).toEqual(Array(50).fill(1));
  });

  test('is the last one in sight at the end, and each of those before it has its turn', () => {
    const seen = sections(pageOf(200, [10, 180, 186, 192, 199]));
    expect(seen.at(-1)).toBe(4);
    expect([...new Set(seen)]).toEqual([-1, 0, 1, 2, 3, 4]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('is the one that was gone to, even where it cannot come to the top', () => {
    const reader = read(pageOf(200, [10, 183, 186, 189, 199]));
    const named = (): number => {
      const article = articleOf(reader.state);
      return article ? sectionIndex(reader.state, article) : Number.NaN;
    };
    for (const expected of [0, 1, 2, 3, 4, 4]) {
      reader.press('}');
      expect(named()).toBe(expected);
    }
    expect(reader.state.message?.text).toBe('No further heading');
    reader.press('{', '{');
    expect(named()).toBe(2);
    // Scrolling on, one is where the eye is.
    reader.press('k');
    expect(named()).toBe(3);
  });

  test('of an article that is on the screen as a whole is the one it begins with', () => {
    expect(sections(pageOf(12, [0, 6, 9]))).toEqual([0]);
  });
});
