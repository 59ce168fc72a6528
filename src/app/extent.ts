import type {Article} from './state.ts';

/**
 * Where the screen is in the article, in lines: the first of them on the screen, and how many there are. While only an
 * excerpt is set, that is estimated from how long it is beside the whole Markdown.
 */
export function extentOf({page, top, excerpt, markdown}: Article): {top: number; count: number} {
  const count = page.lines.length;
  if (!excerpt) return {top, count};
  const density = count / Math.max(1, excerpt.end - excerpt.start);
  return {
    top: Math.round(excerpt.start * density) + top,
    count: Math.max(count, Math.round(markdown.length * density)),
  };
}
