import type {Line, Page} from '../../page/types.ts';

/** Longer ones are heard in parts: a hand must be able to stop. In lines. */
const longest = 25;

/** Lines of a page from `start` to before `end` that are heard at once: a paragraph, a heading, a list, a table. */
export type Stretch = {readonly start: number; readonly end: number};

/** The block that a line belongs to; the one after it for an empty line, the last one past the end. */
export function blockAt(page: Page, line: number): Stretch {
  const {lines} = page;
  let at = Math.max(0, Math.min(line, lines.length - 1));
  while (at < lines.length - 1 && isBlank(lines[at])) at++;
  while (at > 0 && isBlank(lines[at])) at--;
  let first = at;
  while (first > 0 && !isBlank(lines[first - 1])) first--;
  const start = at - ((at - first) % longest);
  let end = start + 1;
  while (end < lines.length && end < start + longest && !isBlank(lines[end])) end++;
  return {start, end: Math.min(end, lines.length)};
}

/** The block after a stretch; `null` at the end. */
export function blockAfter(page: Page, {end}: Stretch): Stretch | null {
  const next = blockAt(page, end);
  return next.start >= end ? next : null;
}

/** The block before a stretch; `null` at the beginning. */
export function blockBefore(page: Page, {start}: Stretch): Stretch | null {
  let at = start - 1;
  while (at > 0 && isBlank(page.lines[at])) at--;
  return at < 0 || isBlank(page.lines[at]) ? null : blockAt(page, at);
}

/** Whether a line shows nothing. */
export function isBlank(line: Line | undefined): boolean {
  return !line || line.spans.every(({text}) => text.trim() === '');
}
