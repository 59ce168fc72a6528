import {expect, test} from 'vitest';
import {modeOf} from '../../src/app/mode.ts';
import {articleOf} from '../../src/app/select.ts';
import type {Page} from '../../src/page/types.ts';
import {makeLibrary, makePage, openReader, type Reader, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts);

/** An article with headings on every second line, and where they are. */
function reading(headings: number): Reader {
  const reader = openReader(library);
  reader.press('enter');
  const article = articleOf(reader.state);
  if (!article) throw new Error('no article');
  const outline = Array.from({length: headings}, (_, index) => ({
    level: 2 as const,
    text: `Heading ${index + 1}`,
    anchor: `h${index}`,
    line: 2 * index + 2,
    source: index,
  }));
  const page: Page = {...makePage(60), outline};
  reader.state = {...reader.state, screen: {kind: 'article', article: {...article, page}}};
  return reader;
}

const topOf = ({state}: Reader) => articleOf(state)?.top;

test('a digit that no other can follow goes to its heading at once', () => {
  const reader = reading(7);
  reader.press('3');
  expect(topOf(reader)).toBe(6);
  expect(reader.state.number).toBe('');
});

test('a digit that another may follow waits, and shows what it leads to', () => {
  const reader = reading(24);
  reader.press('1');
  expect(topOf(reader)).toBe(0);
  expect(reader.state.number).toBe('1');
  reader.press('2');
  expect(topOf(reader)).toBe(24);
  reader.press('2', 'enter');
  expect(topOf(reader)).toBe(4);
  reader.press('3');
  expect(topOf(reader)).toBe(6);
});

test('Esc forgets the digits, and another key does what it does', () => {
  const reader = reading(24);
  reader.press('1', 'escape');
  expect(reader.state.number).toBe('');
  expect(modeOf(reader.state)).toBe('article');
  reader.press('1', 'j', '3');
  expect(topOf(reader)).toBe(6);
});

test('a number that no heading has is told, and forgotten', () => {
  const reader = reading(24);
  reader.press('2', '7');
  expect(reader.state.message?.text).toBe('There are 24 headings');
  expect(reader.state.number).toBe('');
  reader.press('0');
  expect(reader.state.message?.text).toBe('The first heading has the number 1');
  const none = reading(0);
  none.press('1');
  expect(none.state.message?.text).toBe('This post has no headings');
});

test('in the outline a number selects the heading that has it', () => {
  const reader = reading(24);
  reader.press('t', '1', '2', 'enter');
  expect(topOf(reader)).toBe(24);
});

test('in the list a number and Enter open the post at that place', () => {
  const reader = openReader(library);
  reader.press('1', '0', 'enter');
  expect(articleOf(reader.state)?.id).toBe('p9');
  reader.press('escape', '1', '1');
  expect(reader.state.message?.text).toBe('There are 10 posts');
});
