import {expect, test} from 'vitest';
import {orderName} from '../../src/app/choices.ts';
import {groupName, groupSlices} from '../../src/app/groups.ts';
import {headingAt, visibleCount} from '../../src/app/list-window.ts';
import {isReversed, orderInForce, selectedPost} from '../../src/app/select.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {makeLibrary, makePost, openReader} from './reader.ts';

const posts = [
  makePost('work/a', {date: '2025-05-01', categories: ['work', 'life']}),
  makePost('b', {date: '2023-05-01'}),
  makePost('life/c', {date: '2025-01-01', categories: ['life']}),
  makePost('life/d', {date: null, categories: ['work']}),
];

test.each([
  ['year', false, ['2025: work/a life/c', '2023: b', 'Without a date: life/d']],
  ['year', true, ['2023: b', '2025: work/a life/c', 'Without a date: life/d']],
  ['category', false, ['life: life/c', 'work: work/a life/d', 'Without a category: b']],
  ['folder', false, ['Top folder: b', 'life: life/c life/d', 'work: work/a']],
  ['none', false, [': work/a b life/c life/d']],
] as const)('by %s, reversed: %s', (by, reverse, expected) => {
  const groups = new Map<string, string[]>();
  for (const post of inOneGo(groupSlices(posts, by, reverse, () => true))) {
    const name = groupName(post, by);
    groups.set(name, [...(groups.get(name) ?? []), post.id]);
  }
  expect([...groups].map(([name, ids]) => `${name}: ${ids.join(' ')}`)).toEqual(expected);
});

const many = Array.from({length: 40}, (_, number) =>
  makePost(`p${number}`, {date: `${2025 - Math.floor(number / 3)}-01-01`}),
);

test('the selected post stays in sight, with the heading of its group above the first post', () => {
  const reader = openReader(makeLibrary(many), {group: 'year'});
  const steps = [...Array(39).fill('j'), ...Array(39).fill('k'), 'G', 'k', 'g', 'space', 'b'];
  for (const key of steps) {
    reader.press(key);
    const {state} = reader;
    const {top, selected} = state.list;
    expect(selected).toBeGreaterThanOrEqual(top);
    expect(selected).toBeLessThan(top + visibleCount(state, top));
    expect(headingAt(state, top, top)).toBe(selectedPostAt(top)?.date?.slice(0, 4));
  }
  function selectedPostAt(index: number) {
    return reader.state.list.posts[index];
  }
});

test('what was found by words has no headings, and keeps the best match on top', () => {
  const reader = openReader(makeLibrary(many), {group: 'year'});
  expect(headingAt(reader.state, 0, 0)).toBe('2025');
  reader.press('/');
  reader.type('p7');
  expect(headingAt(reader.state, 0, 0)).toBeNull();
  expect(selectedPost(reader.state)?.id).toBe('p7');
});

test('v asks what to group by, shows it, and has it remembered', () => {
  const reader = openReader(makeLibrary(many));
  reader.press('v', 'j', 'enter');
  expect(headingAt(reader.state, 3, 0)).toBe('2024');
  expect(reader.asked).toContainEqual({kind: 'save', name: 'group', value: 'year'});
});

test('s and S have the order of the list remembered; that of a search is for now', () => {
  const reader = openReader(makeLibrary(many));
  reader.press('s', 'j', 'j', 'enter', 'S');
  expect(reader.asked).toContainEqual({kind: 'save', name: 'sort', value: 'title'});
  expect(reader.asked).toContainEqual({kind: 'save', name: 'reverse', value: true});
  reader.asked = [];
  reader.press('/');
  reader.type('p7');
  reader.press('ctrl+o', 's', 'k', 'enter');
  expect(reader.state.list.searchOrder).not.toBe('relevance');
  expect(reader.asked.filter(({kind}) => kind === 'save')).toEqual([]);
});

test('what was found by words stands best first, whichever way the list was turned', () => {
  const reader = openReader(makeLibrary(many), {listOrder: 'length', listReverse: true});
  const order = () => orderName(orderInForce(reader.state.list), isReversed(reader.state.list));
  expect(order()).toBe('shortest first');
  reader.press('/');
  reader.type('p7');
  expect(order()).toBe('best match first');
  reader.press('ctrl+o', 'S');
  expect(order()).toBe('worst match first');
  expect(reader.asked.filter(({kind}) => kind === 'save')).toEqual([]);
  reader.press('escape');
  expect(order()).toBe('shortest first');
});
