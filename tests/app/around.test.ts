import {expect, test} from 'vitest';
import {aroundEntries} from '../../src/app/around.ts';
import {lastTop, progressOf} from '../../src/app/select.ts';
import {article, makeLibrary, openReader, type Reader, tenPosts} from './reader.ts';

function openThird(): Reader {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('j', 'j', 'enter');
  return reader;
}

function shownText(reader: Reader): string[] {
  return article(reader).page.lines.map(({spans}) => spans.map(({text}) => text).join(''));
}

test('the posts around stand below the article', () => {
  const reader = openThird();
  expect(shownText(reader).slice(-5)).toEqual([
    '━'.repeat(60),
    'Previous     Title of p1',
    'Next         Title of p3',
    'Linked from  Title of p0',
    '             Title of p1',
  ]);
});

test('on a narrow terminal the labels stand above the titles', () => {
  const reader = openThird();
  reader.act({type: 'terminal.resized', size: {columns: 30, rows: 15}});
  expect(shownText(reader).slice(-4)).toEqual([
    '  Title of p3',
    'Linked from',
    '  Title of p0',
    '  Title of p1',
  ]);
});

test('their links are followed like others, and back', () => {
  const reader = openThird();
  reader.press('G', 'shift+tab', 'enter');
  expect(article(reader).id).toBe('p1');
  reader.press('[');
  expect(article(reader).id).toBe('p2');
});

test('a key lists them to choose from', () => {
  const reader = openThird();
  reader.press('r', 'j', 'enter');
  expect(article(reader).id).toBe('p3');
  expect(reader.state.panel).toBeNull();
  reader.press('r', 'q');
  expect(reader.state.panel).toBeNull();
  expect(article(reader).id).toBe('p3');
});

test('a panel that was opened too early closes when there is nothing to choose from', () => {
  const reader = openThird();
  const {screen} = reader.state;
  if (screen.kind !== 'article') throw new Error('no article is open');
  reader.state = {
    ...reader.state,
    screen: {kind: 'article', article: {...screen.article, around: null}},
  };
  reader.press('r');
  expect(reader.state.panel?.kind).toBe('around');
  const around = {previous: null, next: null, series: null, backlinks: [], related: []};
  reader.act({type: 'around.found', id: 'p2', around});
  expect(reader.state.panel).toBeNull();
  expect(reader.state.message?.text).toContain('No other post');
});

test('the article is read to its end before the list below it is in sight', () => {
  const reader = openThird();
  const {post} = article(reader);
  reader.press(':');
  reader.type(`${post.lines.length - 20}`);
  reader.press('enter');
  expect(progressOf(reader.state, article(reader))).toBe(1);
  expect(article(reader).finished).toBe(true);
});

test('the words of the list below are not found in the article', () => {
  const reader = openThird();
  reader.press('/');
  reader.type('Title of');
  expect(article(reader).find?.matches).toEqual([]);
});

test('a later answer that has less keeps the screen full', () => {
  const reader = openThird();
  reader.press('G');
  const around = {previous: null, next: null, series: null, backlinks: [], related: []};
  reader.act({type: 'around.found', id: 'p2', around});
  const {top, page, post} = article(reader);
  expect(page).toBe(post);
  expect(top).toBe(post.lines.length - 21);
  expect(aroundEntries(around)).toEqual([]);
});

/** The third post, before it is known what stands around it. */
function openAlone(): {reader: Reader; arrive(): void} {
  const reader = openThird();
  const {around, post} = article(reader);
  if (!around) throw new Error('nothing stands around');
  const screen = {
    kind: 'article' as const,
    article: {...article(reader), around: null, page: post},
  };
  reader.state = {...reader.state, screen};
  return {reader, arrive: () => reader.act({type: 'around.found', id: 'p2', around})};
}

test('who went to the bottom is at the bottom when the posts around come late', () => {
  const {reader, arrive} = openAlone();
  reader.press('G');
  const before = article(reader).top;
  arrive();
  expect(article(reader).top).toBe(before + 6);
  expect(article(reader).top).toBe(lastTop(reader.state, article(reader).page));
});

test('who read to the end keeps the lines that are being read', () => {
  const {reader, arrive} = openAlone();
  reader.press('G', 'k', 'j');
  const before = article(reader).top;
  arrive();
  expect(article(reader).top).toBe(before);
});
