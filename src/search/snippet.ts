import {type PlainText, plainText} from '../library/plain.ts';
import type {Post} from '../library/types.ts';
import {cellWidth} from '../text/cells.ts';
import {type Match, matchesIn, mergedRanges} from './describe.ts';
import type {Found} from './engine.ts';
import {bodySections} from './plan.ts';
import type {Scan} from './scan.ts';
import type {SearchIndex} from './search-index.ts';
import type {Range, Snippet} from './types.ts';

/** Length of a snippet of one line, in cells, and of one of three lines for a terminal of 80 cells. */
export const oneLine = 76;
export const threeLines = 220;

/**
 * The stretch of the body that answers the query best: the most and the rarest words of the query, best matched, close
 * together. Null when the body holds none of them.
 */
export function snippetOf(found: Found, post: Post, cells: number): Snippet | null {
  const {index, scan} = found;
  const {plain, markdown} = textsOf(index, post);
  const matches = firstMatches(scan, index, plain.text);
  const best = bestWindow(matches, unitsFor(plain.text, matches[0]?.start ?? 0, cells), found);
  const first = best[0];
  if (!first) return null;
  const units = unitsFor(plain.text, first.start, cells);
  const [start, end] = around(plain.text, first.start, best.at(-1)?.end ?? first.end, units);
  const shown = matches.filter(match => match.start >= start && match.end <= end);
  const breaks = breaksIn(plain, markdown, start, end);
  return {
    ...cutOut(plain.text, [start, end], breaks, mergedRanges(shown)),
    source: plain.source(first.start),
  };
}

const mostMatches = 5000;

/** In UTF-16 units: about the longest post that most folders hold. */
const stretch = 65_536;

/**
 * The first matches in a text, for which no more of it is looked at than they take: a snippet is made while somebody
 * types, and all words of 8 MB take half a second.
 */
function firstMatches(scan: Scan, index: SearchIndex, text: string): Match[] {
  const matches: Match[] = [];
  let start = 0;
  while (start < text.length && matches.length < mostMatches) {
    const newline = text.indexOf('\n', start + stretch);
    const end = newline < 0 ? text.length : newline;
    for (const match of matchesIn(scan, index, text.slice(start, end), bodySections)) {
      matches.push({...match, start: match.start + start, end: match.end + start});
    }
    start = end;
  }
  // A phrase may go on in the next line, where a stretch was cut.
  const all = matches.length > 0 ? matches : matchesIn(scan, index, text, bodySections);
  return all.slice(0, mostMatches);
}

// While someone types, the same posts stay on the screen: their texts are kept for the next keystroke.
const keptTexts = 64;
/** In UTF-16 units, all together: a few of the longest posts that octavo reads. */
const mostKept = 16_000_000;
type Texts = {markdown: string; plain: PlainText};
const texts = new WeakMap<SearchIndex, Map<Post, Texts>>();

function textsOf(index: SearchIndex, post: Post): Texts {
  const kept = texts.get(index) ?? new Map<Post, Texts>();
  texts.set(index, kept);
  const found = kept.get(post) ?? readTexts(index, post);
  // The order of a map is the order of use, the oldest first.
  kept.delete(post);
  kept.set(post, found);
  let units = 0;
  for (const {markdown} of kept.values()) units += markdown.length;
  for (const [oldest, {markdown}] of kept) {
    if (kept.size <= keptTexts && units <= mostKept) break;
    kept.delete(oldest);
    units -= markdown.length;
  }
  return found;
}

function readTexts(index: SearchIndex, post: Post): Texts {
  const markdown = index.readMarkdown(post);
  return {markdown, plain: plainText(markdown)};
}

/** The run of matches, no longer than `units`, that says most. */
function bestWindow(matches: readonly Match[], units: number, found: Found): Match[] {
  const {tables} = found.scan;
  let best = {worth: -1, from: 0, to: 0};
  let from = 0;
  for (let to = 0; to < matches.length; to++) {
    const end = matches[to]?.end ?? 0;
    while (from < to && end - (matches[from]?.start ?? 0) > units) from++;
    const grades = new Map<number, number>();
    for (let at = Math.max(from, to - 40); at <= to; at++) {
      const match = matches[at];
      if (match) grades.set(match.atom, Math.max(grades.get(match.atom) ?? 0, match.grade));
    }
    let worth = 0;
    for (const [atom, grade] of grades) worth += (tables[atom]?.weight ?? 0) * grade;
    // More of the same words say little more; the first such stretch wins unless a later one is better.
    if (worth > best.worth + 1e-9) best = {worth, from: tightest(matches, from, to), to};
  }
  return matches.slice(best.from, best.to + 1);
}

/** Leaves out matches in front whose word comes again. */
function tightest(matches: readonly Match[], from: number, to: number): number {
  const later = new Set<number>();
  let start = to;
  for (let at = to; at >= from; at--) {
    const atom = matches[at]?.atom ?? -1;
    if (!later.has(atom)) start = at;
    later.add(atom);
  }
  return start;
}

/** How many units fill so many cells here: East Asian text needs half as many. */
function unitsFor(text: string, near: number, cells: number): number {
  const sample = text.slice(near, near + 60);
  const width = sample === '' ? 1 : cellWidth(sample) / sample.length;
  return Math.max(8, Math.floor(cells / Math.max(1, width)));
}

/** The stretch to show around a match: from the paragraph's beginning if that is near, else from a word's. */
function around(text: string, start: number, end: number, units: number): Range {
  if (text.length <= units) return [0, text.length];
  const spare = Math.max(0, units - (end - start));
  const earliest = Math.max(0, start - Math.floor(spare * 0.4));
  const paragraph = paragraphStart(text, start);
  const whole = Math.max(0, start - spare);
  let from = paragraph >= whole && start - paragraph <= spare * 0.7 ? paragraph : earliest;
  if (from !== paragraph && from > 0) from = wordStart(text, from, start);
  let to = Math.min(text.length, from + Math.max(units, end - from));
  if (to < text.length) to = wordEnd(text, to, end);
  return [from, to];
}

/** Where the paragraph begins: behind a blank line. A single line break is only where the source was wrapped. */
function paragraphStart(text: string, at: number): number {
  const blank = at < 2 ? -1 : text.lastIndexOf('\n\n', at - 2);
  const start = blank < 0 ? 0 : blank + 2;
  return at - start < 2000 ? start + (/^\s*/u.exec(text.slice(start, at))?.[0].length ?? 0) : start;
}

/** The next beginning of a word, or the place itself where there is none near (a script without spaces). */
function wordStart(text: string, at: number, limit: number): number {
  const near = Math.min(limit, at + 24);
  for (let index = at; index < near; index++) {
    if (/\s/u.test(text[index - 1] ?? ' ') && !/\s/u.test(text[index] ?? ' ')) return index;
  }
  return whole(text, Math.min(at, limit));
}

function wordEnd(text: string, at: number, limit: number): number {
  const near = Math.max(limit, at - 24);
  for (let index = at; index > near; index--) {
    if (/\s/u.test(text[index] ?? ' ') && !/\s/u.test(text[index - 1] ?? ' ')) return index;
  }
  return whole(text, Math.max(at, limit));
}

/** Not between the halves of a character or before its accent. */
function whole(text: string, at: number): number {
  let index = at;
  while (index > 0 && index < text.length && inside.test(text[index] ?? '')) index--;
  return index;
}
const inside = /[\p{M}\udc00-\udfff\u200d]/u;

/** Where one thing ends and another starts without a full stop: headings, items, cells and rows, by the space before the next. */
function breaksIn(plain: PlainText, markdown: string, start: number, end: number): Set<number> {
  const breaks = new Set<number>();
  for (const {0: space, index} of plain.text
    .slice(start, end)
    .matchAll(/(?<=[^\s.!?:;,…。！？：；、，])\s+/gu)) {
    const at = start + index;
    const between = markdown.slice(plain.source(at - 1) + 1, plain.source(at + space.length));
    if (newBlock.test(between) || /^[\s|:*_`[-]*\|[\s|:*_`[-]*$/u.test(between)) breaks.add(at);
  }
  return breaks;
}
const newBlock = /\n[ \t>]*\n|\n[ \t>]*(?:[-*+][ \t]|#{1,6}[ \t]|\d{1,9}[.)][ \t]|[-=]+[ \t]*\n)/u;

/**
 * The stretch with its white space made single, a dot in the middle at `breaks`, and an ellipsis where text was cut off;
 * ranges move along.
 */
function cutOut(
  text: string,
  [start, end]: Range,
  breaks: ReadonlySet<number>,
  ranges: readonly Range[],
): {text: string; ranges: Range[]} {
  const cutBefore = start > paragraphStart(text, start);
  const cutAfter = text.slice(end, end + 400).trim() !== '';
  let shown = cutBefore ? '…' : '';
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    places.push(shown.length);
    const unit = text[at] ?? '';
    if (!/\s/u.test(unit)) shown += unit;
    else if (shown !== '' && !/[ …]$/u.test(shown)) shown += breaks.has(at) ? ' · ' : ' ';
  }
  places.push(shown.length);
  shown = shown.replace(/[ ·]+$/u, '');
  const moved = ranges.map(
    ([from, to]): Range => [
      places[from - start] ?? 0,
      Math.min(places[to - start] ?? 0, shown.length),
    ],
  );
  return {text: cutAfter ? `${shown}…` : shown, ranges: moved};
}
