import {cellWidth} from '../../text/cells.ts';
import type {Role} from '../../text/roles.ts';
import {addHeading} from '../outline.ts';
import type {Span} from '../types.ts';
import {putLine, putProse, room, say, type Writer, within, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

/**
 * Sets a heading. The level shows in plain text too: a heavy rule across the page, a light one under the words, then
 * bars that get thinner.
 */
export function setHeading(writer: Writer, block: Of<'heading'>): void {
  const text = wordsOf(block.runs);
  if (text === '') return;
  const role: Role = `heading${block.level}`;
  const before = writer.lines.length;
  const anchor = addHeading(writer, block, text);
  const bar = bars[block.level - 3];
  if (bar) {
    const prefix: Span[] = [{text: bar, role}];
    within(writer, prefix, prefix, () => putProse(writer, block.runs, {base: role, anchor}));
  } else {
    const first = writer.lines.length;
    putProse(writer, block.runs, {base: role, anchor});
    const rule = block.level === 1 ? '━' : '─';
    const widest = block.level === 1 ? room(writer) : underline(writer, first);
    putLine(writer, [{text: rule.repeat(widest), role}], {});
  }
  const entry = writer.outline.at(-1);
  if (entry) entry.line = firstTextLine(writer, before);
  say(writer, text);
}

const bars = ['▌ ', '▎ ', '▏ ', '┆ '];

function firstTextLine(writer: Writer, from: number): number {
  let line = from;
  while (line < writer.lines.length - 1 && writer.lines[line]?.source === undefined) line++;
  return line;
}

/** How wide the lines of the heading are. */
function underline(writer: Writer, first: number): number {
  let widest = 1;
  for (const line of writer.lines.slice(first)) {
    if (line.source === undefined) continue;
    const cells = cellWidth(line.spans.map(({text}) => text).join(''));
    widest = Math.max(widest, cells - (writer.width - room(writer)));
  }
  return Math.min(widest, room(writer));
}
