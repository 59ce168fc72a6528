import {describe, expect, test} from 'vitest';
import type {Action} from '../../src/app/actions.ts';
import type {Place} from '../../src/app/state.ts';
import {
  article,
  makeLibrary,
  makePage,
  makePost,
  openArticle,
  openReader,
  type Reader,
  tenPosts,
} from './reader.ts';

const library = makeLibrary(tenPosts);

function textAtTop(reader: Reader): string {
  const {page, top} = article(reader);
  return page.lines[top]?.spans.map(({text}) => text).join('') ?? '';
}

describe('scrolling', () => {
  test('goes by lines, half pages and pages, and stops at both ends', () => {
    const reader = openArticle();
    reader.press('k');
    expect(article(reader).top).toBe(0);
    reader.press('j', 'j');
    expect(article(reader).top).toBe(2);
    reader.press('space');
    expect(article(reader).top).toBe(2 + 20);
    reader.press('b', 'k', 'k', 'd');
    expect(article(reader).top).toBe(10);
    reader.press('G', 'j');
    expect(article(reader).top).toBe(article(reader).page.lines.length - 21);
  });

  test('goes to headings, lines and percentages', () => {
    const reader = openArticle();
    reader.press('}', '}');
    expect(textAtTop(reader)).toBe('Section 2');
    reader.press('{');
    expect(textAtTop(reader)).toBe('Section 1');
    reader.press(':');
    reader.type('41');
    reader.press('enter');
    expect(article(reader).top).toBe(40);
    reader.press(':');
    reader.type('50%');
    reader.press('enter');
    expect(article(reader).top).toBe(Math.round(article(reader).page.lines.length / 2) - 21);
  });

  test('a post that was left at its top opens at its title, and stays there at any width', () => {
    const reader = openArticle();
    const {page, markdown} = article(reader);
    const title = [{spans: [{text: 'The title', role: 'title' as const}]}, {spans: []}];
    const titled = {...page, lines: [...title, ...page.lines]};
    const shown = (place: Place) =>
      reader.act({
        type: 'article.composed',
        id: 'p1',
        page: titled,
        markdown,
        firstLine: 1,
        place,
        trail: 'keep',
        closed: new Set(),
        now: 1,
      });
    shown({kind: 'source', offset: 0});
    expect(textAtTop(reader)).toBe('The title');
    reader.press('j', 'k');
    expect(article(reader).anchor).toBe(0);
    shown({kind: 'source', offset: article(reader).anchor});
    expect(textAtTop(reader)).toBe('The title');
  });

  test('a change of width keeps the text at the top, however often', () => {
    const reader = openArticle();
    reader.press('space', 'space', 'space', 'j');
    const before = textAtTop(reader);
    const {top} = article(reader);
    for (const columns of [40, 120, 33, 61, 80]) {
      reader.act({type: 'terminal.resized', size: {columns, rows: 24}});
    }
    expect(textAtTop(reader)).toBe(before);
    expect(article(reader).top).toBe(top);
    reader.press('<', '<', '>', '>');
    expect(textAtTop(reader)).toBe(before);
  });

  test('the end of the page makes a post read', () => {
    const reader = openArticle();
    reader.press('G', 'escape');
    expect(reader.state.readings.get('p0')).toMatchObject({read: true, progress: 1});
    reader.press('j', 'enter', 'escape');
    expect(reader.state.readings.get('p1')).toMatchObject({read: false, opened: 1000});
  });
});

describe('finding', () => {
  test('shows the first match from here on as one types', () => {
    const reader = openArticle();
    reader.press('/');
    reader.type('paragraph 40');
    const {find, top} = article(reader);
    const line = find?.matches[find.current]?.line ?? -1;
    expect(find?.matches).toHaveLength(1);
    expect(line - top).toBeGreaterThanOrEqual(0);
    expect(line - top).toBeLessThan(21);
  });

  test('n and N go on, round the ends', () => {
    const reader = openArticle();
    reader.press('/');
    reader.type('paragraph 1');
    reader.press('enter');
    expect(article(reader).find?.matches).toHaveLength(11);
    reader.press('N');
    expect(article(reader).find?.current).toBe(10);
    expect(reader.state.message?.text).toBe('On from the end');
    reader.press('n');
    expect(article(reader).find?.current).toBe(0);
  });

  test('Esc goes back to where one was', () => {
    const reader = openArticle();
    reader.press('space', '/');
    reader.type('paragraph 50');
    expect(article(reader).top).toBeGreaterThan(100);
    reader.press('escape');
    expect(article(reader)).toMatchObject({top: 20, find: null});
  });

  test('keys go into the field and mean nothing else', () => {
    const reader = openArticle();
    reader.press('/');
    reader.type('q?tT');
    expect(article(reader).find?.field.text).toBe('q?tT');
    expect(reader.state.exit).toBeNull();
  });
});

describe('links', () => {
  test('Tab goes to the links on the screen, and Enter follows to another post and back', () => {
    const reader = openArticle();
    reader.press('j', 'tab', 'shift+tab', 'tab');
    expect(article(reader).focus).toBe(0);
    reader.press('}', 'tab');
    expect(article(reader).focus).toBe(2);
    reader.press('enter');
    expect(article(reader).id).toBe('p1');
    expect(reader.state.trail.back.map(({id}) => id)).toEqual(['p0']);
    reader.press('[');
    expect(article(reader).id).toBe('p0');
    expect(textAtTop(reader)).toBe('Section 1');
    expect(article(reader).focus).toBe(2);
    reader.press(']');
    expect(article(reader).id).toBe('p1');
    expect(article(reader).focus).toBeNull();
  });

  test('addresses of the web go to the opener', () => {
    const reader = openArticle();
    reader.press('tab', 'tab', 'enter');
    expect(reader.asked).toContainEqual({kind: 'browse', address: 'https://example.org/'});
  });

  test('what leads nowhere is said, and not opened', () => {
    const reader = openReader(makeLibrary([makePost('alone'), makePost('other')]));
    reader.press('enter', 'tab', 'enter');
    expect(reader.state.message).toMatchObject({tone: 'warning'});
    expect(reader.state.message?.text).toContain('p0.md');
    expect(reader.asked.filter(({kind}) => kind === 'browse')).toEqual([]);
  });
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'vscode://x'])(
  '%s is neither opened nor taken for a post',
  href => {
    const reader = openArticle();
    const {page} = article(reader);
    const links = page.links.map(link => ({...link, href}));
    const {screen} = reader.state;
    if (screen.kind !== 'article') throw new Error('no article');
    const changed = {...screen.article, page: {...page, links}};
    reader.state = {...reader.state, screen: {...screen, article: changed}};
    reader.press('tab', 'enter');
    expect(reader.state.message?.text).toBe('Only http, https and mailto are opened');
    expect(reader.asked.filter(({kind}) => kind === 'browse')).toEqual([]);
  },
);

describe('from post to post', () => {
  test('J and K follow the list, and the list follows them', () => {
    const reader = openArticle();
    reader.press('J', 'J', 'K');
    expect(article(reader).id).toBe('p1');
    reader.press('escape');
    expect(reader.state.list.selected).toBe(1);
  });

  test('Esc clears the search and the focus before it leaves', () => {
    const reader = openArticle();
    reader.press('tab', '/');
    reader.type('word');
    reader.press('enter', 'escape');
    expect(article(reader).find).toBeNull();
    reader.press('escape');
    expect(article(reader).focus).toBeNull();
    reader.press('escape');
    expect(reader.state.screen.kind).toBe('list');
  });
});

describe('what is set anew', () => {
  const anew = (markdown: string): Action => ({
    type: 'article.composed',
    id: 'p0',
    page: makePage(60),
    markdown,
    firstLine: 1,
    place: {kind: 'here'},
    trail: 'keep',
    closed: new Set(),
    now: 0,
  });

  test('keeps the same words at the top, and the empty line above them', () => {
    const reader = openArticle();
    reader.press('}', '}', 'k');
    const {top, anchor} = article(reader);
    expect(textAtTop(reader)).toBe('');
    reader.act(anew(article(reader).markdown));
    expect(article(reader).top).toBe(top);
    // Set anew twice, what was written above counts once.
    const added = `${' '.repeat(200)}${article(reader).markdown}`;
    reader.act(anew(added), anew(added));
    expect(article(reader).top).toBeGreaterThan(top);
    expect(article(reader).anchor).toBe(anchor + 200);
  });

  test('does not come back once it was left', () => {
    const reader = openArticle();
    reader.press('escape');
    reader.act(anew(''));
    expect(reader.state.screen.kind).toBe('list');
  });
});

test('e opens the file at the line that is read', () => {
  const reader = openArticle();
  const {page} = article(reader);
  const markdown = `${'x'.repeat(59)}\n`.repeat(300);
  reader.act({
    type: 'article.composed',
    id: 'p0',
    page,
    markdown,
    firstLine: 5,
    place: {kind: 'source', offset: 3060},
    trail: 'keep',
    closed: new Set(),
    now: 0,
  });
  reader.press('e');
  expect(reader.asked.at(-1)).toEqual({
    kind: 'edit',
    file: '/library/p0.md',
    line: 5 + 51,
    id: 'p0',
  });
});

describe('o', () => {
  const withAddress = makePost('a', {url: 'https://example.com/a/', date: '2025-02-02'});
  const without = makePost('b', {date: '2025-01-01'});
  const addresses = ({asked}: Reader) =>
    asked.flatMap(effect => (effect.kind === 'browse' ? [effect.address] : []));

  test('opens the address of the post, or the one of the whole library', () => {
    const reader = openReader({...makeLibrary([withAddress, without]), site: 'https://e.org/'});
    reader.press('o', 'j', 'o');
    expect(addresses(reader)).toEqual(['https://example.com/a/', 'https://e.org/']);
  });

  test('opens the file when there is none, or none that a browser is for', () => {
    const reader = openReader({...makeLibrary([without]), site: 'file:///etc/passwd'});
    reader.press('o');
    expect(addresses(reader)).toEqual([]);
    expect(reader.asked).toContainEqual({kind: 'openFile', file: without.file});
    expect(reader.state.message?.text).toBe('No public address: opening the file');
  });

  test('says so where there is no file either', () => {
    const reader = openReader(makeLibrary([{...without, file: ''}]));
    reader.press('o');
    expect(reader.asked.filter(({kind}) => kind === 'openFile')).toEqual([]);
    expect(reader.state.message?.text).toBe('This post has neither a public address nor a file');
  });
});

describe('a footnote', () => {
  const lines = [
    {spans: [{text: 'Text', role: 'text' as const, link: 0}], source: 0},
    ...Array.from({length: 50}, (_, at) => ({spans: [], source: at + 5})),
    {spans: [{text: '1. A note', role: 'text' as const}], source: 60, anchor: 'fn-1'},
    {spans: [{text: 'of two lines', role: 'text' as const}], source: 70},
    {spans: []},
    {spans: [{text: '2. Another', role: 'text' as const}], source: 80, anchor: 'fn-2'},
  ];
  const link = {kind: 'footnote' as const, text: '1', href: '#fn-1', line: 0};
  const page = {width: 60, lines, outline: [], links: [link], starts: [], text: '', problems: []};

  function openNote(): Reader {
    const reader = openReader(library);
    reader.act({
      type: 'article.composed',
      id: 'p0',
      page,
      markdown: 'x',
      firstLine: 1,
      place: {kind: 'top'},
      trail: 'push',
      closed: new Set(),
      now: 0,
    });
    reader.press('tab', 'enter');
    return reader;
  }

  test('is shown in place, and Esc closes it', () => {
    const reader = openNote();
    expect(reader.state.panel).toEqual({kind: 'note', start: 51, end: 53});
    reader.press('escape');
    expect(reader.state.panel).toBeNull();
    expect(article(reader).top).toBe(0);
  });

  test('is gone to by Enter, and [ comes back', () => {
    const reader = openNote();
    reader.press('enter');
    expect(article(reader).top).toBe(article(reader).page.lines.length - 21);
    expect(reader.state.trail.back).toEqual([{id: 'p0', offset: 0, focus: 0}]);
  });
});

test('the next unread post is opened from within another, in the order of the list', () => {
  const reader = openReader(library);
  reader.press('j', 'M', 'j', 'j', 'M', 'g', 'enter', 'U');
  expect(article(reader).id).toBe('p2');
  reader.press('U');
  expect(article(reader).id).toBe('p4');
  reader.press('[');
  expect(article(reader).id).toBe('p2');
});

test('without another unread post one stays, and is told so', () => {
  const reader = openReader(makeLibrary([makePost('one'), makePost('two')]));
  reader.press('M', 'j', 'enter', 'U');
  expect(article(reader).id).toBe('two');
  expect(reader.state.message?.text).toBe('No unread post in this list');
});
