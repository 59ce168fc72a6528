import {cellWidth} from '../../text/cells.ts';
import type {Run} from '../document.ts';
import {tidy} from '../tidy.ts';
import {breaksAfter, isIdeograph, joinsPrevious, noEnd, noStart} from './characters.ts';
import {splitLong} from './long-words.ts';
import {isSpaceless, wordEnds} from './spaceless.ts';

/** A stretch of text that no line break may divide, and what a break before it costs. */
export type Item = {
  text: string;
  /** In cells. */
  width: number;
  /** Index of the run that it is part of. */
  run: number;
  /** 1 when a space stands before it, which a break takes away. */
  gap: 0 | 1;
  /** Run that the space belongs to. */
  gapRun: number;
  /** What a line break before it costs beyond the raggedness it leaves; `never`, or `forced`. */
  cost: number;
  /** A break before it shows a hyphen. */
  hyphen: boolean;
  /** Offset in the source. */
  at: number;
  anchor?: string;
};

export const never = -1;
export const forced = Number.POSITIVE_INFINITY;

/** In squared cells: breaking at a soft hyphen is worth about six cells of white at the end of the line. */
export const costs = {space: 0, ideograph: 0, hyphen: 9, softHyphen: 36};

type Cursor = {
  items: Item[];
  /** The run whose space waits for the next item; -1 when there is none. */
  gapRun: number;
  cost: number;
  hyphen: boolean;
  anchor: string | undefined;
  /** Where the next item starts in its run. */
  start: number;
  /** Whether the run is of ASCII, so that its items need not be looked at one by one to know their widths. */
  ascii: boolean;
};

/** Splits runs into items for lines of `width` cells. */
export function itemise(runs: readonly Run[], width: number): Item[] {
  const cursor: Cursor = {
    items: [],
    gapRun: -1,
    cost: never,
    hyphen: false,
    anchor: undefined,
    start: 0,
    ascii: false,
  };
  for (let index = 0; index < runs.length; index++) {
    const given = runs[index] as Run;
    const text = tidy(given.text);
    const run = text === given.text ? given : {...given, text};
    if (run.anchor) cursor.anchor ??= run.anchor;
    itemiseRun(cursor, run, index);
    if (run.breaks) {
      cursor.cost = forced;
      cursor.gapRun = -1;
    }
  }
  const last = cursor.items.at(-1);
  if (cursor.anchor && last) last.anchor ??= cursor.anchor;
  return splitLong(cursor.items, width);
}

function itemiseRun(cursor: Cursor, run: Run, index: number): void {
  const {text} = run;
  cursor.start = 0;
  cursor.ascii = ascii.test(text);
  if (run.whole) {
    push(cursor, run, index, text.length);
    return;
  }
  for (let position = nextBreak(text, 0); position >= 0; position = nextBreak(text, position + 1)) {
    const unit = text.charCodeAt(position);
    if (unit === 0x20) {
      push(cursor, run, index, position);
      cursor.start = position + 1;
      addSpace(cursor, index);
    } else if (unit === 0x2d || unit === 0x2f) {
      if (!breaksAfter(text, position)) continue;
      push(cursor, run, index, position + 1);
      cursor.cost = costs.hyphen;
    } else position = itemiseSpecial(cursor, run, index, position);
  }
  push(cursor, run, index, text.length);
}

/**
 * The next place at or after `from` where a line might break; -1 when there is none. Looking at every unit in a loop
 * costs a short post more: the engine compiles such a loop for all it is worth, which takes longer than the loop.
 */
function nextBreak(text: string, from: number): number {
  if (text.charCodeAt(from) >= 0xa0) return from;
  breaking.lastIndex = from;
  return breaking.test(text) ? breaking.lastIndex - 1 : -1;
}

const breaking = /[ /\-\u00a0-\uffff]/g;

function addSpace(cursor: Cursor, run: number): void {
  if (cursor.cost === forced || cursor.items.length === 0) return;
  cursor.gapRun = run;
  cursor.cost = costs.space;
  cursor.hyphen = false;
}

/** Handles one character beyond Latin that may break a line; returns the position of its last unit. */
function itemiseSpecial(cursor: Cursor, run: Run, index: number, position: number): number {
  const {text} = run;
  const point = text.codePointAt(position) ?? 0;
  const end = position + (point > 0xffff ? 2 : 1);
  if (point === 0xad || point === 0x200b || point === 0x2060) {
    push(cursor, run, index, position);
    cursor.start = end;
    if (point !== 0x2060 && cursor.gapRun < 0 && cursor.cost === never && cursor.items.length > 0) {
      cursor.cost = point === 0xad ? costs.softHyphen : costs.space;
      cursor.hyphen = point === 0xad;
    }
  } else if (point === 0x2014 || point === 0x2e3a) {
    // A dash may end a line but never start one.
    push(cursor, run, index, end);
    cursor.cost = costs.hyphen;
  } else if (isSpaceless(point)) {
    push(cursor, run, index, position);
    const ends = wordEnds(text, position);
    for (const wordEnd of ends) {
      push(cursor, run, index, wordEnd);
      cursor.cost = costs.ideograph;
    }
    const last = ends.at(-1) ?? end;
    // What follows without a space belongs to the last word, punctuation above all.
    if (noStart.has(text[last] ?? '')) cursor.cost = never;
    return last - 1;
  } else if (isIdeograph(point)) {
    push(cursor, run, index, position);
    let last = end;
    while (last < text.length && joinsPrevious(text.codePointAt(last) ?? 0)) {
      last += (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    }
    const before = cursor.items.at(-1)?.text.at(-1) ?? '';
    const char = text.slice(position, last);
    if (
      cursor.cost === never &&
      cursor.items.length > 0 &&
      !noStart.has(char) &&
      !noEnd.has(before)
    ) {
      cursor.cost = costs.ideograph;
    }
    push(cursor, run, index, last);
    if (!noEnd.has(char) && !noStart.has(text[last] ?? '')) cursor.cost = costs.ideograph;
    return last - 1;
  }
  return end - 1;
}

/** Adds the text of the run from where the last item ended to `end`. */
function push(cursor: Cursor, run: Run, index: number, end: number): void {
  const {start} = cursor;
  if (end <= start) return;
  const raw = run.text.slice(start, end);
  const text = cursor.ascii ? raw : raw.replace(noBreakSpaces, ' ');
  const first = cursor.items.length === 0;
  const item: Item = {
    text,
    width: cursor.ascii ? text.length : cellWidth(text),
    run: index,
    gap: cursor.gapRun >= 0 && !first ? 1 : 0,
    gapRun: cursor.gapRun,
    cost: first ? never : cursor.cost,
    hyphen: cursor.hyphen,
    at: run.at + start,
  };
  if (cursor.anchor) {
    item.anchor = cursor.anchor;
    cursor.anchor = undefined;
  }
  cursor.items.push(item);
  cursor.start = end;
  cursor.gapRun = -1;
  cursor.cost = never;
  cursor.hyphen = false;
}

const ascii = /^[\x20-\x7e]*$/;
const noBreakSpaces = /[\u00a0\u2007\u202f]/g;
