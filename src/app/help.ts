import type {Command} from './actions.ts';
import type {Keymap} from './bindings.ts';
import type {Binding, Mode} from './keymap.ts';
import {modeOf} from './mode.ts';
import type {State} from './state.ts';

/** One line of help: the title of a group, or keys with what they do. */
export type HelpLine =
  | {readonly kind: 'title'; readonly text: string}
  | {readonly kind: 'keys'; readonly keys: string; readonly text: string}
  | {readonly kind: 'blank'};

type KeysLine = Extract<HelpLine, {kind: 'keys'}>;

/** A group of the help: the screen that its keys are for. */
const groups: readonly {readonly mode: Mode; readonly title: string}[] = [
  {mode: 'list', title: 'List'},
  {mode: 'article', title: 'Article'},
  {mode: 'archive', title: 'Archive'},
  {mode: 'facets', title: 'Tags and facets'},
  {mode: 'settings', title: 'Settings'},
  {mode: 'filter', title: 'Filter line'},
  {mode: 'find', title: 'Find line'},
  {mode: 'outline', title: 'Outline'},
];

/**
 * The keys in force, by screen; those of the screen that one comes from first. With a `filter` only those whose keys or
 * words hold it.
 */
export function helpLines(state: State, filter = ''): HelpLine[] {
  const here = modeOf({...state, panel: null});
  const sorted = [...groups].sort((a, b) => Number(b.mode === here) - Number(a.mode === here));
  const needle = filter.trim().toLowerCase();
  const lines: HelpLine[] = [];
  for (const {mode, title} of sorted) {
    const rows = rowsOf(state.keymap.bindings, mode).filter(row => holds(row, needle));
    if (rows.length === 0) continue;
    if (lines.length > 0) lines.push({kind: 'blank'});
    lines.push({kind: 'title', text: title}, ...rows);
  }
  return lines;
}

/** The first key of an action, as people write it. */
export function keyOf({bindings}: Keymap, action: Command): string {
  return keyLabel(bindings.find(binding => binding.action === action)?.keys[0] ?? '');
}

/** How a key is written for people. */
export function keyLabel(key: string): string {
  return key
    .split(' ')
    .map(
      part =>
        labels.get(part) ?? part.replace(/^ctrl\+(.)$/, (_, letter) => `^${letter.toUpperCase()}`),
    )
    .join(' ');
}

const labels: ReadonlyMap<string, string> = new Map([
  ['up', '↑'],
  ['down', '↓'],
  ['left', '←'],
  ['right', '→'],
  ['enter', 'Enter'],
  ['escape', 'Esc'],
  ['space', 'Space'],
  ['tab', 'Tab'],
  ['shift+tab', 'Shift-Tab'],
  ['alt+backspace', 'Alt-Backspace'],
  ['backspace', 'Backspace'],
  ['delete', 'Delete'],
  ['home', 'Home'],
  ['end', 'End'],
  ['pageup', 'PgUp'],
  ['pagedown', 'PgDn'],
]);

function holds({keys, text}: KeysLine, needle: string): boolean {
  return text.toLowerCase().includes(needle) || keys.toLowerCase().split('  ').includes(needle);
}

function rowsOf(bindings: readonly Binding[], mode: Mode): KeysLine[] {
  return bindings
    .filter(({modes}) => modes.includes(mode))
    .map(({keys, text}) => ({kind: 'keys', keys: keysLabel(keys), text}));
}

/** All ten digits are one thing to a hand. */
function keysLabel(keys: readonly string[]): string {
  const isDigits = keys.length === 10 && keys.every(key => /^\d$/.test(key));
  return isDigits ? '0 … 9' : keys.map(keyLabel).join('  ');
}
