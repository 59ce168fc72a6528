import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Action} from '../../src/app/actions.ts';
import {archiveEntries} from '../../src/app/archive.ts';
import {aroundEntries} from '../../src/app/around.ts';
import {optionsOf} from '../../src/app/choices.ts';
import {defaultKeymap} from '../../src/app/keymap.ts';
import {actionFor} from '../../src/app/keys.ts';
import {isTooSmall, listLayout} from '../../src/app/layout.ts';
import {announce, whereWords} from '../../src/app/linear/announce.ts';
import {modeOf} from '../../src/app/mode.ts';
import type {PointerEvent} from '../../src/app/pointer.ts';
import {facetEntries, lastTop, outlineEntries} from '../../src/app/select.ts';
import type {State} from '../../src/app/state.ts';
import {cellWidth} from '../../src/text/cells.ts';
import {screenRows} from '../../src/ui/views/screen.ts';
import {makeLibrary, openReader, preferences, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts, [{path: 'x.md', message: 'broken', hint: 'mend it'}]);
const commands = [...new Set(defaultKeymap.map(({action}) => action))];

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {weight: 20, arbitrary: fc.constantFrom(...commands).map((type): Action => ({type}))},
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('p', '1', '日本', 'word', '50%', '#', '"', ' ')
      .map((text): Action => ({type: 'text.insert', text})),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({columns: fc.integer({min: 1, max: 160}), rows: fc.integer({min: 1, max: 60})})
      .map((size): Action => ({type: 'terminal.resized', size})),
  },
);
/** Something done with the mouse: what action it is depends on what is on the screen. */
const anyPointer: fc.Arbitrary<PointerEvent> = fc
  .record({
    kind: fc.constantFrom('press', 'drag', 'release', 'wheel'),
    lines: fc.constantFrom(-3, 3, 500),
    column: fc.integer({min: 0, max: 160}),
    row: fc.integer({min: 0, max: 60}),
  })
  .map(event => event as PointerEvent);
const anyPress = fc.oneof(
  {weight: 3, arbitrary: anyAction},
  {weight: 1, arbitrary: anyPointer.map(pointer => ({pointer}))},
);
const leaving = new Set(['app.quit', 'app.suspend', 'app.mouse']);

test('any actions leave a valid state, drawn within the terminal, that can be left', () => {
  fc.assert(
    fc.property(fc.array(anyPress, {minLength: 1, maxLength: 500, size: 'max'}), presses => {
      const reader = openReader(library);
      for (const press of presses) {
        const action = 'pointer' in press ? actionFor(reader.state, press) : press;
        // What gives the mouse away would make the rest of its events mean nothing.
        if (!action || leaving.has(action.type)) continue;
        reader.act(action);
        expectValid(reader.state);
      }
      expectDrawn(reader.state);
      expectLeft(reader.state);
    }),
    {numRuns: 40},
  );
});

test('any actions leave a valid state in linear mode, and are told without drawing anything', () => {
  fc.assert(
    fc.property(fc.array(anyAction, {minLength: 1, maxLength: 200, size: 'max'}), actions => {
      const reader = openReader(library, {preferences: {...preferences, linear: true}});
      for (const action of actions) {
        if (leaving.has(action.type)) continue;
        const before = reader.state;
        reader.act(action);
        expectValid(reader.state);
        const said = [...announce(before, reader.state), ...whereWords(reader.state)].join('\n');
        expect(said).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u2500-\u257f]/);
      }
      expectLeft(reader.state);
    }),
    {numRuns: 30},
  );
});

function expectValid(state: State): void {
  const {list, screen, panel} = state;
  expectIndex(list.selected, list.posts.length);
  expect(list.selected).toBeGreaterThanOrEqual(list.top);
  expect(list.selected).toBeLessThan(list.top + listLayout(state).perPage);
  if (screen.kind === 'article') {
    const {shift} = screen.article;
    if (shift !== null) expectIndex(shift, 200);
    const {top, page, focus, find} = screen.article;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThanOrEqual(lastTop(state, page));
    if (focus !== null) expectIndex(focus, page.links.length);
    if (find) expectIndex(find.current, find.matches.length);
    if (panel?.kind === 'outline') {
      expectIndex(panel.selected, outlineEntries(page, panel.field.text).length);
    }
  }
  if (screen.kind === 'archive') expectIndex(screen.selected, archiveEntries(state).length);
  if (panel?.kind === 'outline' || panel?.kind === 'goto') expect(screen.kind).toBe('article');
  if (panel?.kind === 'choice') expectIndex(panel.selected, optionsOf(state, panel.what).length);
  if (panel?.kind === 'around') {
    expect(screen.kind).toBe('article');
    if (screen.kind === 'article') {
      expectIndex(panel.selected, aroundEntries(screen.article.around).length);
    }
  }
  if (panel?.kind === 'facets') expectIndex(panel.selected, facetEntries(panel).length);
}

/** In range, or 0 when there is nothing to point at. */
function expectIndex(index: number, count: number): void {
  expect(index).toBeGreaterThanOrEqual(0);
  expect(index).toBeLessThan(Math.max(1, count));
}

function expectDrawn(state: State): void {
  const {columns, rows} = state.size;
  const drawn = screenRows(state);
  expect(drawn).toHaveLength(rows);
  for (const row of drawn) {
    expect(cellWidth(row.map(({text}) => text).join(''))).toBe(columns);
  }
  // A notice of how large the terminal is fits from eight cells on.
  if (isTooSmall(state.size) && columns >= 8) {
    expect(drawn.flatMap(row => row.map(({text}) => text)).join('')).toContain('×');
  }
}

/** Every screen is left with Esc, which clears a few things first, and the list with `q`. */
function expectLeft(state: State): void {
  const reader = openReader(library);
  reader.state = state;
  for (let presses = 0; presses < 8 && modeOf(reader.state) !== 'list'; presses++) {
    reader.press('escape');
  }
  expect(modeOf(reader.state)).toBe('list');
  reader.press('q');
  expect(reader.state.exit).toBe(0);
}
