import type {Action, Command} from './actions.ts';
import {meaning} from './bindings.ts';
import {takesText} from './keymap.ts';
import {modeOf} from './mode.ts';
import {type PointerEvent, pointerAction} from './pointer.ts';
import type {State} from './state.ts';

/** A key that was pressed, or a piece of text that was pasted. */
export type KeyPress = {
  /** As the keymap writes it: `j`, `G`, `enter`, `ctrl+d`, `shift+tab`; `paste` for pasted text. */
  readonly name: string;
  /** What it types into a text field; absent for keys that type nothing. */
  readonly text?: string;
};

/** Whatever a hand can do: a key, or something with the mouse. */
export type Press = KeyPress | {readonly pointer: PointerEvent};

/** The action that a press asks for in this state, if any. The only place where keys and the mouse become actions. */
export function actionFor(state: State, press: Press): Action | null {
  if ('pointer' in press) return pointerAction(state, press.pointer);
  const mode = modeOf(state);
  if (takesText(mode) && press.text !== undefined) return {type: 'text.insert', text: press.text};
  const found = meaning(state.keymap, mode, state.pendingKeys, press.name);
  if (found.kind === 'command') return commanded(found.command, press.name);
  if (found.kind === 'pending') return {type: 'keys.pending', keys: found.keys};
  return state.pendingKeys.length > 0 ? {type: 'keys.pending', keys: []} : null;
}

function commanded(type: Command, key: string): Action {
  return type === 'number.digit' ? {type, digit: key} : {type};
}
