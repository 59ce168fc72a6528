import type {Role} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import type {Span} from '../types.ts';
import {addPlace, breakLines, startPlaces} from './breaks.ts';
import {forced, type Item, itemise, never} from './items.ts';
import {addText, type ProseLine} from './lines.ts';
import {wrapWords} from './words.ts';

/** Sets runs as lines of at most `width` cells; only a single grapheme may be wider. `base` is what plain text is here. */
export function wrap(runs: readonly Run[], width: number, base: Role): ProseLine[] {
  return wrapWords(runs, width, base) ?? wrapItems(runs, width, base);
}

function wrapItems(runs: readonly Run[], width: number, base: Role): ProseLine[] {
  const items = itemise(runs, width);
  const lines: ProseLine[] = [];
  let start = 0;
  for (let index = 1; index <= items.length; index++) {
    if (index < items.length && items[index]?.cost !== forced) continue;
    for (const range of breakSegment(items, start, index, width)) {
      lines.push(setLine(items, range, runs, base, width));
    }
    start = index;
  }
  return lines;
}

/** A line of a paragraph: the items from `start` up to `end`, and whether a hyphen ends it. */
type LineRange = {start: number; end: number; hyphen: boolean};

/** Breaks the items from `from` up to `to`, between which no line break is forced. */
function breakSegment(
  items: readonly Item[],
  from: number,
  to: number,
  width: number,
): LineRange[] {
  const places = startPlaces();
  const first = [from];
  let cells = 0;
  for (let index = from; index < to; index++) {
    const item = items[index] as Item;
    const gap = index > from ? item.gap : 0;
    if (index > from && item.cost !== never) {
      addPlace(places, cells + (item.hyphen ? 1 : 0), cells + gap, item.cost);
      first.push(index);
    }
    cells += item.width + gap;
  }
  addPlace(places, cells, cells, 0);
  first.push(to);
  const chosen = breakLines(places, width).map(place => first[place] as number);
  return chosen.slice(1).map((end, index) => {
    const hyphen = end < to && (items[end]?.hyphen ?? false);
    return {start: chosen[index] as number, end, hyphen};
  });
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
    if (item.gap === 1 && !first) addText(spans, ' ', runs[item.gapRun] as Run, base);
    addText(spans, item.text, runs[item.run] as Run, base);
    cells += item.width + (first ? 0 : item.gap);
    anchor ??= item.anchor;
  }
  const end = items[range.end - 1];
  if (range.hyphen && end && cells < width) {
    addText(spans, '-', runs[end.run] as Run, base);
    cells++;
  }
  const line: ProseLine = {spans, at: items[range.start]?.at ?? 0, cells};
  if (anchor) line.anchor = anchor;
  return line;
}
