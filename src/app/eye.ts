import type {Line} from '../page/types.ts';
import {extentOf} from './extent.ts';
import type {Article} from './state.ts';

/**
 * The lines of the paragraph that is being read, from `start` to before `end`; `null` when the whole article is on the
 * screen, where nothing tells. The eye is taken to wander down the screen as the article goes by: at its beginning it
 * is at the top, at its end at the bottom, so that every paragraph has its turn.
 */
export function readParagraph(article: Article, rows: number): {start: number; end: number} | null {
  const {lines} = article.page;
  const {top, count} = extentOf(article);
  const last = count - rows;
  if (last <= 0) return null;
  let eye = article.top + Math.round(((rows - 1) * Math.min(top, last)) / last);
  while (eye < lines.length - 1 && isBlank(lines[eye])) eye++;
  let start = eye;
  while (start > 0 && !isBlank(lines[start - 1])) start--;
  let end = eye + 1;
  while (end < lines.length && !isBlank(lines[end])) end++;
  return {start, end};
}

function isBlank(line: Line | undefined): boolean {
  return !line || (!line.picture && line.spans.every(({text}) => text.trim() === ''));
}
