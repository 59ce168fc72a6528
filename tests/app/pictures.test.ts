import {describe, expect, test} from 'vitest';
import {pictureKey, wantedPictures} from '../../src/app/pictures.ts';
import {articleOf} from '../../src/app/select.ts';
import {compose} from '../../src/page/compose.ts';
import {makeLibrary, makePost, openReader, preferences, type Reader} from './reader.ts';

const markdown = [
  '# Pictures',
  'Words.\n\n'.repeat(4),
  '![One](one.png)',
  'Words.\n\n'.repeat(30),
  '![Two](two.png)',
  'Words.\n\n'.repeat(30),
  '![Web](https://example.org/web.png)',
  'Words.\n\n'.repeat(30),
].join('\n\n');

/** A reader in a post with two pictures of 20 by 6 cells, and one on the web. */
function read(start: Parameters<typeof openReader>[1] = {}): Reader {
  const post = makePost('a');
  const reader = openReader(makeLibrary([post]), start);
  const page = compose(
    {...post, markdown},
    {width: 60, picture: ({href}) => (href.startsWith('http') ? null : {columns: 20, rows: 6})},
  );
  reader.act({
    type: 'article.composed',
    id: 'a',
    page,
    markdown,
    firstLine: 1,
    place: {kind: 'top'},
    trail: 'push',
    closed: new Set(),
    now: 0,
  });
  return reader;
}

const wanted = (reader: Reader) =>
  wantedPictures(reader.state).map(({link, room, where}) => [link.href, room.columns, where]);
const message = (reader: Reader) => reader.state.message?.text;

describe('what is drawn', () => {
  test('is what is on the screen or a page away, and nothing else', () => {
    const reader = read();
    expect(wanted(reader)).toEqual([['one.png', 20, 'page']]);
    reader.press('pagedown', 'pagedown', 'pagedown');
    expect(wanted(reader)).toEqual([['two.png', 20, 'page']]);
    reader.press('G');
    expect(wanted(reader)).toEqual([]);
    reader.press('escape');
    expect(wanted(reader)).toEqual([]);
  });

  test('is nothing where pictures are off', () => {
    expect(wanted(read({preferences: {...preferences, pictures: false}}))).toEqual([]);
  });

  test('is drawn once for a post, a place and a size', () => {
    const link = {kind: 'image' as const, text: '', href: 'one.png', line: 0};
    const keys = [
      pictureKey('a', link, {columns: 2, rows: 3}),
      pictureKey('b', link, {columns: 2, rows: 3}),
      pictureKey('a', link, {columns: 3, rows: 2}),
      pictureKey('a', {...link, href: 'two.png'}, {columns: 2, rows: 3}),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

describe('full screen', () => {
  test('the first picture in sight, then the next and the one before; every way out leads back', () => {
    for (const out of ['i', 'escape', 'q', 'h']) {
      const reader = read();
      reader.press('i');
      expect(wanted(reader)[0]).toEqual(['one.png', 80, 'screen']);
      reader.press('tab');
      expect(wanted(reader)[0]).toEqual(['two.png', 80, 'screen']);
      reader.press('j');
      expect(wanted(reader)[0]).toEqual(['one.png', 80, 'screen']);
      reader.press('shift+tab');
      expect(wanted(reader)[0]).toEqual(['two.png', 80, 'screen']);
      reader.press(out);
      expect([reader.state.panel, reader.state.screen.kind]).toEqual([null, 'article']);
    }
  });

  test('the picture in focus, for Enter as well', () => {
    for (const key of ['i', 'enter']) {
      const reader = read();
      reader.press('tab', 'tab', key);
      expect(reader.state.panel).toEqual({kind: 'picture', link: 1});
    }
  });

  test('says why not', () => {
    const off = read({preferences: {...preferences, pictures: false}});
    off.press('i');
    expect(message(off)).toMatch(/^Pictures are off/);
    const reader = read();
    reader.press('G', 'i');
    expect(message(reader)).toBe('No picture in sight');
    // Below the article stand links to the posts around it.
    reader.press('shift+tab', 'shift+tab', 'i');
    expect(message(reader)).toBe('This picture is on the web');
  });

  test('and a click shows it, too', () => {
    const reader = read();
    const line = articleOf(reader.state)?.page.lines.findIndex(({picture}) => picture) ?? 0;
    const act = (kind: 'picture' | 'outside') =>
      reader.act({
        type: 'pointer.pressed',
        spot: kind === 'picture' ? {kind, link: 0} : {kind},
      });
    expect(line).toBeGreaterThan(0);
    act('picture');
    expect(reader.state.panel).toEqual({kind: 'picture', link: 0});
    act('outside');
    expect(reader.state.panel).toBeNull();
  });
});

test('the focus brings all of a picture on the screen, with its words', () => {
  const reader = read();
  reader.press('tab', 'tab');
  const article = articleOf(reader.state);
  const first = article?.page.lines.findIndex(({picture}) => picture?.link === 1) ?? 0;
  expect(article?.top).toBe(first);
});

test('a page that is set anew in the middle of a picture stays there', () => {
  const reader = read();
  const first = articleOf(reader.state)?.page.lines.findIndex(({picture}) => picture) ?? 0;
  reader.press(...Array<string>(first + 3).fill('j'));
  const {page = compose({markdown}, {width: 60}), anchor = 0} = articleOf(reader.state) ?? {};
  reader.act({
    type: 'article.composed',
    id: 'a',
    page,
    markdown,
    firstLine: 1,
    place: {kind: 'source', offset: anchor},
    trail: 'keep',
    closed: new Set(),
    now: 0,
  });
  expect(articleOf(reader.state)?.top).toBe(first + 3);
});

test('a terminal of another height sets a page with pictures anew, since they must fit', () => {
  const reader = read();
  const before = articleOf(reader.state)?.page;
  reader.act({type: 'terminal.resized', size: {columns: 80, rows: 16}});
  expect(articleOf(reader.state)?.page).not.toBe(before);
  // The page that these tests answer with has none.
  const without = articleOf(reader.state)?.page;
  reader.act({type: 'terminal.resized', size: {columns: 80, rows: 24}});
  expect(articleOf(reader.state)?.page).toBe(without);
});

test('pictures that cannot be drawn any more are words again', () => {
  const reader = read();
  reader.act({type: 'pictures.able', able: false});
  expect(wanted(reader)).toEqual([]);
  expect(articleOf(reader.state)?.page.lines.some(({picture}) => picture)).toBe(false);
});
