/** Posts that are sorted, and elements that are merged, between two looks at the clock: a third of a millisecond. */
const runLength = 256;

/** The items in the order of `compare`, equals as they stood, giving way whenever `pause` says so. */
export function* mergeSort<Item>(
  items: Iterable<Item>,
  compare: (left: Item, right: Item) => number,
  pause: () => boolean,
): Generator<undefined, Item[]> {
  const all = Array.from(items);
  let runs: Item[][] = [];
  for (let at = 0; at < all.length; at += runLength) {
    runs.push(all.slice(at, at + runLength).sort(compare));
    if (pause()) yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare, pause));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (left: Item, right: Item) => number,
  pause: () => boolean,
): Generator<undefined, Item[]> {
  const merged: Item[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (fromLeft < left.length && fromRight < right.length) {
    const [a, b] = [left[fromLeft] as Item, right[fromRight] as Item];
    if (compare(a, b) <= 0) {
      merged.push(a);
      fromLeft++;
    } else {
      merged.push(b);
      fromRight++;
    }
    if (merged.length % runLength === 0 && pause()) yield;
  }
  for (; fromLeft < left.length; fromLeft++) merged.push(left[fromLeft] as Item);
  for (; fromRight < right.length; fromRight++) merged.push(right[fromRight] as Item);
  return merged;
}
