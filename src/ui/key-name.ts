import type {Key} from 'ink';
import type {KeyPress} from '../app/keys.ts';
import {graphemes} from '../text/cells.ts';

/**
 * The keys in one piece of input, as Ink gives it. Keys pressed quickly arrive in one piece (`jj`), and so does text
 * that came without bracketed paste; what a terminal answers to a question is no key at all.
 */
export function keyPresses(input: string, key: Key): KeyPress[] {
  const special = specialName(key);
  if (special) return [{name: withModifiers(special, key)}];
  if (key.ctrl) return input === '' ? [] : [{name: `ctrl+${input}`}];
  if (answer.test(input)) return [];
  if (key.meta && input.length > 0) {
    const name = controls.get(input) ?? input;
    return [{name: `alt+${name}`}];
  }
  return graphemes(input).flatMap(characterPresses);
}

/**
 * Ink takes the leading ESC away from the sequences that it does not know. So does the time that passes between an ESC
 * and what belongs to it, on a slow line: nobody types these in one go.
 */
const answer = /^(?:\[[<>?]?[\d;:]+[$"' ]?[~A-Za-z]|\]\d+;[^\x07]*\x07?)$/;

/** Control characters that have keys of their own. Ink names most of them, but not inside a longer piece of input. */
const controls: ReadonlyMap<string, string> = new Map([
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\r\n', 'enter'],
  ['\t', 'tab'],
  ['\b', 'backspace'],
  ['\x7f', 'backspace'],
  ['\x1b', 'escape'],
]);

function characterPresses(character: string): KeyPress[] {
  if (character === ' ') return [{name: 'space', text: ' '}];
  const name = controls.get(character);
  if (name) return [{name}];
  const code = character.charCodeAt(0);
  if (code < 0x20) return [{name: `ctrl+${String.fromCharCode(code + 0x60)}`}];
  return [{name: character, text: character}];
}

function specialName(key: Key): string | null {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.tab) return 'tab';
  // Ink calls 0x7f, which is what the backspace key sends almost everywhere, "delete" as well.
  if (key.backspace || key.delete) return 'backspace';
  if (key.escape) return 'escape';
  return null;
}

function withModifiers(name: string, key: Key): string {
  if (key.shift && name === 'tab') return 'shift+tab';
  if (key.ctrl) return `ctrl+${name}`;
  // Ink reports Esc itself as "meta".
  return key.meta && name !== 'escape' ? `alt+${name}` : name;
}
