import {aroundEntries, labelWidth} from '../../app/around.ts';
import {choiceLabels, choiceTitles} from '../../app/choices.ts';
import {articleLayout} from '../../app/layout.ts';
import {
  type AroundPanel,
  type Box,
  type ChoicePanel,
  type ListBox,
  type NotePanel,
  noteBox,
  type OutlinePanel,
  panelBox,
} from '../../app/panel-box.ts';
import {articleOf, outlineEntries, sectionIndex} from '../../app/select.ts';
import type {Panel, State} from '../../app/state.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {helpRows} from './help.ts';
import {hintRow} from './hints.ts';
import {pictureRows} from './picture.ts';
import {fill, gap, overlay, type Row, rowWidth, span} from './rows.ts';
import {settingsRows} from './settings.ts';

/** The screen with its panel drawn on top. */
export function withPanel(state: State, rows: Row[], panel: Panel): Row[] {
  switch (panel.kind) {
    case 'help':
      return helpRows(state, panel);
    case 'settings':
      return settingsRows(state, panel);
    case 'outline':
      return outlineOver(state, rows, panel);
    case 'note':
      return noteOver(state, rows, panel);
    case 'choice':
      return choiceOver(state, rows, panel);
    case 'picture':
      return pictureRows(state, panel.link);
    case 'around':
      return aroundOver(state, rows, panel);
    default:
      return rows;
  }
}

function outlineOver(state: State, rows: Row[], panel: OutlinePanel): Row[] {
  const article = articleOf(state);
  const box = panelBox(state, panel);
  if (!article || !box) return rows;
  const entries = outlineEntries(article.page, panel.field.text);
  const here = sectionIndex(state, article);
  const lowest = Math.min(...article.page.outline.map(({level}) => level));
  const digits = String(article.page.outline.length).length;
  const list = entries.map(({heading, index}, at): Row => {
    const selected = at === panel.selected;
    const indent = panel.field.text === '' ? (heading.level - lowest) * 2 : 0;
    return [
      span(selected ? '▸' : index === here ? '•' : ' ', 'accent'),
      gap(1),
      span(String(index + 1).padStart(digits), 'muted'),
      gap(2 + indent),
      span(heading.text, selected ? 'selection' : index === here ? 'accent' : 'text'),
    ];
  });
  if (list.length === 0) list.push([gap(2), span('No such heading', 'muted')]);
  const head: Row =
    panel.field.text === ''
      ? [span('Outline', 'title', Mark.strong), gap(2), span('type to narrow', 'muted')]
      : fieldRow(panel.field, box.width - 4);
  const shown = windowed(list, box);
  const content = box.isBeside
    ? bordered([head, [], ...shown], box.width)
    : boxed([head, ...shown], box.width);
  return over(state, rows, content, box);
}

function choiceOver(state: State, rows: Row[], panel: ChoicePanel): Row[] {
  const box = panelBox(state, panel);
  if (!box) return rows;
  const list = choiceLabels(state, panel.what).map((label, index): Row => {
    const selected = index === panel.selected;
    return [span(selected ? '▸ ' : '  ', 'accent'), span(label, selected ? 'selection' : 'text')];
  });
  const title = [span(choiceTitles[panel.what], 'title', Mark.strong)];
  return over(state, rows, boxed([title, ...windowed(list, box)], box.width), box);
}

/** The posts around, in a box, what they are to this one at the left. */
function aroundOver(state: State, rows: Row[], panel: AroundPanel): Row[] {
  const box = panelBox(state, panel);
  if (!box) return rows;
  const entries = aroundEntries(articleOf(state)?.around ?? null);
  const labels = box.width >= 44 ? labelWidth : 0;
  const list = entries.map(({label, post}, index): Row => {
    const here = index === panel.selected;
    const name = labels > 0 ? fill([span(label, 'muted')], labels) : [];
    return [
      span(here ? '▸ ' : '  ', 'accent'),
      ...name,
      span(post.title, here ? 'selection' : 'text'),
    ];
  });
  if (list.length === 0) list.push([gap(2), span('Looking through the library …', 'muted')]);
  const group = entries[panel.selected]?.group;
  const title = labels === 0 && group !== undefined ? group : 'Around this post';
  const content = [[span(title, 'title', Mark.strong)], ...windowed(list, box)];
  return over(state, rows, boxed(content, box.width), box);
}

/** The footnote at the foot of the page, which stays where it is. */
function noteOver(state: State, rows: Row[], panel: NotePanel): Row[] {
  const article = articleOf(state);
  if (!article) return rows;
  const box = noteBox(state, panel);
  const lines = article.page.lines.slice(panel.start, panel.end).map(({spans}) => spans);
  return over(state, rows, boxed(lines, box.width), box);
}

function over(state: State, rows: Row[], content: readonly Row[], {top, left}: Box): Row[] {
  return withHints(state, overlay(fitted(rows, state.size.columns), content, top, left));
}

/** The part of a list that is on the screen. */
function windowed(rows: readonly Row[], {first, room}: ListBox): Row[] {
  return Array.from({length: room}, (_, index) => rows[first + index] ?? []);
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
  return [...rows.slice(0, -1), hintRow(state)];
}
