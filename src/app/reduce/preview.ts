import type {Post} from '../../library/types.ts';
import type {Action} from '../actions.ts';
import {listLayout, previewWidth} from '../layout.ts';
import {postOf, selectedPost} from '../select.ts';
import type {State} from '../state.ts';
import {withList} from './filter-line.ts';
import {ask} from './steps.ts';

/** Asks for the beginning of the selected post, where there is room for it and it is not there yet. */
export function preview(state: State): State {
  const width = previewWidth(state);
  const post = selectedPost(state);
  if (width === null || !post) return state;
  const {id} = post;
  const shown = state.list.preview;
  if (shown?.id === id && shown.width === width && isAsSet(shown.post, post)) return state;
  return ask(state, {kind: 'preview', id, width});
}

function isAsSet(before: Post | null, now: Post): boolean {
  return before === now || (before?.mtime === now.mtime && before.size === now.size);
}

/** Shows the beginning of a post beside the list; of the one that was there already, the lines that were. */
export function previewed(
  state: State,
  action: Extract<Action, {type: 'preview.composed'}>,
): State {
  const {id, width, page} = action;
  const before = state.list.preview;
  const last = Math.max(0, page.lines.length - listLayout(state).rows);
  const top = before?.id === id && before.width === width ? Math.min(before.top, last) : 0;
  return withList(state, {preview: {id, post: postOf(state, id), width, page, top}});
}
