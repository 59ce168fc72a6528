import {orderName} from '../../app/choices.ts';
import {keyOf} from '../../app/help.ts';
import {listHead, listLayout} from '../../app/layout.ts';
import type {Completing} from '../../app/list-state.ts';
import {
  interruptedPost,
  isReversed,
  offeredPost,
  orderInForce,
  progressInWords,
} from '../../app/select.ts';
import type {State} from '../../app/state.ts';
import {chips} from '../../search/edit.ts';
import {cellWidth} from '../../text/cells.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {fill, gap, type Row, span, spread, washed} from './rows.ts';

/** The lines above the posts: the library, the filter line, and what goes with it. */
export function headRows(state: State): Row[] {
  return [titleRow(state), filterRow(state), contextRow(state)].slice(0, listHead(state));
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
  const stage = list.answered === list.field.text ? soFar : ' · searching …';
  // Nothing stands in no order.
  const order =
    list.posts.length > 0 ? ` · ${orderName(orderInForce(list), isReversed(list))}` : '';
  const right = [span(`${count}${stage}${order} `, 'muted')];
  const {name, author} = library.library;
  const left = [span(` ${name}`, 'title', Mark.strong)];
  if (author) left.push(span(` by ${author}`, 'muted'));
  return spread(left, right, size.columns);
}

function posts(count: number): string {
  return count === 1 ? '1 post' : `${count.toLocaleString('en')} posts`;
}

function filterRow(state: State): Row {
  const {field, typing} = state.list;
  const {columns} = state.size;
  if (!typing && field.text === '') return [span(' / ', 'muted'), span('filter', 'muted')];
  const hint = hintBeside(state);
  const right = hint === null ? [] : [span(`${hint} `, 'warning')];
  const text = typing ? fieldRow(field, columns - 4) : [span(field.text, 'text', Mark.strong)];
  return spread([span(' / ', 'key'), ...text], right, columns);
}

/** The hint, where it fits on the line of the field; what is typed must not give way to it. */
function hintBeside(state: State): string | null {
  const {field, hint} = state.list;
  if (hint === null || listHead(state) < 3) return hint;
  return cellWidth(field.text) + cellWidth(hint) + 7 <= state.size.columns ? hint : null;
}

/** The third line: what Tab offers, what was chosen, or where reading was broken off. */
function contextRow(state: State): Row {
  const {completing, field, hint} = state.list;
  if (completing) return candidateRow(completing);
  if (hint !== null && hintBeside(state) === null) return [gap(3), span(hint, 'warning')];
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
  const {width} = listLayout(state);
  const key = `${keyOf(state.keymap, 'list.continue')} `;
  const progress = `  ${progressInWords(state, post.id)}`;
  const room = width - 4 - cellWidth(key) - cellWidth(progress);
  const row = [
    span(key, 'key'),
    ...fill([span(`continue ${post.title}`, 'accent')], Math.min(room, cellWidth(post.title) + 9)),
    span(progress, 'muted'),
  ];
  if (!offeredPost(state)) return [gap(1), ...row];
  return [span(' ▸ ', 'accent', Mark.strong), ...washed(fill(row, width - 3))];
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
