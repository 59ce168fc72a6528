import type {Hit} from '../../search/types.ts';
import type {TrailStep} from '../effects.ts';
import {articleLayout} from '../layout.ts';
import {readingState} from '../reading.ts';
import {articleOf, selectedPost} from '../select.ts';
import type {Place, State} from '../state.ts';
import {withList} from './filter-line.ts';
import {ask} from './steps.ts';

/** Opens a post; the runner reads and sets it, and `article.composed` shows it. */
export function openPost(state: State, id: string, place: Place, trail: TrailStep): State {
  if (state.library.kind !== 'ready' || !state.library.byId.has(id)) return state;
  const article = articleOf(state);
  const same = article?.id === id ? article : null;
  const closed = same?.closed ?? nothing;
  const longCode = (same?.shift ?? null) === null ? 'wrapped' : 'whole';
  const {width, rows} = articleLayout(state);
  return ask(state, {kind: 'compose', id, width, rows, place, trail, closed, longCode});
}

const nothing: ReadonlySet<number> = new Set();

/** Opens the selected post: at the best match in its body, else where it was left. */
export function openSelected(state: State): State {
  const post = selectedPost(state);
  if (!post) return state;
  const place = matchPlace(state.list.hits.get(post.id)) ?? readingPlace(state, post.id);
  return openPost(withList(state, {moved: true, offered: false}), post.id, place, 'push');
}

/** Where the reader stopped in a post; the top once it has been read to the end. */
export function readingPlace(state: State, id: string): Place {
  const reading = state.readings.get(id);
  if (!reading || readingState(reading) !== 'reading') return {kind: 'top'};
  return {kind: 'source', offset: reading.offset, words: reading.words};
}

function matchPlace(hit: Hit | undefined): Place | null {
  const snippet = hit?.snippet;
  if (!snippet || snippet.ranges.length === 0) return null;
  // Written small, a word is found however it is written; see `findInPage`.
  const words = snippet.ranges.map(range => snippet.text.slice(...range).toLowerCase());
  return {kind: 'words', offset: snippet.source, needles: [...new Set(words)]};
}
