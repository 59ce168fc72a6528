import {describe, expect, test} from 'vitest';
import {hintsOf} from '../../src/app/hints.ts';
import {actionFor} from '../../src/app/keys.ts';
import {articleLayout, listLayout} from '../../src/app/layout.ts';
import type {PointerEvent} from '../../src/app/pointer.ts';
import {thumbOf, topAt} from '../../src/app/scroll-bar.ts';
import {articleOf, lastTop, selectedPost} from '../../src/app/select.ts';
import {spotAt} from '../../src/app/spots.ts';
import {cellWidth} from '../../src/text/cells.ts';
import {screenRows} from '../../src/ui/views/screen.ts';
import {makeLibrary, makePost, openReader, preferences, type Reader, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts);
const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 40, rows: 15},
];

/** The screen as text, a line each; every character of it is one cell here. */
function screen(reader: Reader): string[] {
  return screenRows(reader.state).map(row => row.map(({text}) => text).join(''));
}

/** The cell of some words on the screen: what is drawn is what must be hit. */
function cellOf(reader: Reader, words: string): {column: number; row: number} {
  const lines = screen(reader);
  const row = lines.findIndex(line => line.includes(words));
  if (row < 0) throw new Error(`no “${words}” in\n${lines.join('\n')}`);
  const line = lines[row] ?? '';
  return {column: cellWidth(line.slice(0, line.indexOf(words))), row};
}

function point(reader: Reader, pointer: PointerEvent): void {
  const action = actionFor(reader.state, {pointer});
  if (action) reader.act(action);
}

function click(reader: Reader, words: string): void {
  point(reader, {kind: 'press', ...cellOf(reader, words)});
}

function turn(reader: Reader, words: string, lines = 3): void {
  point(reader, {kind: 'wheel', lines, ...cellOf(reader, words)});
}

const top = (reader: Reader): number => articleOf(reader.state)?.top ?? -1;

describe.each(sizes)('at $columns x $rows', size => {
  test('a click selects a post, and a click on the selected one opens it', () => {
    const reader = openReader(library, {size});
    click(reader, 'Title of p2');
    expect(selectedPost(reader.state)?.id).toBe('p2');
    expect(reader.state.screen.kind).toBe('list');
    click(reader, 'Title of p2');
    expect(articleOf(reader.state)?.id).toBe('p2');
  });

  test('every line of a post is the post, and nothing else is', () => {
    const reader = openReader(library, {size, group: 'year'});
    const {rows, itemRows, width} = listLayout(reader.state);
    const spots = Array.from({length: size.rows}, (_, row) =>
      spotAt(reader.state, {column: 5, row}),
    );
    const posts = spots.flatMap(spot => (spot?.kind === 'post' ? [spot.index] : []));
    const drawn = Math.floor((rows - 1) / itemRows);
    expect(posts).toEqual(
      Array.from({length: Math.min(10, drawn) * itemRows}, (_, line) =>
        Math.floor(line / itemRows),
      ),
    );
    const heading = cellOf(reader, '2025 ─');
    expect(spotAt(reader.state, heading)).toEqual({kind: 'list'});
    const beside = width < size.columns ? 'preview' : 'post';
    expect(spotAt(reader.state, {column: size.columns - 2, row: heading.row + 1})?.kind).toBe(
      beside,
    );
  });

  test('the wheel scrolls the list, and takes the selection along only at its edge', () => {
    const posts = Array.from({length: 100}, (_, index) =>
      makePost(`n${String(index).padStart(2, '0')}`, {date: null}),
    );
    const reader = openReader(makeLibrary(posts), {size});
    reader.press('j', 'j', 'j', 'j');
    turn(reader, 'Title of n00');
    expect(reader.state.list).toMatchObject({top: 3, selected: 4});
    turn(reader, 'Title of n04');
    expect(reader.state.list).toMatchObject({top: 6, selected: 6});
    turn(reader, 'Title of n06', 500);
    const {perPage} = listLayout(reader.state);
    expect(reader.state.list).toMatchObject({top: 100 - perPage, selected: 100 - perPage});
    turn(reader, 'Title of n99', -500);
    expect(reader.state.list).toMatchObject({top: 0, selected: perPage - 1});
  });

  test('links and folds of an article are followed where they are drawn', () => {
    const reader = openReader(library, {size});
    reader.press('enter');
    expect(articleOf(reader.state)?.id).toBe('p0');
    click(reader, 'web');
    expect(reader.asked.at(-1)).toEqual({kind: 'browse', address: 'https://example.org/'});
    reader.press('G', 'k', 'k', 'k', 'k', 'k');
    click(reader, '▾ A summary');
    expect(screen(reader).join('\n')).toContain('▸ A summary');
    reader.press('G');
    click(reader, 'Title of p1');
    expect(articleOf(reader.state)?.id).toBe('p1');
  });

  test('words of an article that lead nowhere do nothing, nor does what is beside the page', () => {
    const reader = openReader(library, {size});
    reader.press('enter');
    const before = reader.state;
    click(reader, 'paragraph 1');
    point(reader, {kind: 'press', column: 0, row: 3});
    point(reader, {kind: 'press', column: 0, row: size.rows - 1});
    point(reader, {kind: 'press', column: 500, row: 500});
    expect(articleOf(reader.state)).toEqual(articleOf(before));
    expect(reader.asked).toEqual(reader.asked.filter(({kind}) => kind !== 'browse'));
  });

  test('the wheel scrolls the article, and the scroll bar is dragged', () => {
    const reader = openReader(library, {size});
    reader.press('enter');
    turn(reader, 'Section 0');
    turn(reader, 'paragraph 1');
    expect(top(reader)).toBe(6);
    const {rows, above} = articleLayout(reader.state);
    const column = size.columns - 1;
    point(reader, {kind: 'press', column, row: above + Math.floor(rows / 2)});
    const half = top(reader);
    const last = lastTop(reader.state, articleOf(reader.state)?.page ?? ({lines: []} as never));
    expect(Math.abs(half - last / 2)).toBeLessThan(last / 6);
    // Off the bar, and off the screen: it is still in the hand's grip.
    point(reader, {kind: 'drag', column: 3, row: 500});
    expect(top(reader)).toBe(last);
    point(reader, {kind: 'release', column: 3, row: 500});
    point(reader, {kind: 'drag', column, row: above});
    expect(top(reader)).toBe(last);
  });

  test('a press on the thumb moves nothing before the mouse moves', () => {
    const reader = openReader(library, {size});
    reader.press('enter', 'space', 'space', 'space');
    const before = top(reader);
    const column = size.columns - 1;
    const row = screen(reader).findIndex(line => line.endsWith('┃'));
    point(reader, {kind: 'press', column, row});
    expect(top(reader)).toBe(before);
    point(reader, {kind: 'drag', column, row: row + 1});
    expect(top(reader)).toBeGreaterThan(before);
  });

  test('a heading of the outline is gone to, and a click beside a box closes it', () => {
    const reader = openReader(library, {size});
    reader.press('enter', 't');
    const isBeside = articleLayout(reader.state).side !== null;
    reader.press('down', 'down');
    const cell = screen(reader).findIndex(line => /[▸ ] Section 3/.test(line));
    const column = (screen(reader)[cell] ?? '').lastIndexOf('Section 3');
    point(reader, {kind: 'press', column, row: cell});
    expect(reader.state.panel).toBeNull();
    const heading = articleOf(reader.state)?.page.outline[3];
    expect(top(reader)).toBe(heading?.line);
    reader.press('t');
    point(reader, {kind: 'wheel', lines: 3, column: 0, row: size.rows - 4});
    // A pane at the side leaves the article to the wheel; a box on top of it does not.
    expect(top(reader)).toBe((heading?.line ?? 0) + (isBeside ? 3 : 0));
    point(reader, {kind: 'press', column: 0, row: size.rows - 4});
    expect(reader.state.panel?.kind).toBe(isBeside ? 'outline' : undefined);
  });

  test('the options of a choice, the posts around and the facets are chosen', () => {
    const reader = openReader(library, {size});
    reader.press('s');
    click(reader, 'by title');
    expect(reader.state.panel).toBeNull();
    expect(reader.asked).toContainEqual({kind: 'save', name: 'sort', value: 'title'});
    reader.press('#');
    click(reader, 'a tag');
    expect(reader.state.list.field.text).toBe('#"a tag"');
    const around = openReader(library, {size});
    around.press('enter', 'r', 'j');
    click(around, '  Title of p1');
    expect(around.state.panel).toBeNull();
    expect(articleOf(around.state)?.id).toBe('p1');
  });

  test.each([
    [],
    ['/', 'p'],
    ['#'],
    ['#', '/'],
    ['s'],
    ['a'],
    ['!'],
    ['?'],
    [','],
    [',', 'enter'],
    ['enter', 'tab'],
    ['enter', '/'],
    ['enter', 't'],
    ['enter', ':'],
    ['enter', 'r'],
  ])('every hint is clicked where it is drawn: after %s', (...keys) => {
    const reader = openReader(library, {size});
    reader.press(...keys);
    const hints = hintsOf(reader.state);
    expect(hints.length).toBeGreaterThan(1);
    const drawn = screen(reader).at(-1) ?? '';
    expect(drawn.trimEnd()).toBe(
      ` ${hints.map(({key, text}) => `${key} ${text}`).join('   ')}`.trimEnd(),
    );
    for (const {key, text, action} of hints) {
      const column = drawn.indexOf(`${key} ${text}`);
      for (const at of [column, column + key.length + text.length]) {
        const pointer = {kind: 'press', column: at, row: size.rows - 1} as const;
        expect(actionFor(reader.state, {pointer})).toEqual({type: action});
      }
    }
    const beside = {kind: 'press', column: 0, row: size.rows - 1} as const;
    expect(actionFor(reader.state, {pointer: beside})?.type ?? 'none').toMatch(/none|pointer/);
  });

  test('with nothing but the mouse one reads, goes about and comes back', () => {
    const reader = openReader(library, {size});
    click(reader, 'Enter open');
    expect(articleOf(reader.state)?.id).toBe('p0');
    click(reader, 't outline');
    expect(reader.state.panel?.kind).toBe('outline');
    click(reader, 'Esc close');
    expect(reader.state.panel).toBeNull();
    click(reader, 'Tab links');
    expect(articleOf(reader.state)?.focus).not.toBeNull();
    click(reader, '? keys');
    click(reader, 'Esc close');
    expect(reader.state.panel).toBeNull();
  });

  test('the wheel scrolls the help and the panels', () => {
    const reader = openReader(library, {size});
    reader.press('?');
    turn(reader, ' Keys');
    expect(reader.state.panel).toMatchObject({kind: 'help', top: 3});
    reader.press('escape', 'T');
    turn(reader, 'Theme');
    expect(reader.state.panel).toMatchObject({kind: 'choice', selected: 1});
  });
});

test('the preview scrolls by itself, and a click on it opens the post', () => {
  const reader = openReader(library, {size: {columns: 120, rows: 40}});
  const {width} = listLayout(reader.state);
  const cell = {column: width + 10, row: 10};
  point(reader, {kind: 'wheel', lines: 3, ...cell});
  expect(reader.state.list.preview?.top).toBe(3);
  expect(reader.state.list).toMatchObject({top: 0, selected: 0});
  point(reader, {kind: 'wheel', lines: 10_000, ...cell});
  const {page, top: last = 0} = reader.state.list.preview ?? {};
  expect(last).toBe((page?.lines.length ?? 0) - listLayout(reader.state).rows);
  point(reader, {kind: 'press', ...cell});
  expect(articleOf(reader.state)?.id).toBe('p0');
});

test('the filter line and the row to continue with are clicked', () => {
  const reader = openReader(library);
  reader.press('enter', 'space', 'escape');
  click(reader, 'continue Title of p0');
  expect(articleOf(reader.state)?.id).toBe('p0');
  expect(top(reader)).toBeGreaterThan(0);
  reader.press('escape');
  click(reader, 'filter');
  expect(reader.state.list.typing).toBe(true);
});

test('a footnote: its mark shows it, its links are followed, a click beside it closes it', () => {
  const reader = openReader(library);
  reader.press('enter');
  const article = articleOf(reader.state);
  if (!article) throw new Error('no article');
  const note = {kind: 'note', start: 1, end: 2} as const;
  reader.state = {...reader.state, panel: note};
  const cell = cellOf(reader, '│ post and web');
  point(reader, {kind: 'press', column: cell.column + 12, row: cell.row});
  expect(reader.asked.at(-1)).toMatchObject({kind: 'browse'});
  expect(reader.state.panel).toBeNull();
  reader.state = {...reader.state, panel: note};
  point(reader, {kind: 'press', column: 3, row: 3});
  expect(reader.state.panel).toBeNull();
});

test('code that was scrolled sideways has its links where they are seen', () => {
  const reader = openReader(library);
  reader.press('enter', 'G');
  const article = articleOf(reader.state);
  if (!article) throw new Error('no article');
  const wide = {
    spans: [
      {text: 'x'.repeat(100), role: 'codeBlock'} as const,
      {text: 'here', role: 'link', link: 1} as const,
    ],
    wide: true as const,
  };
  const page = {...article.page, lines: [wide, ...article.page.lines]};
  reader.state = {
    ...reader.state,
    screen: {kind: 'article', article: {...article, page, top: 0, shift: 80}},
  };
  expect(spotAt(reader.state, cellOf(reader, 'here'))).toEqual({kind: 'link', link: 1});
});

test('the archive and the problems: the wheel scrolls, clicks select and show', () => {
  const problems = Array.from({length: 40}, (_, index) => ({
    path: `${index}.md`,
    message: 'broken',
    hint: 'mend it',
  }));
  const posts = Array.from({length: 30}, (_, index) =>
    makePost(`y${index}`, {date: `${1990 + index}-02-01`}),
  );
  const reader = openReader(makeLibrary(posts, problems));
  reader.press('!');
  turn(reader, '0.md');
  expect(reader.state.screen).toMatchObject({kind: 'problems', top: 3});
  reader.press('escape', 'a');
  click(reader, '2018');
  expect(reader.state.screen).toMatchObject({kind: 'archive', selected: 2});
  turn(reader, '2018');
  expect(reader.state.screen).toMatchObject({kind: 'archive', selected: 5});
  click(reader, '2018');
  click(reader, '2018');
  expect(reader.state.screen.kind).toBe('list');
  expect(reader.state.list.field.text).toBe('date:2018');
});

test('a key gives the mouse to octavo and back, says so, and it is remembered', () => {
  const reader = openReader(library, {preferences: {...preferences, mouse: false}});
  click(reader, 'Title of p2');
  expect(selectedPost(reader.state)?.id).toBe('p0');
  reader.press('P');
  expect(reader.asked.slice(-2)).toEqual([
    {kind: 'mouse', on: true},
    {kind: 'save', name: 'mouse', value: true},
  ]);
  expect(reader.state.message?.text).toContain('Mouse on');
  click(reader, 'Title of p2');
  expect(selectedPost(reader.state)?.id).toBe('p2');
  reader.press('?', 'P');
  expect(reader.asked.at(-2)).toEqual({kind: 'mouse', on: false});
});

test('what the thumb shows is what dragging it there would show', () => {
  for (const [rows, count] of [
    [20, 21],
    [20, 400],
    [3, 100_000],
    [2, 3],
    [50, 73],
  ] as const) {
    for (let row = 0; row < rows; row++) {
      const thumb = thumbOf(rows, topAt(row, rows, count), count);
      expect(thumb?.start).toBe(Math.min(row, rows - (thumb?.size ?? 0)));
    }
    expect(topAt(-5, rows, count)).toBe(0);
  }
  expect(topAt(19, 20, 400)).toBe(380);
});

test('while going on is offered, the first post is only selected by a click, and the preview opens what it shows', () => {
  const start = (): Reader => {
    const reader = openReader(library, {size: {columns: 120, rows: 40}});
    reader.press('j', 'j', 'enter', 'space', 'escape', 'g', 'k');
    expect(reader.state.list.offered).toBe(true);
    return reader;
  };
  const first = start();
  click(first, 'Title of p0');
  expect(first.state.screen.kind).toBe('list');
  expect(first.state.list).toMatchObject({selected: 0, offered: false});
  click(first, 'Title of p0');
  expect(articleOf(first.state)?.id).toBe('p0');
  const beside = start();
  point(beside, {kind: 'press', column: listLayout(beside.state).width + 10, row: 10});
  expect(articleOf(beside.state)?.id).toBe('p2');
});
