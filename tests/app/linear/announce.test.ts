import {expect, test} from 'vitest';
import {whereWords} from '../../../src/app/linear/announce.ts';
import {articleOf, progressOf} from '../../../src/app/select.ts';
import {unopened} from '../../../src/settings/reading.ts';
import {makeLibrary, makePost, tenPosts} from '../reader.ts';
import {hearReader} from './hear.ts';

const library = makeLibrary(tenPosts, [{path: 'x.md', message: 'broken', hint: 'mend it'}]);

test('the list says how many posts there are, and of each title, date, minutes and state', () => {
  const reader = hearReader(library);
  const readings = new Map([
    ['p1', {...unopened, progress: 0.43, opened: 5}],
    ['p2', {...unopened, read: true, starred: true}],
  ]);
  reader.state = {...reader.state, readings};
  const [count, ...posts] = whereWords(reader.state).map(line => line.replaceAll('\u00a0', ' '));
  expect(count).toBe('10 posts in posts, newest first.');
  expect(posts.slice(0, 3)).toEqual([
    '1: Title of p0, 20 January 2025, 2 minutes, unread',
    '2: Title of p1, 19 January 2025, 2 minutes, being read, at 43%',
    '3: Title of p2, 18 January 2025, 2 minutes, read, starred',
  ]);
  expect(posts.at(-1)).toMatch(/^A number and Enter opens a post/);
});

test('j says the next post and nothing else; at the ends one is told so', () => {
  const reader = hearReader(library);
  reader.press('j');
  expect(reader.hear()).toHaveLength(1);
  reader.press('j');
  expect(reader.hear()[0]).toMatch(/^3: Title of p2, /);
  reader.press('G', 'j');
  expect(reader.hear().at(-1)).toBe('This is the last post');
});

test('a page of the list has no post in common with the page before', () => {
  const posts = Array.from({length: 25}, (_, index) => makePost(`q${index}`));
  const reader = hearReader(makeLibrary(posts));
  reader.press('space');
  const heard = reader.hear();
  expect(heard[0]).toMatch(/^11: /);
  expect(heard.at(-1)).toMatch(/^20: /);
  reader.press('space');
  expect(reader.hear()).toHaveLength(1 + 24 - 20);
});

test('a number and Enter open a post, which says what it holds and how it begins', () => {
  const reader = hearReader(library);
  reader.press('1', '0');
  expect(reader.echoed()).toBe('10');
  reader.press('enter');
  const heard = reader.hear();
  expect(heard[0]).toBe('Post: Title of p9. 6 headings, 12 links.');
  expect(heard[1]).toBe('Heading level 2: Section 0');
  expect(heard[2]).toBe('link: post and link: web');
});

test('Enter and space go on without a gap, to the end; k goes back', () => {
  const reader = hearReader(library);
  reader.press('enter');
  const all = reader.hear();
  for (let press = 0; press < 200; press++) {
    reader.press(press % 2 === 0 ? 'enter' : 'space');
    const heard = reader.hear();
    if (heard[0] === 'The end of the post') break;
    all.push(...heard);
  }
  const numbers = all.flatMap(line => /^paragraph (\d+)/.exec(line)?.[1] ?? []).map(Number);
  expect(numbers).toEqual(Array.from({length: 60}, (_, index) => index));
  const article = articleOf(reader.state);
  expect(article?.finished).toBe(true);
  expect(article && progressOf(reader.state, article)).toBe(1);
  reader.press('g', 'k');
  expect(reader.hear().at(-1)).toBe('The beginning of the post');
});

test('n and p go through the headings, until something is looked for', () => {
  const reader = hearReader(library);
  reader.press('enter');
  reader.hear();
  reader.press('n', 'n', 'n', 'p');
  const headings = reader.hear().filter(line => line.startsWith('Heading'));
  expect(headings.map(line => line.at(-1))).toEqual(['1', '2', '3', '2']);
  reader.press('/');
  expect(reader.hear()).toEqual(['Find what in this post? Enter says the first match.']);
  reader.type('paragraph 31');
  expect(reader.hear()).toEqual([]);
  expect(reader.echoed()).toBe('paragraph 31');
  reader.press('enter');
  expect(reader.hear()[0]).toMatch(/^Match 1 of 1: paragraph 31 /);
});

test('a link is announced with where it leads before Enter follows it', () => {
  const reader = hearReader(library);
  reader.press('enter', 'tab', 'tab');
  expect(reader.hear().at(-1)).toBe('link: web, leads to https://example.org/. Enter follows it.');
  reader.press('enter');
  expect(reader.asked.at(-1)).toEqual({kind: 'browse', address: 'https://example.org/'});
  expect(reader.hear()).toEqual(['Opening https://example.org/']);
  // Reading on leaves the link behind: Enter is for the text again.
  reader.press('space', 'enter');
  expect(articleOf(reader.state)?.focus).toBeNull();
});

test('what is typed is echoed, and written anew where something was taken away', () => {
  const reader = hearReader(library);
  reader.press('/');
  expect(reader.hear()).toEqual(['Filter: type words. Enter says what matches, Escape clears.']);
  reader.type('p11');
  reader.press('backspace');
  expect(reader.echoed()).toBe('p11\np1');
  expect(reader.hear()).toEqual([]);
  reader.press('ctrl+u');
  reader.type('Title');
  reader.press('enter');
  expect(reader.hear()[0]).toBe('10 posts match “Title”, best match first.');
  expect(reader.state.screen.kind).toBe('list');
});

test('Enter opens what alone is left by the filter, and no match is told', () => {
  const reader = hearReader(library);
  reader.press('/');
  reader.type('p7');
  reader.press('enter');
  expect(articleOf(reader.state)?.id).toBe('p7');
  reader.press('escape', 'escape', '/');
  reader.type('zzz');
  reader.press('enter');
  expect(reader.hear().at(-1)).toBe('No post matches “zzz”.');
});

test('panels say their title and the selected entry, then only what changes', () => {
  const reader = hearReader(library);
  reader.press('enter');
  reader.hear();
  reader.press('t');
  expect(reader.hear()[1]).toBe('1: level 2: Section 0');
  reader.press('down');
  expect(reader.hear()).toEqual(['2: level 2: Section 1']);
  reader.press('enter');
  expect(reader.hear()[0]).toBe('Heading level 2: Section 1');
  reader.press('T');
  expect(reader.hear()).toEqual(['Theme, 3 choices.', '1 of 3: auto']);
  reader.press('escape');
  expect(reader.hear()).toEqual(['Back in the post.']);
  reader.press(',');
  expect(reader.hear()[0]).toBe('Settings, kept in /home/me/config.json.');
  reader.press('j', 'right');
  expect(reader.hear().at(-1)).toBe('theme: dark');
});

test('help, problems and the archive are in words', () => {
  const reader = hearReader(library);
  reader.press('?');
  expect(reader.hear()).toContain('Enter or l or right arrow: Open the post');
  reader.press('/');
  reader.type('star');
  reader.press('enter');
  expect(reader.hear()).toContain('m: Star, or take the star away');
  reader.press('escape', 'escape', '!');
  expect(reader.hear()).toEqual(expect.arrayContaining(['x.md', 'broken', 'mend it']));
  reader.press('escape', 'a');
  expect(reader.hear().at(-1)).toBe('2025: 10 posts');
  reader.press('j');
  expect(reader.hear()[0]?.replaceAll('\u00a0', ' ')).toBe('January 2025: 10 posts');
});

test('what is set anew without a change of place is not said again', () => {
  const reader = hearReader(library);
  reader.press('enter', 'space');
  const until = articleOf(reader.state)?.until;
  reader.hear();
  reader.act({type: 'article.changed', id: 'p0'});
  reader.act({type: 'terminal.resized', size: {columns: 50, rows: 10}});
  expect(reader.hear()).toEqual([]);
  expect(articleOf(reader.state)?.until).toBe(until);
});

test('a file that was written anew is told, without reading it out again', () => {
  const reader = hearReader(library);
  reader.press('enter');
  reader.hear();
  const article = articleOf(reader.state);
  if (!article) throw new Error('no article');
  const {id, post: page, anchor: offset, closed} = article;
  reader.act({
    type: 'article.composed',
    id,
    page,
    markdown: 'another',
    firstLine: 1,
    place: {kind: 'source', offset},
    trail: 'keep',
    closed,
    now: 1000,
  });
  expect(reader.hear()).toEqual(['The post has changed.']);
});
