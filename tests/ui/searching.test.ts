import {expect, test} from 'vitest';
import {reduce} from '../../src/app/reduce.ts';
import type {State} from '../../src/app/state.ts';
import {screenRows} from '../../src/ui/views/screen.ts';
import {makeLibrary, openReader, tenPosts} from '../app/reader.ts';

function head(state: State): string {
  return (screenRows(state)[0] ?? []).map(({text}) => text).join('');
}

test('the list says that it is still searching, until the answer is there', () => {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('/');
  const searching = reduce(reader.state, {type: 'text.insert', text: 'p7'});
  expect(head(searching)).toContain('searching …');
  const answered = reduce(searching, {
    type: 'list.found',
    query: 'p7',
    posts: tenPosts.slice(7, 8),
    hint: null,
    complete: false,
  });
  expect(head(answered)).not.toContain('searching');
  expect(head(answered)).toContain('1 of 10 posts so far');
});
