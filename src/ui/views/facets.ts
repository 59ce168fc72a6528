import {facetLines} from '../../app/facet-lines.ts';
import type {FacetEntry} from '../../app/select.ts';
import type {FacetPanel, Size, State} from '../../app/state.ts';
import type {Facet} from '../../search/terms.ts';
import {truncate} from '../../text/cells.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {fill, gap, type Row, span, spread, washed} from './rows.ts';

/** The facet panel: the fields with their values and counts, what is chosen marked by `+` and `-`. */
export function facetRows({list}: State, panel: FacetPanel, {columns, rows}: Size): Row[] {
  const head: Row[] = [headRow(panel, list.field.text, columns), []];
  const room = rows - head.length;
  const {lines, top} = facetLines(panel, room);
  const body = lines.slice(top, top + room).map((line): Row => {
    if (line.kind === 'blank') return [];
    if (line.kind === 'title') return [gap(2), span(titles[line.facet], 'muted', Mark.strong)];
    const {entry} = line;
    const note =
      entry.facet === 'search'
        ? (list.searches.get(entry.value) ?? '')
        : entry.count.toLocaleString('en');
    return valueRow(entry, note, line.index === panel.selected, columns);
  });
  if (lines.length === 0) {
    body.push([gap(2), span(panel.groups.length === 0 ? 'Counting …' : 'Nothing here', 'muted')]);
  }
  return [...head, ...body].map(row => fill(row, columns));
}

function headRow(panel: FacetPanel, query: string, columns: number): Row {
  if (panel.typing) return [span('  / ', 'key'), ...fieldRow(panel.field, columns - 5)];
  if (panel.field.text !== '') return [span('  / ', 'muted'), span(panel.field.text)];
  const title = [gap(2), span('Tags and more', 'title', Mark.strong)];
  // On a screen of its own, the panel hides the filter line that it writes into.
  return query === '' ? title : [...title, gap(2), span('/ ', 'key'), span(query, 'muted')];
}

const marks = {none: '  ', included: '+ ', excluded: '- '} as const;

function valueRow(
  {value, state}: FacetEntry,
  note: string,
  selected: boolean,
  columns: number,
): Row {
  const role = state === 'none' ? 'text' : 'accent';
  const row = spread(
    [
      span(selected ? '▸ ' : '  ', 'accent'),
      span(marks[state], state === 'excluded' ? 'warning' : 'accent'),
      span(value, role),
    ],
    [span(`${truncate(note, Math.floor(columns / 2))} `, 'muted')],
    columns,
  );
  return selected ? washed(row) : row;
}

const titles: Readonly<Record<Facet | 'search', string>> = {
  search: 'Your searches',
  tag: 'Tags',
  category: 'Categories',
  year: 'Years',
  author: 'Authors',
  language: 'Languages',
  series: 'Series',
  state: 'Reading',
};
