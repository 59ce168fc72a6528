import {type ArchiveEntry, archiveEntries, archiveRoom} from '../../app/archive.ts';
import type {State} from '../../app/state.ts';
import {Mark} from '../../text/roles.ts';
import {hintRow} from './hints.ts';
import {blank} from './notice.ts';
import {gap, type Row, span, spread} from './rows.ts';

type Place = {readonly selected: number; readonly top: number};

/** The archive: years and months with as many posts as their bars are long. */
export function archiveRows(state: State, {selected, top}: Place): Row[] {
  const {columns} = state.size;
  const room = archiveRoom(state);
  const entries = archiveEntries(state);
  const body = entries
    .slice(top, top + room)
    .map((entry, index) => entryRow(entry, top + index === selected, columns));
  const title = state.library.kind === 'ready' ? state.library.library.name : '';
  const first = entries.findLast(({kind}) => kind === 'year')?.period ?? '';
  const last = entries.find(({kind}) => kind === 'year')?.period ?? '';
  const years = first === last ? last : `${first}–${last}`;
  return [
    spread(
      [span(` ${title}`, 'title', Mark.strong)],
      [span(`by year and month${years && ` · ${years}`} `, 'muted')],
      columns,
    ),
    [],
    ...body,
    ...blank(room - body.length),
    hintRow(state),
  ];
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Cells left of the bars: the marker, the name, the count. */
const before = 24;

function entryRow(
  {kind, period, count, share}: ArchiveEntry,
  selected: boolean,
  columns: number,
): Row {
  const isMonth = kind === 'month';
  const name = isMonth
    ? (months[Number(period.slice(5, 7)) - 1] ?? period)
    : period || 'without a date';
  const room = Math.max(0, Math.min(60, columns - before - 2));
  const bar = Math.max(1, Math.round(room * share));
  const role = selected ? 'selection' : isMonth ? 'text' : 'heading2';
  const label = [
    span(selected ? ' ▸ ' : '   ', 'accent', Mark.strong),
    gap(isMonth ? 2 : 0),
    span(name, role, isMonth ? undefined : Mark.strong),
  ];
  return [
    ...spread(label, [span(count.toLocaleString('en'), 'muted')], before - 2),
    gap(2),
    span((isMonth ? '▪' : '━').repeat(room > 0 ? bar : 0), isMonth ? 'muted' : 'accent'),
  ];
}
