import type {Role} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import type {Span} from '../types.ts';
import {breakLines, type LineRange} from './breaks.ts';
import {type Item, itemise} from './items.ts';

/** A line of prose without what its containers put before it. */
export type ProseLine = {spans: Span[]; at: number; anchor?: string; cells: number};

/** Sets runs as lines of at most `width` cells; only a single grapheme may be wider. `base` is what plain text is here. */
export function wrap(runs: readonly Run[], width: number, base: Role): ProseLine[] {
  const [only] = runs;
  if (only && runs.length === 1 && only.text.length <= width && plainWords.test(only.text)) {
    return [oneLine(only, base)];
  }
  const items = itemise(runs, width);
  return breakLines(items, width).map(range => setLine(items, range, runs, base, width));
}

/** ASCII words with one space between them: nothing to measure. */
const plainWords = /^[!-~]+(?: [!-~]+)*$/;

function oneLine(run: Run, base: Role): ProseLine {
  const spans: Span[] = [];
  add(spans, run.text, run, base);
  const line: ProseLine = {spans, at: run.at, cells: run.text.length};
  if (run.anchor) line.anchor = run.anchor;
  return line;
}

function setLine(
  items: Item[],
  range: LineRange,
  runs: readonly Run[],
  base: Role,
  width: number,
): ProseLine {
  const spans: Span[] = [];
  let cells = 0;
  let anchor: string | undefined;
  for (let index = range.start; index < range.end; index++) {
    const item = items[index] as Item;
    const first = index === range.start;
    if (item.gap === 1 && !first) add(spans, ' ', runs[item.gapRun] as Run, base);
    add(spans, item.text, runs[item.run] as Run, base);
    cells += item.width + (first ? 0 : item.gap);
    anchor ??= item.anchor;
  }
  const end = items[range.end - 1];
  if (range.hyphen && end && cells < width) {
    add(spans, '-', runs[end.run] as Run, base);
    cells++;
  }
  const line: ProseLine = {spans, at: items[range.start]?.at ?? 0, cells};
  if (anchor) line.anchor = anchor;
  return line;
}

function add(spans: Span[], text: string, run: Run, base: Role): void {
  const role = run.role === 'text' ? base : run.role;
  const last = spans[spans.length - 1];
  if (last && last.role === role && (last.marks ?? 0) === run.marks && last.link === run.link) {
    last.text += text;
    return;
  }
  const span: Span = {text, role};
  if (run.marks) span.marks = run.marks;
  if (run.link !== undefined) span.link = run.link;
  spans.push(span);
}
