import type {Action, Command} from '../actions.ts';
import {keyOf} from '../help.ts';
import {canOffer, interruptedPost, progressInWords} from '../select.ts';
import type {State} from '../state.ts';
import {withList} from './filter-line.ts';
import {select} from './list.ts';
import {say} from './steps.ts';

/**
 * Offers to go on where reading was broken off: the marker stands on the row that says so, over the first post. Whoever
 * has begun to do something already is not interrupted.
 */
export function offer(state: State): State {
  const {list, screen, panel} = state;
  const post = interruptedPost(state);
  const isBusy = list.moved || list.typing || screen.kind !== 'list' || panel !== null;
  if (!post || isBusy || list.offered || !canOffer(state)) return state;
  const next = select(withList(state, {offered: true}), list.selected);
  if (next.message) return next;
  const keys = `${keyOf(state.keymap, 'list.open')} or ${keyOf(state.keymap, 'list.continue')}`;
  return say(next, `${keys} goes on with “${post.title}”, ${progressInWords(state, post.id)}`);
}

/** What a key makes of the offer before it does what it does. */
export function answered(state: State, action: Action): State {
  if (keepsOffer.has(action.type) || action.type === 'list.open') return state;
  // From its row, one step down is the first post.
  if (action.type === 'scroll.lineDown') return withList(state, {offered: false, selected: -1});
  return withdrawn(state);
}

/** The marker on the first post, as if nothing had been offered. */
export function withdrawn(state: State): State {
  return state.list.offered
    ? select(withList(state, {offered: false}), state.list.selected)
    : state;
}

/** What is done to the post that is offered, and what leads back to it. */
const keepsOffer: ReadonlySet<Action['type']> = new Set<Command>([
  'post.star',
  'post.markRead',
  'post.edit',
  'post.browse',
  'post.copyPath',
  'app.help',
  'app.settings',
  'app.theme',
  'app.mouse',
  'scroll.lineUp',
]);
