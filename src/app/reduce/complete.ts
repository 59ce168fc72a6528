import type {Action} from '../actions.ts';
import type {Completing} from '../list-state.ts';
import type {State} from '../state.ts';
import {type, withList} from './filter-line.ts';
import {ask, say} from './steps.ts';

/** Puts the next candidate into the filter line; the first time it is asked what there is. */
export function nextCompletion(state: State, step: 1 | -1): State {
  const {field, completing} = state.list;
  if (completing) return show(state, completing, completing.index + step);
  return ask(state, {kind: 'complete', query: field.text, cursor: field.cursor, step});
}

/** Takes in what may stand at the cursor. */
export function completed(
  state: State,
  {completion, step}: Extract<Action, {type: 'filter.completed'}>,
): State {
  const {field, typing} = state.list;
  if (!typing) return state;
  if (completion.candidates.length === 0) return say(state, 'Nothing to complete here');
  const index = step > 0 ? 0 : completion.candidates.length - 1;
  return show(state, {completion, before: field, index}, index);
}

function show(state: State, completing: Completing, index: number): State {
  const {completion, before} = completing;
  const {candidates, range} = completion;
  const at = (index + candidates.length) % candidates.length;
  const word = candidates[at]?.text ?? '';
  const text = before.text.slice(0, range[0]) + word + before.text.slice(range[1]);
  const next = type(state, {text, cursor: range[0] + word.length});
  // With one candidate there is nothing to go through: the next Tab completes what then stands there.
  return candidates.length === 1 ? next : withList(next, {completing: {...completing, index: at}});
}
