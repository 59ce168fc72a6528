import {listHead, listLayout} from '../../app/layout.ts';
import {modeOf} from '../../app/mode.ts';
import {interruptedPost, orderInForce, selectedPost} from '../../app/select.ts';
import type {Completing, State} from '../../app/state.ts';
import {chips} from '../../search/edit.ts';
import type {SortOrder} from '../../search/types.ts';
import {Mark} from '../../text/roles.ts';
import {facetRows} from './facets.ts';
import {fieldRow} from './field.ts';
import {hintRow} from './hints.ts';
import {blank, type Notice, noticeRows} from './notice.ts';
import {postRows} from './post-row.ts';
import {fill, gap, type Row, span, spread} from './rows.ts';

/** The list screen: head and filter line, the posts with a pane beside them where there is room, status, hints. */
export function listRows(state: State): Row[] {
  const {size} = state;
  const layout = listLayout(state);
  const head = [titleRow(state), filterRow(state), contextRow(state)].slice(0, listHead(state));
  const notice = emptyNotice(state);
  const posts = notice
    ? noticeRows(notice, {columns: layout.width, rows: layout.rows})
    : postsRows(state);
  const side = layout.side ? sideRows(state, layout.side.width) : null;
  const body = side
    ? posts.map((row, index) => [...fill(row, layout.width), ...(side[index] ?? [])])
    : posts;
  const foot = [statusRow(state)];
  if (layout.hints) foot.push(hintRow(state, modeOf(state), size.columns));
  return [...head, ...body, ...foot].slice(0, size.rows);
}

const orderNames: Readonly<Record<SortOrder, readonly [usual: string, reversed: string]>> = {
  date: ['newest first', 'oldest first'],
  updated: ['last updated first', 'first updated first'],
  title: ['by title', 'by title, from the end'],
  length: ['longest first', 'shortest first'],
  relevance: ['best match first', 'worst match first'],
  path: ['by path', 'by path, from the end'],
};

/** The name of an order, as the head of the list and the sort panel say it. */
export function orderName(order: SortOrder, reverse: boolean): string {
  return orderNames[order][reverse ? 1 : 0];
}

function titleRow(state: State): Row {
  const {library, list, size} = state;
  if (library.kind === 'loading') return [span(' octavo', 'title', Mark.strong)];
  const all = library.shown.length;
  const count =
    list.answered === ''
      ? posts(all)
      : `${list.posts.length.toLocaleString('en')} of ${posts(all)}`;
  const soFar = list.answered !== '' && !list.complete ? ' so far' : '';
  const right = [
    span(`${count}${soFar} · ${orderName(orderInForce(list), list.reverse)} `, 'muted'),
  ];
  return spread([span(` ${library.library.name}`, 'title', Mark.strong)], right, size.columns);
}

function posts(count: number): string {
  return count === 1 ? '1 post' : `${count.toLocaleString('en')} posts`;
}

function filterRow(state: State): Row {
  const {field, typing, hint} = state.list;
  const {columns} = state.size;
  if (!typing && field.text === '') return [span(' / ', 'muted'), span('filter', 'muted')];
  const right = hint ? [span(`${hint} `, 'warning')] : [];
  const text = typing ? fieldRow(field, columns - 4) : [span(field.text, 'text', Mark.strong)];
  return spread([span(' / ', 'key'), ...text], right, columns);
}

/** The third line: what Tab offers, what was chosen, or where reading was broken off. */
function contextRow(state: State): Row {
  const {completing, field} = state.list;
  if (completing) return candidateRow(completing);
  const chosen = chips(field.text);
  if (chosen.length > 0) {
    return [
      gap(3),
      ...chosen.flatMap(({text, excluded}) => [
        span(excluded ? `not ${text}` : text, excluded ? 'warning' : 'tag'),
        gap(2),
      ]),
    ];
  }
  const post = state.list.typing ? null : interruptedPost(state);
  if (!post) return [];
  const percent = Math.floor((state.readings.get(post.id)?.progress ?? 0) * 100);
  return [
    span(' c ', 'key'),
    span(`continue ${post.title}`, 'accent'),
    span(`  ${percent}%`, 'muted'),
  ];
}

function candidateRow({completion, index}: Completing): Row {
  // The one in the field stands first, so that it is in sight however many there are.
  const {candidates} = completion;
  const turned = [...candidates.slice(index), ...candidates.slice(0, index)];
  return [
    gap(3),
    ...turned.flatMap(({label, note}, at) =>
      at === 0 ? [span(label, 'selection'), span(` ${note}   `, 'muted')] : [span(label), gap(2)],
    ),
  ];
}

function postsRows(state: State): Row[] {
  const {posts: all, top, selected} = state.list;
  const {width, itemRows, perPage, rows} = listLayout(state);
  const drawn = all
    .slice(top, top + perPage)
    .flatMap((post, index) =>
      postRows(state, post, {selected: top + index === selected, width, lines: itemRows}),
    );
  return [...drawn, ...blank(rows - drawn.length)];
}

function sideRows(state: State, width: number): Row[] {
  const {rows} = listLayout(state);
  const inner = width - 3;
  const content =
    state.panel?.kind === 'facets'
      ? facetRows(state.panel, {columns: inner, rows})
      : previewRows(state, rows);
  return Array.from({length: rows}, (_, index) => [
    span('│', 'border'),
    gap(2),
    ...fill(content[index] ?? [], inner),
  ]);
}

function previewRows(state: State, rows: number): Row[] {
  const {preview} = state.list;
  if (!preview || !selectedPost(state)) return [];
  // Its links lead nowhere from here, so they are not the page's.
  return preview.page.lines
    .slice(0, rows)
    .map(({spans}) => spans.map(({text, role, marks}) => ({text, role, ...(marks && {marks})})));
}

function statusRow(state: State): Row {
  const {message, list, size} = state;
  const post = selectedPost(state);
  const left: Row = message
    ? [span(` ${message.text}`, message.tone === 'warning' ? 'warning' : 'accent')]
    : [span(post ? ` ${post.path}` : '', 'status')];
  const right = post
    ? [
        span(
          `${(list.selected + 1).toLocaleString('en')}/${list.posts.length.toLocaleString('en')} `,
          'status',
        ),
      ]
    : [];
  return spread(left, right, size.columns);
}

/** What to say instead of posts; `null` when there are some. */
function emptyNotice(state: State): Notice | null {
  const {library, list} = state;
  if (library.kind === 'loading' || list.posts.length > 0) return null;
  const {problems, posts: all, name} = library.library;
  if (list.answered !== '' && library.shown.length > 0) {
    return {
      title: 'No post matches',
      lines: ['Esc clears the filter. Words are looked for in title, tags, description and text.'],
    };
  }
  if (library.shown.length > 0) return {title: '', lines: []};
  if (all.length > 0) {
    return {
      title: 'Only drafts here',
      lines: [
        `All ${all.length} posts of ${name} are drafts or dated in the future. Start octavo with --drafts to read them.`,
      ],
    };
  }
  if (problems.length > 0) {
    return {
      title: 'No post can be read',
      lines: [`Every file in ${name} has a problem. Press ! to see what is wrong and what to do.`],
    };
  }
  return {
    title: 'No posts here',
    lines: [
      `There is no Markdown file in ${name}. Start octavo with a folder that has some: octavo path/to/posts`,
    ],
  };
}
