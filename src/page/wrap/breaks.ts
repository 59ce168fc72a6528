import {forced, type Item, never} from './items.ts';

/** A line of a paragraph: the items from `start` up to `end`, and whether a hyphen ends it. */
export type LineRange = {start: number; end: number; hyphen: boolean};

/** How many places a line may break are weighed for one line; more than any line that a person reads holds. */
const window = 400;

/**
 * Breaks items into lines of at most `width` cells so that the lines of the whole paragraph are as even as can be: the
 * sum of the squares of what is left white is least, the last line free (Knuth and Plass, 1981, for ragged setting).
 */
export function breakLines(items: readonly Item[], width: number): LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  for (let index = 1; index <= items.length; index++) {
    if (index < items.length && items[index]?.cost !== forced) continue;
    breakSegment(items, start, index, width, lines);
    start = index;
  }
  return lines;
}

function breakSegment(
  items: readonly Item[],
  from: number,
  to: number,
  width: number,
  lines: LineRange[],
): void {
  // Where a line may start or end, and the width of all items before it: without and with the space that stands there.
  const places: number[] = [from];
  const ends: number[] = [0];
  const starts: number[] = [0];
  let cells = 0;
  for (let index = from; index < to; index++) {
    const item = items[index] as Item;
    if (index > from && item.cost !== never) {
      places.push(index);
      ends.push(cells);
      starts.push(cells + item.gap);
    }
    cells += item.width + (index > from ? item.gap : 0);
  }
  if (cells <= width) {
    lines.push({start: from, end: to, hyphen: false});
    return;
  }
  places.push(to);
  ends.push(cells);
  const back = cheapest(items, places, starts, ends, width);
  const found: LineRange[] = [];
  for (let place = places.length - 1; place > 0; place = back[place] as number) {
    const start = places[back[place] as number] as number;
    const end = places[place] as number;
    found.push({start, end, hyphen: end < to && (items[end]?.hyphen ?? false)});
  }
  for (let index = found.length - 1; index >= 0; index--) lines.push(found[index] as LineRange);
}

/** For every place a line may end, the place where the cheapest such line starts. */
function cheapest(
  items: readonly Item[],
  places: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  width: number,
): Int32Array {
  const last = places.length - 1;
  const back = new Int32Array(places.length);
  const total = new Float64Array(places.length);
  for (let end = 1; end <= last; end++) {
    const item = end < last ? (items[places[end] as number] as Item) : undefined;
    const hyphen = item?.hyphen ? 1 : 0;
    const own = item ? item.cost : 0;
    let best = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= 0 && end - start <= window; start--) {
      const cells = (ends[end] as number) - (starts[start] as number) + hyphen;
      if (cells > width && start < end - 1) break;
      const white = width - cells;
      let cost = (total[start] as number) + own;
      if (cells > width) cost += 1e9;
      else if (end < last) cost += white * white;
      else if (end - start === 1 && start > 0) cost += lonely(cells, width);
      if (cost < best) {
        best = cost;
        back[end] = start;
      }
    }
    total[end] = best;
  }
  return back;
}

/** A single short word on the last line looks lost: it is worth a somewhat looser line before it. */
function lonely(cells: number, width: number): number {
  return cells < 8 ? (width * width) / 64 : 0;
}
