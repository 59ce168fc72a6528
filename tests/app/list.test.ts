import {describe, expect, test} from 'vitest';
import {problemLines} from '../../src/app/problem-lines.ts';
import {articleOf, selectedPost} from '../../src/app/select.ts';
import {makeLibrary, makePost, openReader, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts);

describe('the list', () => {
  test('leaves out drafts and posts of the future, unless they are asked for', () => {
    const posts = [
      makePost('now'),
      makePost('draft', {draft: true}),
      makePost('soon', {date: '2025-06-02'}),
    ];
    const shown = openReader(makeLibrary(posts)).state.list.posts;
    expect(shown.map(({id}) => id)).toEqual(['now']);
    const {preferences} = openReader(library).state;
    const all = openReader(makeLibrary(posts), {preferences: {...preferences, drafts: true}});
    expect(all.state.list.posts).toHaveLength(3);
  });

  test('keeps a post that no longer answers the query until something else is asked', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('Title');
    reader.press('ctrl+o', 'j', 'enter', 'G', 'escape', 'escape');
    const {posts} = reader.state.list;
    expect(reader.state.readings.get('p1')?.read).toBe(true);
    expect(selectedPost(reader.state)?.id).toBe('p1');
    // The search would tell it read by now: it is asked again only by a key that asks.
    expect(reader.state.list.posts).toBe(posts);
    reader.press('S');
    expect(reader.state.list.posts).not.toBe(posts);
  });

  test('moves the selection, and scrolls when it would leave the screen', () => {
    const reader = openReader(library);
    reader.press('j', 'j', 'k');
    expect(selectedPost(reader.state)?.id).toBe('p1');
    reader.press('G');
    expect(selectedPost(reader.state)?.id).toBe('p9');
    expect(reader.state.list.top).toBeGreaterThan(0);
    reader.press('g', 'k');
    expect(reader.state.list).toMatchObject({selected: 0, top: 0});
  });

  test('filters as one types, and has the selection on the best hit', () => {
    const reader = openReader(library);
    reader.press('j', 'j', '/');
    reader.type('p7');
    expect(reader.state.list.posts.map(({id}) => id)).toEqual(['p7']);
    expect(selectedPost(reader.state)?.id).toBe('p7');
  });

  test('keeps the post when the filter is cleared', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p7');
    reader.press('escape');
    expect(reader.state.list.posts).toHaveLength(10);
    expect(selectedPost(reader.state)?.id).toBe('p7');
  });

  test('Enter opens the best match; Esc comes back to what was found', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p');
    reader.press('enter');
    expect(reader.state.screen).toMatchObject({kind: 'article', article: {id: 'p0'}});
    reader.press('escape');
    expect(reader.state.list).toMatchObject({typing: false, field: {text: 'p'}});
  });

  test('^O leaves the filter line with the filter kept', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p1');
    reader.press('ctrl+o');
    expect(reader.state.screen.kind).toBe('list');
    expect(reader.state.list).toMatchObject({typing: false, field: {text: 'p1'}});
  });

  test('Esc clears the filter, then leaves it', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p1');
    reader.press('escape');
    expect(reader.state.list).toMatchObject({typing: true, field: {text: ''}});
    reader.press('escape');
    expect(reader.state.list.typing).toBe(false);
  });

  test('has the best match selected until one moves, also when more is found later', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p');
    const [first, ...others] = reader.state.list.posts;
    const again = [...others, ...(first ? [first] : [])];
    const answer = {type: 'list.found', query: 'p', hint: null, complete: true} as const;
    reader.act({...answer, posts: again});
    expect(selectedPost(reader.state)?.id).toBe('p1');
    reader.press('down');
    reader.act({...answer, posts: reader.state.list.posts.toReversed()});
    expect(selectedPost(reader.state)?.id).toBe('p2');
  });

  test('Esc clears the filter, and does not quit', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p1');
    reader.press('enter', 'escape', 'escape');
    expect(reader.state.list.field.text).toBe('');
    expect(reader.state.exit).toBeNull();
  });

  test('answers of searches that were overtaken are left aside', () => {
    const reader = openReader(library);
    reader.act({type: 'list.found', query: 'old', posts: [], hint: null, complete: true});
    expect(reader.state.list.posts).toHaveLength(10);
  });

  test('goes to the next unread post, round the end', () => {
    const reader = openReader(library);
    reader.press('M', 'j', 'M', 'G', 'U');
    expect(selectedPost(reader.state)?.id).toBe('p2');
  });

  test('says how many files have problems', () => {
    const problem = {path: 'x.md', message: 'broken', hint: 'mend it'};
    const reader = openReader(makeLibrary(tenPosts, [problem]));
    expect(reader.state.message?.text).toContain('!');
    reader.press('!');
    expect(reader.state.screen.kind).toBe('problems');
    reader.press('escape');
    expect(reader.state.screen.kind).toBe('list');
  });

  test('shows what is wrong with the post that is read first, and goes back to it', () => {
    const problem = {path: 'x.md', line: 3, message: 'broken', hint: 'mend it'};
    const reader = openReader(makeLibrary(tenPosts, [problem]));
    reader.press('enter', 'space');
    const before = articleOf(reader.state);
    if (!before) throw new Error('no article');
    const cut = {...before.post, problems: ['Lists are nested too deep']};
    reader.state = {...reader.state, screen: {kind: 'article', article: {...before, post: cut}}};
    reader.press('!');
    expect(problemLines(reader.state)).toEqual([
      {kind: 'path', text: 'p0.md'},
      {kind: 'message', text: 'Lists are nested too deep'},
      {kind: 'blank'},
      {kind: 'path', text: 'x.md:3'},
      {kind: 'message', text: 'broken'},
      {kind: 'hint', text: 'mend it'},
    ]);
    reader.press('escape');
    expect(articleOf(reader.state)).toMatchObject({id: 'p0', top: before.top});
    reader.press('!');
    reader.act({type: 'terminal.resized', size: {columns: 40, rows: 20}});
    reader.press('escape');
    expect(articleOf(reader.state)?.post.width).toBeLessThan(before.post.width);
    expect(articleOf(reader.state)?.anchor).toBe(before.anchor);
  });

  test('a post that could not be set as it is written says so when it is opened', () => {
    const reader = openReader(library);
    reader.press('enter');
    expect(reader.state.message).toBeNull();
    const shown = articleOf(reader.state);
    if (!shown) throw new Error('no article');
    reader.press('escape');
    reader.act({
      type: 'article.composed',
      id: 'p1',
      page: {...shown.post, problems: ['Lists are nested too deep']},
      markdown: '',
      firstLine: 1,
      place: {kind: 'top'},
      trail: 'push',
      closed: new Set(),
      now: 0,
    });
    expect(reader.state.message?.text).toContain('! says what');
  });
});

describe('opening', () => {
  test('lands on the match in the body, with its words marked', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('p4');
    const post = tenPosts[4] ?? makePost('none');
    const snippet = {
      text: 'a paragraph 33 here',
      ranges: [[2, 14] as const],
      source: 33 * 200 + 60,
    };
    const ranges = {title: [], description: [], tags: []};
    reader.act({type: 'list.described', query: 'p4', hits: [{post, score: 1, ranges, snippet}]});
    reader.press('enter');
    const {screen} = reader.state;
    if (screen.kind !== 'article') throw new Error('the post did not open');
    const {find, page, top} = screen.article;
    expect(find?.field.text).toBe('paragraph 33');
    const line = find?.matches[find.current]?.line ?? -1;
    expect(page.lines[line]?.spans[0]?.text).toContain('paragraph 33');
    expect(line).toBeGreaterThanOrEqual(top);
    expect(line).toBeLessThan(top + 20);
  });

  test('goes on where reading stopped', () => {
    const reader = openReader(library);
    reader.press('enter', 'space', 'space', 'escape');
    const offset = reader.state.readings.get('p0')?.offset;
    expect(offset).toBeGreaterThan(0);
    reader.press('enter');
    expect(reader.state.screen).toMatchObject({article: {anchor: offset}});
  });
});

describe('completing', () => {
  test('Tab goes through what may stand at the cursor, and back', () => {
    const reader = openReader(library);
    reader.press('/');
    reader.type('t');
    reader.press('tab');
    expect(reader.state.list.field).toEqual({text: 'tag:', cursor: 4});
    reader.press('tab');
    expect(reader.state.list.field.text).toBe('title:');
    reader.press('tab');
    expect(reader.state.list.field.text).toBe('tag:');
    reader.press('shift+tab');
    expect(reader.state.list.field.text).toBe('title:');
    reader.type('x');
    expect(reader.state.list.completing).toBeNull();
    expect(reader.state.list.field.text).toBe('title:x');
  });
});

describe('going on', () => {
  test('c opens the post that was left in the middle last, where it was left', () => {
    const reader = openReader(library);
    reader.press('c');
    expect(reader.state.message?.text).toContain('Nothing');
    reader.press('j', 'enter', 'space', 'escape', 'g', 'c');
    expect(reader.state.screen).toMatchObject({kind: 'article', article: {id: 'p1'}});
    expect(reader.state.screen).toMatchObject({article: {top: 20}});
  });

  test('a library that was read anew keeps the post, the filter and the marks', () => {
    const reader = openReader(library);
    reader.press('m', '/');
    reader.type('p');
    reader.press('ctrl+o', 'j', 'j', 'r');
    expect(reader.asked.at(-1)).toEqual({kind: 'load'});
    const posts = [makePost('a-new-one', {title: 'p new'}), ...tenPosts.slice(1)];
    reader.act({type: 'library.loaded', library: makeLibrary(posts), open: null});
    expect(selectedPost(reader.state)?.id).toBe('p2');
    expect(reader.state.list.field.text).toBe('p');
    expect(reader.state.list.posts).toHaveLength(10);
    expect(reader.state.readings.get('p0')?.starred).toBe(true);
  });

  test('the preview of a post that was written to is set anew, at the same lines', () => {
    const reader = openReader(library, {size: {columns: 120, rows: 30}});
    reader.press('j');
    const {preview} = reader.state.list;
    if (!preview?.post) throw new Error('no preview');
    reader.state = {
      ...reader.state,
      list: {...reader.state.list, preview: {...preview, top: 3}},
    };
    reader.act({type: 'library.loaded', library: makeLibrary([...tenPosts]), open: null});
    expect(reader.state.list.preview?.post).toBe(preview.post);
    const written = tenPosts.map(post => ({...post, mtime: post.mtime + 1}));
    reader.act({type: 'library.loaded', library: makeLibrary(written), open: null});
    expect(reader.state.list.preview?.post).toBe(written[1]);
    expect(reader.state.list.preview?.top).toBe(3);
  });

  test('a list that fills shows its beginning to who has not moved, and keeps the post of who has', () => {
    for (const [keys, selected] of [
      [[], 'p0'],
      [['j'], 'p9'],
    ] as const) {
      const reader = openReader(makeLibrary([]));
      const fill = (posts: typeof tenPosts, filling: boolean): void =>
        reader.act({type: 'library.loaded', library: makeLibrary(posts), open: null, filling});
      fill(tenPosts.slice(8), true);
      reader.act({type: 'library.progressed', done: 2, total: 10});
      expect(reader.state.library).toMatchObject({filling: 'more', reading: {done: 2, total: 10}});
      reader.press(...keys);
      fill(tenPosts.slice(4), true);
      fill(tenPosts, false);
      expect(selectedPost(reader.state)?.id).toBe(selected);
      expect(reader.state.list.posts).toHaveLength(10);
      expect(reader.state).toMatchObject({message: null, library: {filling: null, reading: null}});
    }
  });

  test('a post that is read while the library changes stays where it is', () => {
    const reader = openReader(library);
    reader.press('enter', 'space');
    reader.act({type: 'library.loaded', library: makeLibrary(tenPosts.slice(3)), open: null});
    expect(reader.state.screen).toMatchObject({kind: 'article', article: {id: 'p0', top: 20}});
  });
});

test('the archive narrows the list down to a month, and Esc leaves it as it was', () => {
  const posts = [
    makePost('a', {date: '2024-05-01'}),
    makePost('b', {date: '2025-03-01'}),
    makePost('c', {date: '2025-01-09'}),
    makePost('d', {date: null}),
  ];
  const reader = openReader(makeLibrary(posts));
  reader.press('a', 'j', 'j', 'enter');
  expect(reader.state.screen.kind).toBe('list');
  expect(reader.state.list.field.text).toBe('date:2025-01');
  reader.press('escape', 'a', '}', '}', '{', 'enter');
  expect(reader.state.list.field.text).toBe('date:2025');
  reader.press('escape', 'a', 'escape');
  expect(reader.state.list.field.text).toBe('');
});

describe('old queries', () => {
  test('come back by the arrow up, the newest first, and go by the arrow down', () => {
    const reader = openReader(library);
    reader.act({type: 'history.loaded', queries: ['p1', 'p2'], searches: new Map()});
    reader.press('/');
    reader.type('p');
    reader.press('up');
    expect(reader.state.list.field.text).toBe('p1');
    expect(selectedPost(reader.state)?.id).toBe('p1');
    reader.press('up', 'up');
    expect(reader.state.list.field.text).toBe('p2');
    expect(reader.state.message?.text).toBe('No older query');
    reader.press('down', 'down');
    expect(reader.state.list.field.text).toBe('p');
    expect(reader.state.list.recalled).toBeNull();
  });

  test('are kept once they were of use, each once', () => {
    const reader = openReader(library);
    for (const query of ['p1', 'p2', 'p1']) {
      reader.press('/');
      reader.type(query);
      reader.press('enter', 'escape', 'escape', 'escape');
    }
    expect(reader.state.list.history).toEqual(['p1', 'p2']);
    expect(reader.asked.filter(({kind}) => kind === 'keepQuery')).toHaveLength(3);
  });

  test('do not get in the way of moving in the list', () => {
    const reader = openReader(library);
    reader.act({type: 'history.loaded', queries: ['p1'], searches: new Map()});
    reader.press('/', 'down', 'down', 'up');
    expect(reader.state.list).toMatchObject({selected: 1, recalled: null});
  });
});
