import {graphemes} from '../text/cells.ts';
import {sanitiseLine} from '../text/sanitise.ts';

/** One line that the user types into. `cursor` counts UTF-16 units from the start and never splits a grapheme. */
export type TextField = {readonly text: string; readonly cursor: number};

/** What can be done to a text field, besides typing into it. */
export type FieldEdit =
  | 'deleteBackward'
  | 'deleteForward'
  | 'deleteWord'
  | 'deleteToStart'
  | 'deleteToEnd'
  | 'left'
  | 'right'
  | 'start'
  | 'end';

/** More than this nobody types; a pasted book is cut. In UTF-16 units. */
const longest = 2000;

/** A field that holds `text`, with the cursor behind it. */
export function fieldOf(text: string): TextField {
  return {text, cursor: text.length};
}

/** Puts `typed` in at the cursor: one line of it, cleaned, whatever was pasted. */
export function insert(field: TextField, typed: string): TextField {
  const room = Math.max(0, longest - field.text.length);
  const clean = sanitiseLine(typed.slice(0, room).toWellFormed());
  const text = field.text.slice(0, field.cursor) + clean + field.text.slice(field.cursor);
  return {text, cursor: field.cursor + clean.length};
}

/** The field after one editing step; the same object when there is nothing to do. */
export function edit(field: TextField, step: FieldEdit): TextField {
  const {text, cursor} = field;
  const before = text.slice(0, cursor);
  const after = text.slice(cursor);
  switch (step) {
    case 'deleteBackward':
      return cursor === 0 ? field : cut(field, cursor - lastLength(before), cursor);
    case 'deleteForward':
      return after === '' ? field : cut(field, cursor, cursor + firstLength(after));
    case 'deleteWord':
      return cursor === 0 ? field : cut(field, before.replace(/\S*\s*$/, '').length, cursor);
    case 'deleteToStart':
      return cursor === 0 ? field : cut(field, 0, cursor);
    case 'deleteToEnd':
      return after === '' ? field : cut(field, cursor, text.length);
    case 'left':
      return cursor === 0 ? field : {text, cursor: cursor - lastLength(before)};
    case 'right':
      return after === '' ? field : {text, cursor: cursor + firstLength(after)};
    case 'start':
      return cursor === 0 ? field : {text, cursor: 0};
    case 'end':
      return after === '' ? field : {text, cursor: text.length};
  }
}

function cut({text}: TextField, start: number, end: number): TextField {
  return {text: text.slice(0, start) + text.slice(end), cursor: start};
}

function lastLength(text: string): number {
  return graphemes(text).at(-1)?.length ?? 0;
}

function firstLength(text: string): number {
  return graphemes(text)[0]?.length ?? 0;
}
