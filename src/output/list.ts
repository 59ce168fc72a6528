import type {Post} from '../library/types.ts';
import type {Line, Span} from '../page/types.ts';
import type {Hit} from '../search/types.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {type Look, paintLine} from './ansi.ts';
import {matchedSpans, trimSpans, truncateSpans, wrapSpans} from './spans.ts';

/** One post of a list; a search's `Hit` fits, and brings its matches along. */
export type ListEntry = {post: Post} & Partial<Pick<Hit, 'ranges' | 'snippet'>>;

/** For scripts: `id`, date, title and tags, a post a line, between tabs. */
export function listTsv(posts: readonly Post[]): string {
  let text = '';
  for (const {id, date, title, tags} of posts) {
    text += `${[id, date ?? '', title, tags.join(',')].map(sanitiseLine).join('\t')}\n`;
  }
  return text;
}

/** For people: each post's date, title, minutes, category and tags on two lines, and under a search where it matches. */
export function paintList(entries: readonly ListEntry[], width: number, look: Look): string {
  let text = '';
  for (const line of listLines(entries, width)) text += `${paintLine(line, look)}\n`;
  return text;
}

/** The lines that `paintList` paints, none wider than `width` cells. */
export function listLines(entries: readonly ListEntry[], width: number): Line[] {
  const dated = entries.some(({post}) => post.date !== null);
  const spaced = entries.some(({snippet}) => snippet);
  // On a narrow terminal a column of dates would leave too little for the titles.
  const column = dated && width >= 50;
  const lines: Line[] = [];
  for (const entry of entries) {
    if (spaced && lines.length > 0) lines.push({spans: []});
    lines.push(...entryLines(entry, width, column));
  }
  return lines;
}

const dateWidth = 'YYYY-MM-DD'.length;
const gap = 2;
const snippetLines = 3;

function entryLines({post, ranges, snippet}: ListEntry, width: number, column: boolean): Line[] {
  const indent = column ? dateWidth + gap : gap;
  const date = dayOf(post).padEnd(dateWidth);
  const hanging: Span = {text: ' '.repeat(indent), role: 'text'};
  const left: Span[] = column
    ? [
        {text: date, role: 'meta'},
        {text: '  ', role: 'text'},
      ]
    : [];
  const title = matchedSpans(post.title, ranges?.title ?? [], 'title');
  const first = [...left, ...truncateSpans(title, width - (column ? indent : 0))];
  const second = truncateSpans(metaSpans(post, ranges?.tags ?? [], !column), width - indent);
  const found = snippet ? matchedSpans(snippet.text, snippet.ranges, 'text') : [];
  return [
    {spans: trimSpans(first)},
    {spans: trimSpans([hanging, ...second])},
    ...wrapSpans(found, width - indent, snippetLines).map(spans => ({
      spans: trimSpans([hanging, ...spans]),
    })),
  ];
}

/** `2025-02-01 · 7 min · draft · work · #essentialism #careers` */
function metaSpans(post: Post, ranges: Hit['ranges']['tags'], withDate: boolean): Span[] {
  const parts: Span[][] = [];
  if (withDate && post.date) parts.push([{text: dayOf(post), role: 'meta'}]);
  parts.push([{text: `${post.minutes} min`, role: 'meta'}]);
  if (post.draft) parts.push([{text: 'draft', role: 'warning'}]);
  if (post.categories.length > 0) {
    parts.push([{text: sanitiseLine(post.categories.join(', ')), role: 'category'}]);
  }
  const tags = post.tags.map((tag, index) => matchedSpans(tag, ranges[index] ?? [], 'tag'));
  if (tags.length > 0) {
    parts.push(tags.flatMap((spans, index) => [...hash(index), ...spans]));
  }
  return parts.flatMap((spans, index) => (index === 0 ? spans : [separator, ...spans]));
}

const separator: Span = {text: ' · ', role: 'meta'};

function hash(index: number): Span[] {
  const mark: Span = {text: '#', role: 'tag'};
  return index === 0 ? [mark] : [{text: ' ', role: 'text'}, mark];
}

function dayOf(post: Post): string {
  return sanitiseLine(post.date ?? '').slice(0, dateWidth);
}
