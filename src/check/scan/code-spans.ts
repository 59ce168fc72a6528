import {addTo} from '../../text/grouped.ts';
/** Where the code spans of a region end. */
export type CodeSpans = {
  /** Offset past the code span that starts with the backtick at `at`, or past its run when nothing closes it. */
  skip(at: number): number;
};

/** Reads a region's code spans when the first backtick is met; asked for ascending offsets, it is linear overall. */
export function codeSpans(text: string, start: number, end: number): CodeSpans {
  let runs: Map<number, number[]> | null = null;
  return {
    skip(at) {
      runs ??= backtickRuns(text, start, end);
      const length = runLength(text, at, end);
      const starts = runs.get(length) ?? [];
      // The last is popped first: what lies behind can close nothing that is yet to come.
      while ((starts.at(-1) ?? end) <= at) starts.pop();
      const close = starts.at(-1);
      return (close ?? at) + length;
    },
  };
}

/** Starts of the runs of backticks by their length, last one first. */
function backtickRuns(text: string, start: number, end: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`', start); at !== -1 && at < end; ) {
    const length = runLength(text, at, end);
    addTo(runs, length, at);
    at = text.indexOf('`', at + length);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

function runLength(text: string, at: number, end: number): number {
  let length = 1;
  while (at + length < end && text.charCodeAt(at + length) === 96) length++;
  return length;
}
