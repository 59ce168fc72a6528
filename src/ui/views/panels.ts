import {aroundEntries} from '../../app/around.ts';
import {articleLayout} from '../../app/layout.ts';
import {modeOf} from '../../app/mode.ts';
import {optionsOf, orders} from '../../app/reduce/panel.ts';
import {articleOf, outlineEntries, sectionIndex} from '../../app/select.ts';
import type {Panel, State} from '../../app/state.ts';
import {cellWidth} from '../../text/cells.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {helpRows} from './help.ts';
import {hintRow} from './hints.ts';
import {orderName} from './list-head.ts';
import {fill, gap, overlay, type Row, rowWidth, span} from './rows.ts';

/** The screen with its panel drawn on top. */
export function withPanel(state: State, rows: Row[], panel: Panel): Row[] {
  switch (panel.kind) {
    case 'help':
      return helpRows(state, panel);
    case 'outline':
      return outlineOver(state, rows, panel);
    case 'note':
      return noteOver(state, rows, panel);
    case 'choice':
      return choiceOver(state, rows, panel);
    case 'around':
      return aroundOver(state, rows, panel.selected);
    default:
      return rows;
  }
}

type OutlinePanel = Extract<Panel, {kind: 'outline'}>;
type NotePanel = Extract<Panel, {kind: 'note'}>;
type ChoicePanel = Extract<Panel, {kind: 'choice'}>;

function outlineOver(state: State, rows: Row[], panel: OutlinePanel): Row[] {
  const article = articleOf(state);
  if (!article) return rows;
  const layout = articleLayout(state);
  const {columns} = state.size;
  const width = layout.side?.width ?? Math.min(columns - 2, 60);
  const entries = outlineEntries(article.page, panel.field.text);
  const here = sectionIndex(article);
  const lowest = Math.min(...article.page.outline.map(({level}) => level));
  const list = entries.map(({heading, index}, at): Row => {
    const selected = at === panel.selected;
    const indent = panel.field.text === '' ? (heading.level - lowest) * 2 : 0;
    return [
      span(selected ? '▸' : index === here ? '•' : ' ', 'accent'),
      gap(1 + indent),
      span(heading.text, selected ? 'selection' : index === here ? 'accent' : 'text'),
    ];
  });
  if (list.length === 0) list.push([gap(2), span('No such heading', 'muted')]);
  const head: Row =
    panel.field.text === ''
      ? [span('Outline', 'title', Mark.strong), gap(2), span('type to narrow', 'muted')]
      : fieldRow(panel.field, width - 4);
  const under = fitted(rows, columns);
  if (layout.side) {
    const pane = [head, [], ...windowed(list, panel.selected, layout.rows + layout.above - 2)];
    return withHints(state, overlay(under, bordered(pane, width), 0, columns - width - 1));
  }
  const height = Math.min(Math.max(1, layout.rows - 4), Math.max(list.length, 1));
  const box = boxed([head, ...windowed(list, panel.selected, height)], width);
  return withHints(state, overlay(under, box, 0, Math.floor((columns - width) / 2)));
}

const choiceTitles = {order: 'Sort', group: 'Group', theme: 'Theme', copy: 'Copy'} as const;

function choiceOver(state: State, rows: Row[], panel: ChoicePanel): Row[] {
  const {columns} = state.size;
  const labels =
    panel.what === 'order'
      ? orders.map(order => orderName(order, state.list.reverse))
      : optionsOf(state, panel.what).map(option => (option === 'none' ? 'not at all' : option));
  const title = choiceTitles[panel.what];
  const inner = Math.max(cellWidth(title) + 2, ...labels.map(label => cellWidth(label) + 4));
  const width = Math.min(columns - 2, inner + 4);
  const list = labels.map((label, index): Row => {
    const selected = index === panel.selected;
    return [span(selected ? '▸ ' : '  ', 'accent'), span(label, selected ? 'selection' : 'text')];
  });
  const room = Math.max(1, state.size.rows - 6);
  const content = [
    [span(title, 'title', Mark.strong)],
    ...windowed(list, panel.selected, Math.min(room, list.length)),
  ];
  const box = boxed(content, width);
  const top = Math.max(0, Math.floor((rows.length - box.length) / 2.5));
  const left = Math.floor((columns - width) / 2);
  return withHints(state, overlay(fitted(rows, columns), box, top, left));
}

/** The posts around, in a box, what they are to this one at the left. */
function aroundOver(state: State, rows: Row[], selected: number): Row[] {
  const {columns} = state.size;
  const entries = aroundEntries(articleOf(state)?.around ?? null);
  const width = Math.min(columns - 2, 72);
  const labels = width >= 44 ? 13 : 0;
  const list = entries.map(({label, post}, index): Row => {
    const here = index === selected;
    const name = labels > 0 ? fill([span(label, 'muted')], labels) : [];
    return [
      span(here ? '▸ ' : '  ', 'accent'),
      ...name,
      span(post.title, here ? 'selection' : 'text'),
    ];
  });
  if (list.length === 0) list.push([gap(2), span('Looking through the library …', 'muted')]);
  const room = Math.max(1, state.size.rows - 6);
  const height = Math.min(room, list.length);
  const title = labels > 0 ? 'Around this post' : (entries[selected]?.group ?? 'Around this post');
  const content = [[span(title, 'title', Mark.strong)], ...windowed(list, selected, height)];
  const box = boxed(content, width);
  const top = Math.max(0, Math.floor((rows.length - box.length) / 2.5));
  const left = Math.floor((columns - width) / 2);
  return withHints(state, overlay(fitted(rows, columns), box, top, left));
}

/** The footnote at the foot of the page, which stays where it is. */
function noteOver(state: State, rows: Row[], panel: NotePanel): Row[] {
  const article = articleOf(state);
  if (!article) return rows;
  const layout = articleLayout(state);
  const {columns} = state.size;
  const lines = article.page.lines.slice(panel.start, panel.end);
  const width = Math.min(columns - 1, layout.width + 4);
  const box = boxed(
    lines.map(({spans}) => spans),
    width,
  );
  const top = layout.above + layout.rows - box.length;
  const left = Math.max(0, layout.left - 2);
  return withHints(state, overlay(fitted(rows, columns), box, top, left));
}

/** As many of `rows` as `height` holds, with the selected one among them. */
function windowed(rows: readonly Row[], selected: number, height: number): Row[] {
  const top = Math.max(0, Math.min(selected - Math.floor(height / 2), rows.length - height));
  return Array.from({length: height}, (_, index) => rows[top + index] ?? []);
}

/** A pane with a border at its left. */
function bordered(content: readonly Row[], width: number): Row[] {
  return content.map(row => [span('│', 'border'), gap(2), ...fill(row, width - 4), gap(1)]);
}

function boxed(content: readonly Row[], width: number): Row[] {
  const inner = width - 4;
  const edge = '─'.repeat(width - 2);
  return [
    [span(`╭${edge}╮`, 'border')],
    ...content.map(
      (row): Row => [span('│', 'border'), gap(1), ...fill(row, inner), gap(1), span('│', 'border')],
    ),
    [span(`╰${edge}╯`, 'border')],
  ];
}

function fitted(rows: readonly Row[], width: number): Row[] {
  return rows.map(row => (rowWidth(row) === width ? row : fill(row, width)));
}

/** The hints under a panel are those of the panel. */
function withHints(state: State, rows: Row[]): Row[] {
  if (!articleLayout(state).hints) return rows;
  return [...rows.slice(0, -1), hintRow(state, modeOf(state), state.size.columns)];
}
