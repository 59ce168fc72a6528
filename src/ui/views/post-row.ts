import {readingState} from '../../app/reading.ts';
import type {State} from '../../app/state.ts';
import {noRanges} from '../../app/state.ts';
import type {Post} from '../../library/types.ts';
import type {Hit} from '../../search/types.ts';
import {Mark} from '../../text/roles.ts';
import {fill, gap, marked, type Row, span, spread} from './rows.ts';

/** How a post of the list is drawn: one line or two, in `width` cells. */
export type PostRowOptions = {
  readonly selected: boolean;
  readonly width: number;
  readonly lines: 1 | 2;
};

/** A post of the list. Every line is `width` cells long. */
export function postRows(state: State, post: Post, options: PostRowOptions): Row[] {
  const {selected, width, lines} = options;
  const hit = state.list.hits.get(post.id);
  const title = marked(
    post.title,
    hit?.ranges.title ?? noRanges,
    selected ? 'selection' : 'text',
    'match',
    Mark.strong,
  );
  const left = [
    selected ? span(' ▸ ', 'accent', Mark.strong) : gap(3),
    ...stateMark(state, post.id),
    ...title,
  ];
  const date = post.date?.slice(0, 10) ?? '';
  const first = spread(left, rightSide(post.minutes, date, width), width);
  return lines === 1 ? [first] : [first, fill(detailRow(post, hit, width), width)];
}

/** Cells of the two columns at the right edge. */
const minutesWidth = 8;
const dateWidth = 13;

function rightSide(minutes: number, date: string, width: number): Row {
  if (width < 36) return [];
  const when = span(date.padStart(dateWidth - 1), 'muted');
  if (width < 56) return [when, gap(1)];
  return [span(`${minutes} min`.padStart(minutesWidth), 'muted'), when, gap(1)];
}

/** Whether the post is starred, being read, or read; new ones carry no mark. */
function stateMark(state: State, id: string): Row {
  const reading = state.readings.get(id);
  if (reading?.starred) return [span('★ ', 'warning')];
  const known = readingState(reading);
  if (known === 'read') return [span('✓ ', 'muted')];
  if (known === 'reading') return [span('◐ ', 'accent')];
  return [];
}

function detailRow(post: Post, hit: Hit | undefined, width: number): Row {
  const snippet = hit?.snippet;
  const labels: Row = [
    ...(post.draft ? [span('draft', 'warning'), span('  ')] : []),
    ...post.categories.flatMap(category => [span(category, 'category'), span('  ')]),
    ...post.tags.flatMap((tag, index) => [
      span('#', 'tag'),
      ...marked(tag, hit?.ranges.tags[index] ?? noRanges, 'tag'),
      span('  '),
    ]),
  ];
  const text = snippet
    ? marked(snippet.text, snippet.ranges, 'muted')
    : marked(post.description, hit?.ranges.description ?? noRanges, 'muted');
  // A match in the body is what one looks for: then the words come first, and the labels if there is room.
  const parts: Row = snippet ? [...text, span('  '), ...labels] : [...labels, ...text];
  return [gap(3), ...fill(parts, width - 5)];
}
