import type {Action} from '../actions.ts';
import type {FieldEdit} from '../text-field.ts';

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
