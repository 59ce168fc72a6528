import type {Facet} from '../search/terms.ts';
import {listHead, listLayout} from './layout.ts';
import type {Box} from './panel-box.ts';
import {windowTop} from './scroll.ts';
import {type FacetEntry, facetEntries} from './select.ts';
import type {FacetPanel, State} from './state.ts';

/** One line of the facet panel: the title of a field, or a value by its index. */
export type FacetLine =
  | {readonly kind: 'blank'}
  | {readonly kind: 'title'; readonly facet: Facet | 'search'}
  | {readonly kind: 'value'; readonly entry: FacetEntry; readonly index: number};

/** Where the facet panel stands: beside the list, or on a screen of its own above the hints. */
export function facetBox(state: State): Box {
  const {side, width, rows} = listLayout(state);
  const {columns} = state.size;
  if (side) return {top: listHead(state), left: width, width: side.width, height: rows};
  return {top: 0, left: 0, width: columns, height: state.size.rows - 1};
}

/** The lines of the facet panel, and the first of the `room` that are on the screen, the selected value among them. */
export function facetLines(panel: FacetPanel, room: number): {lines: FacetLine[]; top: number} {
  const lines: FacetLine[] = [];
  let facet: Facet | 'search' | null = null;
  let at = -1;
  for (const [index, entry] of facetEntries(panel).entries()) {
    if (entry.facet !== facet) {
      if (facet !== null) lines.push({kind: 'blank'});
      facet = entry.facet;
      lines.push({kind: 'title', facet});
    }
    if (index === panel.selected) at = lines.length;
    lines.push({kind: 'value', entry, index});
  }
  return {lines, top: windowTop(at, lines.length, room)};
}
