import {cellWidth} from '../text/cells.ts';
import {aroundEntries} from './around.ts';
import {choiceLabels, choiceTitles} from './choices.ts';
import {articleLayout} from './layout.ts';
import {windowTop} from './scroll.ts';
import {articleOf, outlineEntries} from './select.ts';
import type {Panel, State} from './state.ts';

/** A part of the screen, in cells, its border included. */
export type Box = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

/** A panel with a list to choose from. */
export type ListBox = Box & {
  /** Row of the screen on which the list begins. */
  readonly listTop: number;
  /** Lines for the list. */
  readonly room: number;
  /** Index of the entry on the first of them. */
  readonly first: number;
  readonly count: number;
  /** Whether it stands at the side of the screen, which goes on beside it. */
  readonly isBeside: boolean;
};

export type OutlinePanel = Extract<Panel, {kind: 'outline'}>;
export type ChoicePanel = Extract<Panel, {kind: 'choice'}>;
export type AroundPanel = Extract<Panel, {kind: 'around'}>;
export type NotePanel = Extract<Panel, {kind: 'note'}>;

/** Where a panel with a list stands; `null` for an outline without its article. */
export function panelBox(
  state: State,
  panel: OutlinePanel | ChoicePanel | AroundPanel,
): ListBox | null {
  switch (panel.kind) {
    case 'outline':
      return outlineBox(state, panel);
    case 'choice':
      return choiceBox(state, panel);
    case 'around':
      return aroundBox(state, panel);
  }
}

/** The outline: at the side where there is room, with a border at its left only; else a box at the top. */
function outlineBox(state: State, panel: OutlinePanel): ListBox | null {
  const article = articleOf(state);
  if (!article) return null;
  const {side, rows, above} = articleLayout(state);
  const {columns} = state.size;
  const count = outlineEntries(article.page, panel.field.text).length;
  const width = side?.width ?? Math.min(columns - 2, 60);
  const room = side ? rows + above - 2 : Math.min(Math.max(1, rows - 4), Math.max(count, 1));
  return {
    top: 0,
    left: side ? columns - width - 1 : Math.floor((columns - width) / 2),
    width,
    height: side ? room + 2 : room + 3,
    listTop: 2,
    room,
    first: windowTop(panel.selected, count, room),
    count,
    isBeside: side !== null,
  };
}

/** A box as wide as its longest option. */
function choiceBox(state: State, panel: ChoicePanel): ListBox {
  const labels = choiceLabels(state, panel.what);
  const title = choiceTitles[panel.what];
  const inner = Math.max(cellWidth(title) + 2, ...labels.map(label => cellWidth(label) + 4));
  return middleBox(state, inner + 4, panel.selected, labels.length);
}

function aroundBox(state: State, {selected}: AroundPanel): ListBox {
  const entries = aroundEntries(articleOf(state)?.around ?? null);
  return middleBox(state, 72, selected, entries.length);
}

/** A box in the middle of the screen, a little above it: a title and a list. */
function middleBox({size}: State, wished: number, selected: number, count: number): ListBox {
  const width = Math.min(size.columns - 2, wished);
  const room = Math.min(Math.max(1, size.rows - 6), Math.max(1, count));
  const height = room + 3;
  const top = Math.max(0, Math.floor((size.rows - height) / 2.5));
  return {
    top,
    left: Math.floor((size.columns - width) / 2),
    width,
    height,
    listTop: top + 2,
    room,
    first: windowTop(selected, count, room),
    count,
    isBeside: false,
  };
}

/** The footnote at the foot of the page. */
export function noteBox(state: State, {start, end}: NotePanel): Box {
  const {above, rows, left, width} = articleLayout(state);
  const height = end - start + 2;
  return {
    top: above + rows - height,
    left: Math.max(0, left - 2),
    width: Math.min(state.size.columns - 1, width + 4),
    height,
  };
}
