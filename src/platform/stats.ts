import {type Stats, statSync} from 'node:fs';

/** What the system says of a path; `null` where it leads nowhere, or nobody may look. Never throws. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path, {throwIfNoEntry: false}) ?? null;
  } catch {
    return null;
  }
}
