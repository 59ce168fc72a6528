import {readingState} from '../../app/reading.ts';
import type {State} from '../../app/state.ts';
import type {Post} from '../../library/types.ts';
import type {Hit, Range} from '../../search/types.ts';
import {Mark} from '../../text/roles.ts';
import {gap, marked, type Row, span, spread, washed} from './rows.ts';

/** An empty range list is shared, so that rows without a match cost nothing. */
const noRanges: readonly Range[] = [];

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
  const title = marked(post.title, hit?.ranges.title ?? noRanges, 'text', Mark.strong);
  const left = [
    selected ? span(' ▸ ', 'accent', Mark.strong) : gap(3),
    ...stateMark(state, post.id),
    ...title,
  ];
  const date = post.date?.slice(0, 10) ?? '';
  const minutes = `${post.minutes} min`;
  const right = lines === 1 && width >= 70 ? `${minutes.padEnd(9)}${date}` : date;
  const first = spread(left, rightSide(right, width), width);
  const head = selected ? washed(first) : first;
  if (lines === 1) return [head];
  return [head, spread(detailRow(post, hit), rightSide(minutes, width), width)];
}

/** The column at the right edge, where there is room for one. */
function rightSide(text: string, width: number): Row {
  return width < 36 || text === '' ? [] : [span(`  ${text} `, 'muted')];
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

function detailRow(post: Post, hit: Hit | undefined): Row {
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
  return [gap(3), ...parts];
}
