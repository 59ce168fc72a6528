import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import type {Action} from '../../src/app/actions.ts';
import type {Effect} from '../../src/app/effects.ts';
import type {Post} from '../../src/library/types.ts';
import {createFinder, type Finder} from '../../src/ui/finder.ts';
import {zipfLibrary} from '../bench/zipf.ts';
import {post} from '../search/helpers.ts';

type FoundAction = Extract<Action, {type: 'list.found'}>;

const context = {today: '2025-06-15', readings: new Map()};
const open: Finder[] = [];

afterEach(() => {
  for (const finder of open.splice(0)) finder.close();
});

/** A finder with all that it has answered, and a way to wait until the answers are as one wants them. */
function openFinder() {
  const answers: FoundAction[] = [];
  let look = (): void => {};
  const finder = createFinder(action => {
    if (action.type === 'list.found') answers.push(action);
    look();
  });
  open.push(finder);
  const until = (is: () => boolean): Promise<void> =>
    new Promise(resolve => {
      look = () => {
        if (is()) resolve();
      };
      look();
    });
  const search = (posts: readonly Post[], query: string, more: Partial<SearchEffect> = {}): void =>
    finder.search(
      posts,
      {kind: 'search', query, order: 'date', reverse: false, group: 'none', ...more},
      context,
    );
  return {finder, answers, until, search, last: () => answers.at(-1)};
}

type SearchEffect = Extract<Effect, {kind: 'search'}>;

const many = zipfLibrary(3000, 20, 300);

test('a query that was overtaken is never answered', async () => {
  const {answers, until, search, last} = openFinder();
  const typed = (many.words[60] ?? '').slice(0, 4);
  search(many.posts, '');
  for (let length = 1; length <= typed.length; length++) {
    search(many.posts, typed.slice(0, length));
    await new Promise(done => setImmediate(done));
  }
  search(many.posts, typed);
  await until(() => last()?.query === typed && last()?.complete === true);
  const queries = answers.map(({query}) => query);
  expect(queries).toEqual([...queries].sort((a, b) => a.length - b.length));
});

test.each([
  ['#esentialism', 'No post has tag “esentialism”; the nearest: essentialism'],
  ['#esentialism OR first', null],
  ['colour:red', 'No post has a field colour: searched as words'],
  ['date:soon #zzz', 'date: takes a date (2025-06, 7d), not “soon”: searched as words'],
  ['first #essentialism', null],
])('%s is answered with what is wrong with it', async (query, hint) => {
  const {until, search, last} = openFinder();
  const posts = [post({id: 'a', title: 'First, and red', tags: ['essentialism']})];
  search(posts, query);
  await until(() => last()?.complete === true);
  expect(last()?.hint).toBe(hint);
});

test('of the bodies none is lost, whenever one has asked', async ({onTestFinished}) => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-finder-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const posts = Array.from({length: 600}, (_, number) => {
    const file = join(folder, `${number}.md`);
    writeFileSync(file, `---\ntitle: x\n---\n\nBody ${number % 7 === 0 ? 'needle' : 'hay'}\n`);
    return post({id: String(number), path: `${number}.md`, file});
  });
  const {until, search, last} = openFinder();
  search(posts, 'needle');
  await until(() => last()?.complete === true);
  expect(last()?.posts).toHaveLength(Math.ceil(600 / 7));
});

test('a list that takes long is put in order in slices, and grouped, also before anything was looked for', async () => {
  const {until, search, last} = openFinder();
  search(many.posts, '', {order: 'title', group: 'year'});
  await until(() => last() !== undefined);
  const years = last()?.posts.map(({date}) => date?.slice(0, 4) ?? '') ?? [];
  expect(years).toHaveLength(3000);
  expect(years).toEqual(years.toSorted().reverse());
  const [first, second] = last()?.posts ?? [];
  expect((first?.title ?? '') < (second?.title ?? '')).toBe(true);
});

test('posts that were replaced meanwhile are not found', async () => {
  const {until, search, last} = openFinder();
  const [before, after] = [many.posts.slice(0, 1500), many.posts.slice(1500)];
  search(before, '#tag-3');
  search(after, '#tag-3');
  await until(() => last()?.complete === true);
  const kept = new Set(after);
  expect(last()?.posts.length).toBeGreaterThan(0);
  expect(last()?.posts.every(found => kept.has(found))).toBe(true);
});

test('tags are counted between the keys, and only the last count is answered', async () => {
  const {finder, until} = openFinder();
  const told: string[] = [];
  await new Promise<void>(resolve => {
    finder.count(many.posts, '#tag-3', context, () => told.push('first'));
    finder.count(many.posts, '#tag-4', context, groups => {
      const tags = groups.find(({facet}) => facet === 'tag')?.values ?? [];
      told.push(tags.find(({state}) => state === 'included')?.value ?? '');
      resolve();
    });
  });
  await until(() => true);
  expect(told).toEqual(['tag-4']);
});

test('closed, a finder answers no more', async () => {
  const {finder, answers, search} = openFinder();
  search(many.posts, many.words[70] ?? '');
  const before = answers.length;
  finder.close();
  for (let turn = 0; turn < 50; turn++) await new Promise(done => setImmediate(done));
  expect(answers).toHaveLength(before);
});
