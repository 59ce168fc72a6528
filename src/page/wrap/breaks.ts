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

/**
 * Finds the cheapest way to each place. Of all lines that end at a place, only those are weighed that can be the cheapest:
 * they are tried from the fullest on, and each further one starts later and leaves more white. Since no total is below
 * nothing, the first one whose white alone costs more than the best line so far ends the search. That leaves two lines of
 * five to be weighed. Of lines that cost the same the shortest is taken.
 */
function weigh({count, starts, ends, costs, totals, back}: Places, width: number): void {
  const last = count - 1;
  totals[0] = 0;
  let fullest = 0;
  for (let end = 1; end < last; end++) {
    const longest = width - (ends[end] as number);
    fullest = Math.max(fullest, end - window);
    // A later line may end a cell earlier, where this one ends in a hyphen: what is over by no more than that stays.
    while (fullest < end - 1 && longest + (starts[fullest] as number) < -1) fullest++;
    let best = Number.POSITIVE_INFINITY;
    for (let start = fullest; start < end; start++) {
      const white = longest + (starts[start] as number);
      if (white < 0 && start < end - 1) continue;
      const cost = white < 0 ? overfull : white * white;
      if (cost > best) break;
      const total = (totals[start] as number) + cost;
      if (total > best) continue;
      best = total;
      back[end] = start;
    }
    totals[end] = best + (costs[end] as number);
  }
  weighLast({count, starts, ends, costs, totals, back}, width);
}

/** The last line may be as short as it comes. */
function weighLast({count, starts, ends, totals, back}: Places, width: number): void {
  const last = count - 1;
  const longest = width - (ends[last] as number);
  const first = Math.max(0, last - window);
  let best = Number.POSITIVE_INFINITY;
  for (let start = last - 1; start >= first; start--) {
    const white = longest + (starts[start] as number);
    if (white < 0 && start < last - 1) break;
    let total = totals[start] as number;
    if (white < 0) total += overfull;
    else if (start === last - 1 && start > 0) total += lonely(width - white, width);
    if (total >= best) continue;
    best = total;
    back[last] = start;
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
  Object.assign(places, larger, {count: places.count});
}
