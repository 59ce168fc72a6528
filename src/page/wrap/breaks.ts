/**
 * The places where the lines of one paragraph may start and end, in order: the first is its start, the last its end. A
 * table of numbers, used again for every paragraph, where an object for each word took a third of a long post's time.
 */
export type Places = {
  count: number;
  /** Cells before the place, with the hyphen that a line which ends there shows. */
  ends: Int32Array;
  /** Cells before what a line that starts there shows: the space that stands at the place is left out. */
  starts: Int32Array;
  /** What a line break costs beyond the raggedness it leaves, in squared cells. */
  costs: Int32Array;
  /** Of the cheapest line found to end there: what the lines up to its end cost, and at which place it starts. */
  totals: Float64Array;
  back: Int32Array;
};

const table = newPlaces(1024);

/** How many places a line may break are weighed for one line; more than any line that a person reads holds. */
const window = 400;

/** The table with nothing but the start of a paragraph in it; what was in it is forgotten. */
export function startPlaces(): Places {
  table.count = 0;
  addPlace(table, 0, 0, 0);
  return table;
}

/** Adds a place, or the end of the paragraph, which nothing starts at. */
export function addPlace(places: Places, end: number, start: number, cost: number): void {
  const index = places.count++;
  if (index === places.ends.length) grow(places);
  places.ends[index] = end;
  places.starts[index] = start;
  places.costs[index] = cost;
  places.totals[index] = Number.POSITIVE_INFINITY;
}

/**
 * Breaks a paragraph into lines of at most `width` cells so that they are as even as can be: the sum of the squares of
 * what is left white is least, the last line free (Knuth and Plass, 1981, for ragged setting). Of ways that cost the same
 * the one with the shorter last lines is taken. The result holds the indices of the places where lines start, and that of
 * the last place.
 */
export function breakLines(places: Places, width: number): number[] {
  const last = places.count - 1;
  if ((places.ends[last] as number) <= width) return [0, last];
  weigh(places, width, firstFit(places, width));
  const chosen: number[] = [];
  for (let place = last; place > 0; place = places.back[place] as number) chosen.push(place);
  chosen.push(0);
  return chosen.reverse();
}

/** What the lines cost when each takes all that fits. */
function firstFit({count, starts, ends, costs}: Places, width: number): number {
  const last = count - 1;
  let total = 0;
  let start = 0;
  let limit = width;
  for (let end = 1; end <= last; end++) {
    if ((ends[end] as number) <= limit && end - start <= window) continue;
    if (end - start === 1) {
      total += overfull + (costs[end] as number);
      start = end;
    } else {
      // What does not fit is looked at again as the next line's.
      start = --end;
      total += (limit - (ends[end] as number)) ** 2 + (costs[end] as number);
    }
    limit = width + (starts[start] as number);
  }
  if (last - start === 1)
    total += lonely((ends[last] as number) - (starts[start] as number), width);
  return total;
}

/**
 * Finds the cheapest way to each place that lies on one to the end which costs no more than `most`. Costs are never below
 * nothing, so a place that costs more leads nowhere, nor does a line whose white alone is more than what is left: of each
 * start only the few ends are weighed that come close to a full line. To weigh every line that fits takes ten times as long,
 * and in a short post V8 then spends more on compiling this than on running it.
 */
function weigh(
  {count, starts, ends, costs, totals, back}: Places,
  width: number,
  most: number,
): void {
  const last = count - 1;
  totals[0] = 0;
  let furthest = 0;
  for (let start = 0; start < last; start++) {
    const total = totals[start] as number;
    if (total > most) continue;
    const limit = width + (starts[start] as number);
    // A later line may end a cell earlier, where this one ends in a hyphen: hence the 1, here and below.
    while (furthest < last && (ends[furthest + 1] as number) <= limit + 1) furthest++;
    const least = limit - Math.sqrt(most - total) - 1;
    let end = Math.min(furthest, start + window);
    if (end === last) {
      const white = limit - (ends[last] as number);
      const alone = last - start === 1 && start > 0;
      const sum = total + (alone ? lonely(width - white, width) : 0);
      if (white >= 0 && sum <= (totals[last] as number)) {
        totals[last] = sum;
        back[last] = start;
      }
      end--;
    }
    for (; end > start && (ends[end] as number) >= least; end--) {
      const white = limit - (ends[end] as number);
      if (white < 0) continue;
      const sum = total + white * white + (costs[end] as number);
      if (sum > (totals[end] as number)) continue;
      totals[end] = sum;
      back[end] = start;
    }
    // What does not fit from here fits from no earlier start either: this is the one way there.
    if ((ends[start + 1] as number) > limit) {
      totals[start + 1] = total + overfull + (costs[start + 1] as number);
      back[start + 1] = start;
    }
  }
}

/** What a line costs that cannot be broken to fit. */
const overfull = 1e9;

/** A single short word on the last line looks lost: it is worth a somewhat looser line before it. */
function lonely(cells: number, width: number): number {
  return cells < 8 ? (width * width) / 64 : 0;
}

function newPlaces(size: number): Places {
  return {
    count: 0,
    ends: new Int32Array(size),
    starts: new Int32Array(size),
    costs: new Int32Array(size),
    totals: new Float64Array(size),
    back: new Int32Array(size),
  };
}

function grow(places: Places): void {
  const larger = newPlaces(2 * places.ends.length);
  larger.ends.set(places.ends);
  larger.starts.set(places.starts);
  larger.costs.set(places.costs);
  larger.totals.set(places.totals);
  Object.assign(places, larger, {count: places.count});
}
