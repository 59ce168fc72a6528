import {expect, test} from 'vitest';
import {modeOf} from '../../src/app/mode.ts';
import {articleOf, offeredPost, selectedPost} from '../../src/app/select.ts';
import {unopened} from '../../src/settings/reading.ts';
import {makeLibrary, openReader, type Reader, tenPosts} from './reader.ts';

const library = makeLibrary(tenPosts);
const half = {...unopened, offset: 2060, progress: 0.43, opened: 5};

/** A reader that was left in the middle of `p4`, before the library has been read. */
function comingBack(size = {columns: 80, rows: 24}): Reader {
  const reader = openReader(library, {size});
  const {library: loading} = {library: {kind: 'loading' as const, done: 0, total: 0}};
  reader.state = {...reader.state, library: loading, readings: new Map([['p4', half]])};
  return reader;
}

function load(reader: Reader, open: string | null = null): void {
  reader.act({type: 'library.loaded', library, open});
}

test('the marker stands on the offer, which says how far one was; Enter goes on there', () => {
  const reader = comingBack();
  load(reader);
  expect(offeredPost(reader.state)?.id).toBe('p4');
  expect(reader.state.message?.text).toBe('Enter or c goes on with “Title of p4”, at 43%');
  reader.press('enter');
  expect(articleOf(reader.state)?.id).toBe('p4');
  expect(articleOf(reader.state)?.anchor).toBe(2060);
  reader.press('escape');
  expect(reader.state.list.selected).toBe(4);
  expect(offeredPost(reader.state)).toBeNull();
});

test('one down from the offer is the first post, one up from that the offer again', () => {
  const reader = comingBack();
  load(reader);
  reader.press('j');
  expect(selectedPost(reader.state)?.id).toBe('p0');
  expect(offeredPost(reader.state)).toBeNull();
  reader.press('j', 'k', 'k');
  expect(offeredPost(reader.state)?.id).toBe('p4');
  reader.press('k', 'm');
  expect(reader.state.readings.get('p4')?.starred).toBe(true);
  expect(reader.state.readings.get('p0')?.starred).toBeUndefined();
});

test.each(['G', 'space', '/', 's', '#', 'a', 'U'])(
  '%s takes the offer away and does its work',
  key => {
    const [reader, other] = [comingBack(), comingBack()];
    load(reader);
    load(other);
    other.act({type: 'offer.withdrawn'});
    reader.press(key);
    other.press(key);
    expect(reader.state.list.offered).toBe(false);
    expect(reader.state.list.selected).toBe(other.state.list.selected);
    expect(modeOf(reader.state)).toBe(modeOf(other.state));
  },
);

test('keys that were pressed before the list stood are not meant for the offer', () => {
  const reader = comingBack();
  load(reader);
  reader.act({type: 'offer.withdrawn'});
  reader.press('j', 'enter');
  expect(articleOf(reader.state)?.id).toBe('p1');
});

test('nothing is offered to who opens a post, has a query, or has no room for the row', () => {
  const named = comingBack();
  load(named, 'p1');
  expect(named.state.list.offered).toBe(false);
  const small = comingBack({columns: 40, rows: 8});
  load(small);
  expect(small.state.list.offered).toBe(false);
  const again = comingBack();
  load(again);
  again.press('j');
  load(again);
  expect(again.state.list.offered).toBe(false);
});
