import type {Action} from '../actions.ts';
import {edit, type FieldEdit, insert, type TextField} from '../text-field.ts';

const edits: ReadonlyMap<string, FieldEdit> = new Map([
  ['text.deleteBackward', 'deleteBackward'],
  ['text.deleteForward', 'deleteForward'],
  ['text.deleteWord', 'deleteWord'],
  ['text.deleteToStart', 'deleteToStart'],
  ['text.deleteToEnd', 'deleteToEnd'],
  ['text.left', 'left'],
  ['text.right', 'right'],
  ['text.start', 'start'],
  ['text.end', 'end'],
]);

/** The editing step that an action is, if it is one. */
export function editOf(action: Action): FieldEdit | null {
  return edits.get(action.type) ?? null;
}

/** A text field after an action, if the action was meant for one. */
export function typed(field: TextField, action: Action): TextField {
  if (action.type === 'text.insert') return insert(field, action.text);
  const step = editOf(action);
  return step ? edit(field, step) : field;
}
