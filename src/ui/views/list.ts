import {listLayout} from '../../app/layout.ts';
import type {ReadingProgress} from '../../app/library-state.ts';
import {headingAt, visibleCount} from '../../app/list-window.ts';
import {modeOf} from '../../app/mode.ts';
import {offeredPost, selectedPost} from '../../app/select.ts';
import type {State} from '../../app/state.ts';
import {cellWidth} from '../../text/cells.ts';
import {Mark} from '../../text/roles.ts';
import {emptyNotice} from './empty.ts';
import {facetRows} from './facets.ts';
import {fieldRow} from './field.ts';
import {hintRow} from './hints.ts';
import {headRows} from './list-head.ts';
import {messageRow} from './message.ts';
import {blank, noticeRows} from './notice.ts';
import {numberRow} from './number.ts';
import {postRows} from './post-row.ts';
import {progressBar, progressCount} from './progress.ts';
import {fill, gap, type Row, rowWidth, span, spread, spreadWhole} from './rows.ts';

/** The list screen: head and filter line, the posts with a pane beside them where there is room, status, hints. */
export function listRows(state: State): Row[] {
  const {size} = state;
  const layout = listLayout(state);
  const notice = emptyNotice(state);
  const posts = notice
    ? noticeRows(notice, {columns: layout.width, rows: layout.rows})
    : postsRows(state);
  const side = layout.side ? sideRows(state, layout.side.width) : null;
  const body = side
    ? posts.map((row, index) => [...fill(row, layout.width), ...(side[index] ?? [])])
    : posts;
  const foot = [statusRow(state)];
  if (layout.hints) foot.push(hintRow(state));
  return [...headRows(state), ...body, ...foot].slice(0, size.rows);
}

function postsRows(state: State): Row[] {
  const {posts: all, top} = state.list;
  const selected = offeredPost(state) ? -1 : state.list.selected;
  const {width, itemRows, rows} = listLayout(state);
  const drawn = all.slice(top, top + visibleCount(state, top)).flatMap((post, place) => {
    const index = top + place;
    const heading = headingAt(state, index, top);
    const own = postRows(state, post, {selected: index === selected, width, lines: itemRows});
    return heading === null ? own : [headingRow(heading, width), ...own];
  });
  return [...drawn, ...blank(rows - drawn.length)];
}

/** The name of a group, with a rule up to the edge. */
function headingRow(name: string, width: number): Row {
  const label = fill(
    [gap(1), span(name, 'heading3', Mark.strong), gap(1)],
    Math.min(width, cellWidth(name) + 2),
  );
  return [...label, span('─'.repeat(Math.max(0, width - rowWidth(label) - 1)), 'border')];
}

function sideRows(state: State, width: number): Row[] {
  const {rows} = listLayout(state);
  const inner = width - 3;
  const content =
    state.panel?.kind === 'facets'
      ? facetRows(state, state.panel, {columns: inner, rows})
      : previewRows(state, rows);
  return Array.from({length: rows}, (_, index) => [
    span('│', 'border'),
    gap(2),
    ...fill(content[index] ?? [], inner),
  ]);
}

/** How far reading is, and, while the list has the keys, how to break it off. */
function readingRow(state: State, reading: ReadingProgress): Row {
  const {columns} = state.size;
  const bar = columns >= 60 ? [gap(1), ...progressBar(reading, Math.min(30, columns - 50))] : [];
  const stop = modeOf(state) === 'list' ? [gap(2), span('Esc', 'key'), span(' stop', 'muted')] : [];
  return [...bar, gap(1), span(progressCount(reading), 'muted'), ...stop];
}

function previewRows(state: State, rows: number): Row[] {
  const {preview} = state.list;
  if (!preview || !selectedPost(state)) return [];
  // Its links lead nowhere from here, so they are not the page's.
  return preview.page.lines
    .slice(preview.top, preview.top + rows)
    .map(({spans}) => spans.map(({text, role, marks}) => ({text, role, ...(marks && {marks})})));
}

function statusRow(state: State): Row {
  const {message, list, size, panel} = state;
  if (panel?.kind === 'name') {
    const label = size.columns < 60 ? ' Name: ' : ' Name for this search: ';
    return [span(label, 'key'), ...fieldRow(panel.field, size.columns - label.length - 1)];
  }
  const post = selectedPost(state);
  const typed = numberRow(state);
  if (typed) return fill(typed, size.columns);
  const {library} = state;
  const reading = library.kind === 'ready' ? library.reading : null;
  const left: Row = reading
    ? readingRow(state, reading)
    : message
      ? messageRow(message)
      : [span(post ? ` ${post.path}` : '', 'status')];
  const right =
    post && !offeredPost(state)
      ? [
          span(
            `${(list.selected + 1).toLocaleString('en')}/${list.posts.length.toLocaleString('en')} `,
            'status',
          ),
        ]
      : [];
  const isPath = !reading && !message;
  return isPath ? spread(left, right, size.columns) : spreadWhole(left, right, size.columns);
}
