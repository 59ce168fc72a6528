import {editDistance} from './edit-distance.ts';

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
    const distance = editDistance(needle, candidate, allowed);
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
