import type {Page} from '../page/types.ts';
import type {FixedPlace} from './state.ts';

/** Index of the line of `page` that shows what stands at `offset` in the Markdown; 0 is the very top, title and all. */
function lineAtSource(page: Page, offset: number): number {
  if (offset === 0) return 0;
  let best = 0;
  let nearest = -1;
  for (const [index, {source}] of page.lines.entries()) {
    if (source === undefined || source > offset || source <= nearest) continue;
    nearest = source;
    best = index;
  }
  return best;
}

/**
 * Offset in the Markdown of what stands at a line; of what follows it when the line is decoration. 0 is the very top;
 * `start` is where the Markdown of the page begins.
 */
export function sourceAtLine(page: Page, line: number, start = 0): number {
  if (line <= 0 && start === 0) return 0;
  for (let index = line; index < page.lines.length; index++) {
    const source = page.lines[index]?.source;
    if (source !== undefined) return source;
  }
  return page.lines.findLast(({source}) => source !== undefined)?.source ?? 0;
}

/** Index of the line that an anchor leads to, or -1. Generators differ in case, so the case does not count. */
export function lineAtAnchor(page: Page, anchor: string): number {
  const exact = page.lines.findIndex(line => line.anchor === anchor);
  if (exact >= 0) return exact;
  const name = anchor.toLowerCase();
  const loose = page.lines.findIndex(line => line.anchor?.toLowerCase() === name);
  if (loose >= 0) return loose;
  const heading = page.outline.find(
    ({anchor: own, text}) => own.toLowerCase() === name || text.toLowerCase() === name,
  );
  return heading?.line ?? -1;
}

/** Index of the line that a place is at; -1 for an anchor that the page has not. */
export function lineOf(page: Page, place: FixedPlace): number {
  switch (place.kind) {
    case 'top':
      return 0;
    case 'anchor':
      return lineAtAnchor(page, place.anchor);
    case 'source':
    case 'words':
      return lineAtSource(page, place.offset);
  }
}

/** The lines of a footnote, from the one that its anchor leads to up to the next anchor; `null` when there is none. */
export function noteAt(page: Page, anchor: string): {start: number; end: number} | null {
  const start = page.lines.findIndex(line => line.anchor === anchor);
  if (start < 0) return null;
  let end = start + 1;
  while (end < page.lines.length && page.lines[end]?.anchor === undefined) end++;
  while (end > start + 1 && page.lines[end - 1]?.spans.length === 0) end--;
  return {start, end};
}
