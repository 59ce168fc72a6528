/**
 * The names that a person most likely meant by `wanted`, nearest first, at most `limit`: those that it starts or is
 * contained in, and those within a third of its letters of a typing slip. Case does not count.
 */
export function nearest(wanted: string, names: Iterable<string>, limit = 3): string[] {
  const needle = wanted.toLowerCase().slice(0, longest);
  if (needle === '') return [];
  const allowed = Math.max(1, Math.floor(needle.length / 3));
  const found: {name: string; distance: number}[] = [];
  for (const name of new Set(names)) {
    const candidate = name.toLowerCase().slice(0, longest);
    const distance = slips(needle, candidate);
    if (distance <= allowed) found.push({name, distance});
    else if (needle.length > 2 && candidate.includes(needle)) {
      found.push({name, distance: allowed + (candidate.startsWith(needle) ? 0.25 : 0.5)});
    }
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, limit).map(({name}) => name);
}

/** `; did you mean a, b or c?`, to follow a message; an empty string when nothing resembles `wanted`. */
export function didYouMean(wanted: string, names: Iterable<string>): string {
  const found = nearest(wanted, names);
  const last = found.pop();
  if (last === undefined) return '';
  return `; did you mean ${found.length > 0 ? `${found.join(', ')} or ${last}` : last}?`;
}

/** Longer names are compared by their beginning, so that the time is bounded whatever is asked for. */
const longest = 64;

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
