import {helpLines} from '../../app/help.ts';
import {panelRows} from '../../app/layout.ts';
import type {Panel, State} from '../../app/state.ts';
import {cellWidth} from '../../text/cells.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {hintRow} from './hints.ts';
import {blank} from './notice.ts';
import {fill, gap, type Row, span} from './rows.ts';

/** The screen of the help: the keys in force with what they do, by screen. */
export function helpRows(state: State, panel: Extract<Panel, {kind: 'help'}>): Row[] {
  const {columns} = state.size;
  const {top, field, typing} = panel;
  const lines = helpLines(state, field.text);
  const widths = lines.map(line => (line.kind === 'keys' ? cellWidth(line.keys) : 0));
  const keyWidth = Math.min(Math.max(0, ...widths), Math.max(8, Math.floor(columns * 0.4)));
  const room = panelRows(state);
  const body = lines.slice(top, top + room).map((line): Row => {
    if (line.kind === 'blank') return [];
    if (line.kind === 'title') return [gap(2), span(line.text, 'heading2', Mark.strong)];
    return [gap(4), ...fill([span(line.keys, 'key')], keyWidth), gap(3), span(line.text)];
  });
  if (lines.length === 0) body.push([gap(2), span('No key does that', 'muted')]);
  const more = top + room < lines.length ? [gap(2), span('↓ more', 'muted')] : [];
  const sought = typing ? fieldRow(field, columns - 10) : [span(field.text)];
  const head: Row = [
    span(' Keys', 'title', Mark.strong),
    ...(typing || field.text !== '' ? [span('  / ', 'key'), ...sought] : []),
  ];
  const page: Row[] = [head, [], ...body, ...blank(room - body.length), more];
  const rows = state.size.rows - 1;
  return [...page.slice(0, rows), ...blank(rows - page.length), hintRow(state)];
}
