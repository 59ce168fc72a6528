import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {expect, onTestFinished, test} from 'vitest';
import {articleOf} from '../../src/app/select.ts';
import type {Place} from '../../src/app/state.ts';
import type {PictureSize} from '../../src/page/types.ts';
import {createCompositor} from '../../src/ui/compositor.ts';
import {createStore} from '../../src/ui/store.ts';
import {makeLibrary, makePost, openReader} from '../app/reader.ts';

const paragraph = (number: number): string => `Paragraph ${number} ${'has words '.repeat(20)}\n\n`;
const long = Array.from({length: 2000}, (_, index) => paragraph(index)).join('');

type Special = {linear?: boolean; picture?: PictureSize};

/** A reader with a compositor, on two posts in files; it counts what was set. */
function open(bodies: Record<string, string>, {linear = false, picture}: Special = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-compositor-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const posts = Object.entries(bodies).map(([id, body]) => {
    const file = join(folder, `${id}.md`);
    writeFileSync(file, body);
    return makePost(id, {file});
  });
  const preferences = openReader(makeLibrary(posts)).state.preferences;
  const {state} = openReader(makeLibrary(posts), {preferences: {...preferences, linear}});
  const failures: unknown[] = [];
  const set: ('excerpt' | 'whole')[] = [];
  const store = createStore(state, effect => {
    if (effect.kind === 'compose') compositor.compose(effect);
  });
  const compositor = createCompositor({
    state: store.state,
    dispatch(action) {
      if (action.type === 'article.composed') set.push(action.excerpt ? 'excerpt' : 'whole');
      store.dispatch(action);
    },
    pictureSizes: () => picture,
    fail: error => failures.push(error),
  });
  onTestFinished(() => compositor.close());
  return {
    set,
    failures,
    article: () => articleOf(store.state()),
    dispatch: store.dispatch,
    open: (id: string, place: Place = {kind: 'top'}) =>
      store.dispatch({type: 'post.open', id, place}),
    resize: (columns: number) =>
      store.dispatch({type: 'terminal.resized', size: {columns, rows: 24}}),
    /** Resolves when the whole page is there, with how often others had their turn until then. */
    async whole(): Promise<number> {
      const before = set.filter(what => what === 'whole').length;
      let turns = 0;
      for (; set.filter(what => what === 'whole').length === before; turns++) await nextTurn();
      return turns;
    },
  };
}

test('a short post is set at once', () => {
  const reader = open({a: paragraph(1)});
  reader.open('a');
  expect(reader.set).toEqual(['whole']);
});

test('of a long one an excerpt is set at once, and the rest with turns for others in between', async () => {
  const reader = open({a: long.repeat(8)});
  reader.open('a');
  expect(reader.set).toEqual(['excerpt']);
  expect(reader.article()?.page.lines.length).toBeLessThan(300);
  expect(await reader.whole()).toBeGreaterThan(2);
  expect(reader.set).toEqual(['excerpt', 'whole']);
  expect(reader.article()?.page.lines.length).toBeGreaterThan(16_000);
});

test('many widths one after another cost an excerpt each, and one whole page', async () => {
  const reader = open({a: long});
  reader.open('a');
  await reader.whole();
  for (let columns = 79; columns > 59; columns--) {
    reader.resize(columns);
    await nextTurn();
  }
  await reader.whole();
  expect(reader.set.filter(what => what === 'whole')).toHaveLength(2);
  expect(reader.set.filter(what => what === 'excerpt').length).toBeLessThanOrEqual(21);
  expect(reader.article()?.page.width).toBe(54);
});

test('another post takes the place of the one that is being set', async () => {
  const reader = open({a: long.repeat(8), b: long});
  reader.open('a');
  reader.open('b');
  await reader.whole();
  await nextTurn();
  expect(reader.set).toEqual(['excerpt', 'excerpt', 'whole']);
  expect(reader.article()?.id).toBe('b');
});

test('what has been left is not set any further, and does not come back', async () => {
  const reader = open({a: long.repeat(8), b: paragraph(1)});
  reader.open('a');
  await new Promise(resolve => setTimeout(resolve, 1));
  await nextTurn();
  reader.dispatch({type: 'app.back'});
  for (let turn = 0; turn < 200; turn++) await nextTurn();
  expect(reader.set).toEqual(['excerpt']);
  expect(reader.article()).toBeNull();
});

test('a page that stays as wide stays on the screen until the new one is there', async () => {
  const reader = open({a: long});
  reader.open('a');
  await reader.whole();
  const before = reader.article()?.page;
  reader.dispatch({type: 'article.changed', id: 'a'});
  expect(reader.article()?.page).toBe(before);
  await reader.whole();
  expect(reader.article()?.page).not.toBe(before);
  expect(reader.set).toEqual(['excerpt', 'whole', 'whole']);
});

test('code is highlighted in the whole page without setting it twice', async () => {
  const reader = open({a: `${long}\n\n\`\`\`js\nconst a = 1;\n\`\`\`\n`});
  reader.open('a');
  await reader.whole();
  const roles = reader.article()?.page.lines.flatMap(({spans}) => spans.map(({role}) => role));
  expect(roles).toContain('codeKeyword');
  expect(reader.set.filter(what => what === 'whole')).toHaveLength(1);
});

test('what is heard is whole from the start', () => {
  const reader = open({a: long}, {linear: true});
  reader.open('a');
  expect(reader.set).toEqual(['whole']);
});

test('what goes wrong between two keys is told, as what goes wrong with a key is', async () => {
  const reader = open(
    {a: `${long}![a picture](a.png)\n`},
    {
      picture() {
        throw new Error('no such picture');
      },
    },
  );
  reader.open('a');
  expect(reader.failures).toEqual([]);
  while (reader.failures.length === 0) await nextTurn();
  expect(reader.failures).toEqual([new Error('no such picture')]);
  expect(reader.set).toEqual(['excerpt']);
});
