import {cellWidth} from '../../text/cells.ts';
import type {Role} from '../../text/roles.ts';
import {isRightToLeft} from '../direction.ts';
import {addHeading} from '../outline.ts';
import type {Line, Span} from '../types.ts';
import {putLine, putProse, room, say, type Writer, within, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

/**
 * Sets a heading. The level shows in plain text too: a heavy rule under the words, a light one, then bars that get
 * thinner. What runs from right to left has its rule or bar at the right.
 */
export function setHeading(writer: Writer, block: Of<'heading'>): void {
  const text = wordsOf(block.runs);
  if (text === '') return;
  const before = writer.lines.length;
  const anchor = addHeading(writer, block, text);
  const outside = writer.prefixes.length === 0 && writer.width >= narrowest;
  const backwards = outside && isRightToLeft(text);
  if (block.level > 2) setBarred(writer, block, anchor, backwards);
  else setRuled(writer, block, anchor, backwards);
  const entry = writer.outline.at(-1);
  if (entry) entry.line = firstTextLine(writer, before);
  say(writer, text);
}

function setRuled(writer: Writer, block: Of<'heading'>, anchor: string, backwards: boolean): void {
  const role: Role = `heading${block.level}`;
  const first = writer.lines.length;
  putProse(writer, block.runs, {base: role, anchor, ...(backwards ? {align: 'right'} : {})});
  const cells = widest(writer, first);
  const rule: Span = {text: (block.level === 1 ? '━' : '─').repeat(cells), role};
  const lead: Span = {text: ' '.repeat(room(writer) - cells), role: 'text'};
  putLine(writer, backwards ? [lead, rule] : [rule], {});
}

function setBarred(writer: Writer, block: Of<'heading'>, anchor: string, backwards: boolean): void {
  const role: Role = `heading${block.level}`;
  const [left, right] = bars[block.level - 3] ?? ['', ''];
  if (backwards) {
    const tail: Span = {text: right, role};
    putProse(writer, block.runs, {base: role, anchor, align: 'right', tail});
    return;
  }
  const prefix: Span[] = [{text: left, role}];
  within(writer, prefix, prefix, () => putProse(writer, block.runs, {base: role, anchor}));
}

/** In fewer cells, the side that a heading stands at says nothing, and a bar takes room from its words. */
const narrowest = 16;

/** At the left and at the right, from the third level on. */
const bars = [
  ['▌ ', ' ▐'],
  ['▎ ', ' ▕'],
  ['▏ ', ' │'],
  ['┆ ', ' ┆'],
] as const;

function firstTextLine(writer: Writer, from: number): number {
  let line = from;
  while (line < writer.lines.length - 1 && writer.lines[line]?.source === undefined) line++;
  return line;
}

/** How wide the lines of the heading are. */
function widest(writer: Writer, first: number): number {
  const indent = writer.width - room(writer);
  let most = 1;
  for (let index = first; index < writer.lines.length; index++) {
    const {spans, source} = writer.lines[index] as Line;
    if (source === undefined) continue;
    const text = spans.map(span => span.text).join('');
    const cells = indent > 0 ? cellWidth(text) - indent : cellWidth(text.trimStart());
    most = Math.max(most, cells);
  }
  return Math.min(most, room(writer));
}
