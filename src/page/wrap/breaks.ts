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
  /** Of the cheapest line that ends there: what the lines up to its end cost, and at which place it starts. */
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
}

/**
 * Breaks a paragraph into lines of at most `width` cells so that they are as even as can be: the sum of the squares of
 * what is left white is least, the last line free (Knuth and Plass, 1981, for ragged setting). The result holds the
 * indices of the places where lines start, and that of the last place.
 */
export function breakLines(places: Places, width: number): number[] {
  const last = places.count - 1;
  if ((places.ends[last] as number) <= width) return [0, last];
  weigh(places, width);
  const chosen: number[] = [];
  for (let place = last; place > 0; place = places.back[place] as number) chosen.push(place);
  chosen.push(0);
  return chosen.reverse();
}

function weigh({count, starts, ends, costs, totals, back}: Places, width: number): void {
  const last = count - 1;
  totals[0] = 0;
  for (let end = 1; end <= last; end++) {
    const first = Math.max(0, end - window);
    let best = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= first; start--) {
      const white = width - (ends[end] as number) + (starts[start] as number);
      if (white < 0 && start < end - 1) break;
      let cost = totals[start] as number;
      if (white < 0) cost += 1e9;
      else if (end < last) cost += white * white;
      else if (end - start === 1 && start > 0) cost += lonely(width - white, width);
      if (cost < best) {
        best = cost;
        back[end] = start;
      }
    }
    totals[end] = best + (costs[end] as number);
  }
}

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
  Object.assign(places, larger, {count: places.count});
}
