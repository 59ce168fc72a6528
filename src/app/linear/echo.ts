import {modeOf} from '../mode.ts';
import {articleOf} from '../select.ts';
import type {State} from '../state.ts';
import type {TextField} from '../text-field.ts';

/**
 * What was just typed, to stand where it was typed, as a shell would echo it. Where something was taken away or put in
 * its place the field is written anew, after a line break: nothing that was written can be taken back.
 */
export function echo(previous: State, next: State): string {
  if (next.number !== previous.number && next.number.startsWith(previous.number)) {
    return next.number.slice(previous.number.length);
  }
  const before = fieldOf(previous);
  const after = fieldOf(next);
  if (!before || !after || before === after || modeOf(previous) !== modeOf(next)) return '';
  if (after.text.startsWith(before.text)) return after.text.slice(before.text.length);
  return `\n${after.text === '' ? 'Empty: ' : after.text}`;
}

/** The field that has the keys. */
export function fieldOf(state: State): TextField | null {
  const {panel, list} = state;
  if (panel) {
    if (panel.kind === 'settings') return panel.field;
    if ('typing' in panel && !panel.typing) return null;
    return 'field' in panel ? panel.field : null;
  }
  const find = articleOf(state)?.find;
  if (find) return find.typing ? find.field : null;
  return state.screen.kind === 'list' && list.typing ? list.field : null;
}
