import type {Key} from 'ink';
import type {Press} from '../app/keys.ts';
import {keyPresses} from './key-name.ts';
import {pointerEvent} from './mouse-report.ts';

/** Longest paste that is kept, in UTF-16 units: fields are short, and a paste may be a whole file. */
const longestPaste = 10_000;

/** Makes keys, and what the mouse did, of input piece by piece. What the terminal brackets as pasted becomes one press, never commands. */
export function createKeyReader(): (input: string, key: Key) => Press[] {
  let pasted: string | null = null;
  return (input, key) => {
    if (input === pasteStart) {
      pasted = '';
      return [];
    }
    if (pasted === null) {
      const pointer = pointerEvent(input);
      return pointer ? [{pointer}] : keyPresses(input, key);
    }
    if (input === pasteEnd) {
      const text = pasted;
      pasted = null;
      return [{name: 'paste', text}];
    }
    pasted = (pasted + (input || ' ')).slice(0, longestPaste);
    return [];
  };
}

/** As Ink hands them on, without the ESC. */
const pasteStart = '[200~';
const pasteEnd = '[201~';
