import type {Post} from '../../library/types.ts';
import {writtenDate} from '../../page/title-block.ts';
import {counted} from '../../text/counted.ts';
import {orderName} from '../choices.ts';
import {readingState} from '../reading.ts';
import {isReversed, offeredPost, orderInForce, progressInWords, selectedPost} from '../select.ts';
import type {State} from '../state.ts';

/** How many posts there are, in what order, and the first of them. */
export function listWords(state: State): string[] {
  const {library, list} = state;
  if (library.kind === 'loading') return ['Reading the library.'];
  const count = list.posts.length;
  const what = counted(count, 'post');
  const where =
    list.answered === ''
      ? `in ${library.library.name}`
      : `${count === 1 ? 'matches' : 'match'} “${list.answered}”`;
  if (count === 0)
    return [list.answered === '' ? `No posts ${where}.` : `No post matches “${list.answered}”.`];
  const order = orderName(orderInForce(list), isReversed(list));
  return [`${what} ${where}, ${order}.`, ...postsWords(state, list.selected, heardAtOnce)];
}

/** Posts that are said at once. */
export const heardAtOnce = 10;

/** Posts of the list from one on, a line each. */
export function postsWords(state: State, from: number, most: number): string[] {
  return state.list.posts
    .slice(from, from + most)
    .map((post, index) => `${from + index + 1}: ${postWords(state, post)}`);
}

/** The post under the marker. */
export function selectedWords(state: State): string[] {
  const offered = offeredPost(state);
  if (offered) return [`Continue: ${postWords(state, offered)}`];
  return selectedPost(state) ? postsWords(state, state.list.selected, 1) : [];
}

/** Title, date, minutes, and what was done with it; what matched, where something was looked for. */
function postWords(state: State, post: Post): string {
  const reading = state.readings.get(post.id);
  const known = readingState(reading);
  const progress = known === 'reading' ? `being read, ${progressInWords(state, post.id)}` : known;
  const snippet = state.list.hits.get(post.id)?.snippet;
  const parts = [
    post.title,
    post.date === null ? '' : writtenDate(post.date, 'en'),
    counted(post.minutes, 'minute'),
    progress,
    reading?.starred ? 'starred' : '',
    post.draft ? 'draft' : '',
  ];
  return parts.filter(Boolean).join(', ') + (snippet ? `. ${snippet.text}` : '');
}
