import type {Span} from '../types.ts';

type Result = Span[][] | null;

/** UTF-16 units of code that are remembered, about the most that one post shows. */
const capacity = 1_000_000;

const results = new Map<string, Result>();
let held = 0;

/**
 * `make`'s answer for this code, made once: the reader sets the same post again at every change of width, and
 * highlighting is the dearest part of it. What was used last stays longest.
 */
export function remembered(grammar: string, code: string, make: () => Result): Result {
  const key = `${grammar}\n${code}`;
  const known = results.get(key);
  if (known !== undefined) {
    results.delete(key);
    results.set(key, known);
    return known;
  }
  const made = make();
  // No answer may mean that the grammar is not loaded yet.
  if (made === null) return null;
  results.set(key, made);
  held += key.length;
  for (const oldest of results.keys()) {
    if (held <= capacity) break;
    results.delete(oldest);
    held -= oldest.length;
  }
  return made;
}
