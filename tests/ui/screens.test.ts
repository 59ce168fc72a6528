import {stripVTControlCharacters} from 'node:util';
import {describe, expect, test} from 'vitest';
import type {State} from '../../src/app/state.ts';
import {resolveTheme} from '../../src/theme/themes.ts';
import {createPainter} from '../../src/ui/paint.ts';
import {makeLibrary, makePost, openReader} from '../app/reader.ts';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 40, rows: 15},
];

const library = makeLibrary(
  [
    makePost('first', {
      title:
        'The first post, with a title that is longer than any list on a small terminal has room for',
      tags: ['essentialism', 'decision-fatigue'],
      categories: ['work'],
      date: '2025-05-01',
    }),
    makePost('cjk', {
      title: '全角文字の題名',
      description: '説明',
      minutes: 12,
      date: '2025-04-01',
    }),
    makePost('undated', {title: 'Without a date', date: null, description: ''}),
  ],
  [{path: 'notes/broken.md', line: 3, message: 'the front matter is not YAML', hint: 'Mend it.'}],
);

/** What is on the screen, with `|` at the right edge so that spaces show. */
function painted(state: State): string {
  const look = {theme: resolveTheme('mono'), depth: '16' as const, hyperlinks: false};
  const lines = createPainter(
    () => state,
    () => look,
  )();
  return `${lines.map(line => `${stripVTControlCharacters(line)}|`).join('\n')}\n`;
}

const scenes: Record<string, string[]> = {
  list: ['j'],
  filter: ['/', 'f', 'i', 'r', 's', 't'],
  nothing: ['/', 'z', 'z', 'z'],
  article: ['enter', 'space', 'tab'],
  find: ['enter', '/', 'w', 'o', 'r', 'd'],
  around: ['enter', 'r', 'j'],
  outline: ['enter', 't', 'down'],
  sort: ['s'],
  facets: ['#'],
  help: ['?'],
  problems: ['!'],
  archive: ['a', 'j'],
  settings: [',', 'j', 'j', 'j', 'right'],
  value: [',', 'enter'],
};

describe.each(sizes)('at $columns x $rows', size => {
  test.each(Object.entries(scenes))('%s', async (name, keys) => {
    const reader = openReader(library, {size});
    reader.press(...keys);
    await expect(painted(reader.state)).toMatchFileSnapshot(
      `golden/${name}-${size.columns}x${size.rows}.golden`,
    );
  });
});

test('a theme made for one background brings it along on every cell', () => {
  const {state} = openReader(library);
  const look = {theme: resolveTheme('light'), depth: 'truecolor' as const, hyperlinks: false};
  const lines = createPainter(
    () => state,
    () => look,
  )();
  for (const line of lines) {
    expect(line).toMatch(/^\x1b\[[\d;]*48;2;/);
    // Whatever ends a style says the background again, but at the end of the line.
    for (const [, codes = ''] of line
      .slice(0, -4)
      .matchAll(/\x1b\[0(?:m(\x1b\[[\d;]*m)|;([\d;]*)m)?/g)) {
      expect(codes === '' || codes.includes('48;2;')).toBe(true);
    }
  }
});

test('where nothing was found, neither an order is told nor a post to open', () => {
  const reader = openReader(library);
  reader.press('/', 'f', 'i', 'r', 's', 't');
  expect(painted(reader.state)).toMatch(/Enter open/);
  expect(painted(reader.state)).toMatch(/1 of 3 posts · best match first/);
  reader.press('z', 'z');
  expect(painted(reader.state)).toMatch(/0 of 3 posts *\|/);
  expect(painted(reader.state)).not.toMatch(/Enter open/);
  reader.press('enter');
  expect(painted(reader.state)).not.toMatch(/Enter open/);
});

test.each([
  ['list', ['c'], 'Nothing was left in the middle'],
  ['article', ['enter', 'i'], 'No picture in sight'],
])('on a narrow %s a message is read to its end, whatever stands beside it', (_, keys, said) => {
  const reader = openReader(library, {size: {columns: 32, rows: 12}});
  reader.press(...keys);
  expect(painted(reader.state)).toContain(` ${said} `);
});

test('an article without links and folds does not offer to go to them', () => {
  const reader = openReader(library);
  reader.press('enter');
  const {state} = reader;
  expect(painted(state)).toMatch(/Tab links/);
  if (state.screen.kind !== 'article') throw new Error('no article');
  const {article} = state.screen;
  const page = {...article.page, links: [], lines: article.page.lines.slice(2, 5)};
  const fold = [{...page.lines[0], spans: [], source: 0, details: 1}];
  const withPage = (changed: typeof page): State => ({
    ...state,
    screen: {kind: 'article', article: {...article, page: changed}},
  });
  expect(painted(withPage(page))).not.toMatch(/Tab links/);
  expect(painted(withPage({...page, lines: fold}))).toMatch(/Tab links/);
});

test('a library without posts, of drafts only, and of broken files only: each says what to do', () => {
  const problem = {path: 'x.md', message: 'broken', hint: 'mend it'};
  const says = (posts: Parameters<typeof makeLibrary>[0], problems = [problem].slice(1)) =>
    painted(openReader(makeLibrary(posts, problems)).state);
  expect(says([])).toContain('No posts here');
  expect(says([makePost('d', {draft: true})])).toContain('The only post of ');
  const drafts = [makePost('d', {draft: true}), makePost('e', {date: '2999-01-01'})];
  expect(says(drafts)).toContain('All 2 posts of ');
  expect(says(drafts)).toContain('--drafts');
  expect(says([], [problem])).toContain('Press ! to see what is');
});
