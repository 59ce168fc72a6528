import {extentOf} from '../../app/extent.ts';
import {readParagraph} from '../../app/eye.ts';
import {articleLayout} from '../../app/layout.ts';
import {pictureKey} from '../../app/pictures.ts';
import {matchCount} from '../../app/reduce/find.ts';
import {currentPost, focusedLink, progressOf, sectionIndex} from '../../app/select.ts';
import type {Article, State} from '../../app/state.ts';
import type {Line, Link} from '../../page/types.ts';
import {fieldRow} from './field.ts';
import {hintRow} from './hints.ts';
import {messageRow} from './message.ts';
import {numberRow} from './number.ts';
import {
  fill,
  gap,
  type Row,
  recolor,
  rowWidth,
  type Stretch,
  slice,
  span,
  spread,
  spreadWhole,
} from './rows.ts';
import {scrollBar} from './scrollbar.ts';

/** The article screen: the page, centred, with its scroll bar; the status line; the hints. */
export function articleRows(state: State, article: Article): Row[] {
  const layout = articleLayout(state);
  const {columns} = state.size;
  const {top: above, count} = extentOf(article);
  const bar = scrollBar(layout.rows, above, count);
  const read = state.dimmed ? readParagraph(article, layout.rows) : null;
  const body = bar.map((cell, index): Row => {
    const at = article.top + index;
    const line = article.page.lines[at];
    const spans = line
      ? (pictureSpans(state, article, line) ?? within(lineSpans(article, line, at), article, line))
      : [];
    const lit = line?.picture || !read || (at >= read.start && at < read.end);
    const text = [gap(layout.left), ...(lit ? spans : dimmed(spans))];
    return [...fill(text, columns - 1), cell];
  });
  const foot = [statusRow(state, article)];
  if (layout.hints) foot.push(hintRow(state));
  const top: Row[] = layout.above ? [[]] : [];
  return [...top, ...body, ...foot].slice(0, state.size.rows);
}

/** A line of the page with the matches and the link in focus made visible. */
function lineSpans(article: Article, line: Line, at: number): Row {
  const stretches: Stretch[] = [];
  if (article.find) {
    const {matches, current} = article.find;
    for (let index = firstMatch(matches, at); index < matches.length; index++) {
      const match = matches[index];
      if (!match || match.line !== at) break;
      const here = match.match === matches[current]?.match;
      stretches.push({...match, role: here ? 'matchCurrent' : 'match'});
    }
  }
  const spans = stretches.length > 0 ? recolor(line.spans, stretches) : line.spans;
  if (article.fold !== null && line.details === article.fold) return inFocus(spans);
  if (article.focus === null) return spans;
  return spans.map(part => (part.link === article.focus ? {...part, role: 'focus'} : part));
}

/** A row of a picture, as soon as it is drawn. */
function pictureSpans({pictures}: State, {id, page}: Article, {picture, spans}: Line): Row | null {
  const link = picture && page.links[picture.link];
  const drawn = link && pictures.get(pictureKey(id, link, picture));
  if (!drawn || 'flaw' in drawn) return null;
  return [...fill(spans, picture.left), ...(drawn.lines[picture.row] ?? [])];
}

/** What is in sight of a line: wide code is scrolled sideways, and cut with `…`. */
function within(spans: Row, {shift, page}: Article, {wide}: Line): Row {
  if (!wide) return spans;
  const rest = slice(spans, shift ?? 0, Number.POSITIVE_INFINITY);
  return rowWidth(rest) > page.width ? fill(rest, page.width) : rest;
}

/** The words of a summary, without what stands before them. */
function inFocus(spans: Row): Row {
  return spans.map(part => (part.role === 'summary' ? {...part, role: 'focus'} : part));
}

function dimmed(spans: Row): Row {
  return spans.map(({text, link}) => ({text, role: 'muted', ...(link !== undefined && {link})}));
}

/** Index of the first match on a line or below it. Matches stand in the order of the page. */
function firstMatch(matches: readonly {line: number}[], line: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function statusRow(state: State, article: Article): Row {
  const width = state.size.columns;
  const {panel, message} = state;
  if (panel?.kind === 'goto') return [span(' Go to :', 'key'), ...fieldRow(panel.field, width - 9)];
  if (article.find?.typing) return findRow(article, width);
  const right = [span(`${rightSide(state, article)} `, 'status')];
  if (message) return spreadWhole(messageRow(message), right, width);
  return spread(numberRow(state) ?? place(state, article), right, width);
}

function findRow({find, excerpt}: Article, width: number): Row {
  if (!find) return [];
  const count = excerpt ? '' : findCount(find);
  const isMissing = !excerpt && find.field.text !== '' && find.matches.length === 0;
  const right = [span(`${count} `, isMissing ? 'warning' : 'status')];
  return spread(
    [span(' Find ', 'key'), ...fieldRow(find.field, width - 8 - count.length)],
    right,
    width,
  );
}

/** Where one is: the target of the link in focus, else the title and the section. */
function place(state: State, article: Article): Row {
  const link = focusedLink(article);
  if (article.fold !== null) {
    const does = article.closed.has(article.fold) ? 'opens this' : 'shuts this';
    return [span(' Enter ', 'key'), span(does, 'status')];
  }
  if (link) return [span(' → ', 'accent'), span(targetOf(link), 'status')];
  const post = currentPost(state);
  if (!post) return [span(' The file of this post is gone', 'warning')];
  const {title} = post;
  const section = article.page.outline[sectionIndex(state, article)]?.text;
  return section && section !== title
    ? [span(` ${title}`, 'status'), span(` › ${section}`, 'status')]
    : [span(` ${title}`, 'status')];
}

/** Where a link leads, in the post's own words; the anchors of notes are octavo's. */
function targetOf({kind, text, href}: Link): string {
  if (kind === 'footnote') return `note ${text.normalize('NFKC')}`;
  return kind === 'backreference' ? 'where the note is from' : href;
}

/** Of an excerpt nothing is said that the whole page could say otherwise a moment later. */
function rightSide(state: State, article: Article): string {
  if (article.excerpt) return '';
  const progress = progressOf(state, article);
  const percent = `${Math.floor(progress * 100)}%`;
  if (article.find) return `${findCount(article.find)}   ${percent}`;
  const minutes = Math.ceil((currentPost(state)?.minutes ?? 0) * (1 - progress));
  return minutes > 0 && progress < 1 ? `${minutes} min left   ${percent}` : percent;
}

function findCount(find: NonNullable<Article['find']>): string {
  const {field, matches, current} = find;
  if (field.text === '') return '';
  const number = (matches[current]?.match ?? 0) + 1;
  return matches.length === 0 ? 'no match' : `${number} of ${matchCount(find)}`;
}
