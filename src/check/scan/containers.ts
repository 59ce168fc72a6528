/** A quote, or a list item whose content is indented by `width` columns. */
export type Container = {kind: 'quote'} | {kind: 'item'; width: number};

/** Where a line is being read. Columns count from 0, tabs go to the next multiple of four. */
export type Cursor = {
  /** Offset of the next character that is no blank. */
  at: number;
  column: number;
  /** Offset of the line's end. */
  end: number;
  /** Column at which the content of the innermost container starts. */
  base: number;
};

/** A cursor at the first character of the line from `at` to `end` that is no blank. */
export function lineCursor(text: string, at: number, end: number): Cursor {
  const cursor = {at, column: 0, end, base: 0};
  skipBlanks(text, cursor);
  return cursor;
}

/** How many of the open containers the line continues; the cursor moves past their marks (CommonMark 0.31, 5.1 and 5.2). */
export function continued(text: string, cursor: Cursor, open: readonly Container[]): number {
  let count = 0;
  for (const container of open) {
    if (container.kind === 'quote') {
      if (!isQuoteMark(text, cursor)) break;
      enterQuote(text, cursor);
    } else {
      const indent = cursor.column - cursor.base;
      if (cursor.at < cursor.end && indent < container.width) break;
      cursor.base += container.width;
    }
    count++;
  }
  return count;
}

export function isQuoteMark(text: string, cursor: Cursor): boolean {
  return cursor.at < cursor.end && text.charCodeAt(cursor.at) === greater && indentOf(cursor) < 4;
}

export function enterQuote(text: string, cursor: Cursor): void {
  cursor.at++;
  cursor.column++;
  const next = text.charCodeAt(cursor.at);
  cursor.base = next === space || next === tab ? cursor.column + 1 : cursor.column;
  skipBlanks(text, cursor);
}

/** Length of the list marker at the cursor, 0 if there is none. `interrupting` a paragraph, only `1.` and a bullet with text do. */
export function listMark(text: string, cursor: Cursor, interrupting: boolean): number {
  const {at, end} = cursor;
  if (indentOf(cursor) > 3) return 0;
  let length = 0;
  const first = text.charCodeAt(at);
  if (first === 42 || first === 43 || first === 45) length = 1;
  else {
    while (length < 10 && isDigit(text.charCodeAt(at + length))) length++;
    const close = text.charCodeAt(at + length);
    if (length === 0 || length === 10 || !(close === 46 || close === 41)) return 0;
    if (interrupting && !(length === 1 && first === 49)) return 0;
    length++;
  }
  if (at + length >= end) return interrupting ? 0 : length;
  const next = text.charCodeAt(at + length);
  return next === space || next === tab ? length : 0;
}

/** Moves past a marker of `length` characters and answers with the item that it opens. */
export function enterItem(text: string, cursor: Cursor, length: number): Container {
  const before = cursor.base;
  const after = cursor.column + length;
  cursor.at += length;
  cursor.column = after;
  skipBlanks(text, cursor);
  const blanks = cursor.column - after;
  const blank = cursor.at >= cursor.end;
  cursor.base = blank || blanks > 4 ? after + 1 : cursor.column;
  return {kind: 'item', width: cursor.base - before};
}

/** Moves past a footnote's `[^label]:` of `length` characters; its text goes on with an indent of four, however long that is. */
export function enterNote(text: string, cursor: Cursor, length: number): Container {
  enterItem(text, cursor, length);
  cursor.base = cursor.column;
  return {kind: 'item', width: 4};
}

/** Columns between the container's content and the cursor. */
export function indentOf(cursor: Cursor): number {
  return cursor.column - cursor.base;
}

function skipBlanks(text: string, cursor: Cursor): void {
  for (; cursor.at < cursor.end; cursor.at++) {
    const unit = text.charCodeAt(cursor.at);
    if (unit === space) cursor.column++;
    else if (unit === tab) cursor.column += 4 - (cursor.column % 4);
    else return;
  }
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const space = 32;
const tab = 9;
const greater = 62;
