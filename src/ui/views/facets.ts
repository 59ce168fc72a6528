import {facetEntries} from '../../app/select.ts';
import type {FacetPanel, Size} from '../../app/state.ts';
import type {Facet} from '../../search/terms.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {fill, gap, type Row, span, spread, washed} from './rows.ts';

/** The facet panel: the fields with their values and counts, what is chosen marked by `+` and `-`. */
export function facetRows(panel: FacetPanel, {columns, rows}: Size): Row[] {
  const head: Row[] = [headRow(panel, columns), []];
  const lines: {row: Row; selected: boolean}[] = [];
  let facet: Facet | 'search' | null = null;
  for (const [index, entry] of facetEntries(panel).entries()) {
    if (entry.facet !== facet) {
      if (facet !== null) lines.push({row: [], selected: false});
      facet = entry.facet;
      lines.push({row: [gap(2), span(titles[facet], 'muted', Mark.strong)], selected: false});
    }
    const selected = index === panel.selected;
    lines.push({row: valueRow(entry, selected, columns), selected});
  }
  if (lines.length === 0) {
    lines.push({
      row: [gap(2), span(panel.groups.length === 0 ? 'Counting …' : 'Nothing here', 'muted')],
      selected: false,
    });
  }
  const room = rows - head.length;
  const at = lines.findIndex(({selected}) => selected);
  const top = Math.max(0, Math.min(at - Math.floor(room / 2), lines.length - room));
  return [...head, ...lines.slice(top, top + room).map(({row}) => row)].map(row =>
    fill(row, columns),
  );
}

function headRow(panel: FacetPanel, columns: number): Row {
  if (panel.typing) return [span('  / ', 'key'), ...fieldRow(panel.field, columns - 5)];
  if (panel.field.text !== '') return [span('  / ', 'muted'), span(panel.field.text)];
  return [gap(2), span('Tags and more', 'title', Mark.strong)];
}

const marks = {none: '  ', included: '+ ', excluded: '- '} as const;

function valueRow(
  {facet, value, count, state}: ReturnType<typeof facetEntries>[number],
  selected: boolean,
  columns: number,
): Row {
  const role = state === 'none' ? 'text' : 'accent';
  const counted = facet === 'search' ? [] : [span(`${count.toLocaleString('en')} `, 'muted')];
  const row = spread(
    [
      span(selected ? '▸ ' : '  ', 'accent'),
      span(marks[state], state === 'excluded' ? 'warning' : 'accent'),
      span(value, role),
    ],
    counted,
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
