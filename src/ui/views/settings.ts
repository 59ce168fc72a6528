import {canStep, settingText} from '../../app/setting-values.ts';
import {
  type SettingsPanel,
  settingsDetail,
  settingsHead,
  settingsTop,
  settingsWindow,
} from '../../app/settings-panel.ts';
import type {State} from '../../app/state.ts';
import {wrapWords} from '../../app/wrap-words.ts';
import {
  type SettingName,
  type SettingValue,
  settingDefinitions,
  settingNames,
} from '../../settings/definitions.ts';
import {truncate} from '../../text/cells.ts';
import {Mark} from '../../text/roles.ts';
import {fieldRow} from './field.ts';
import {hintRow} from './hints.ts';
import {messageRow} from './message.ts';
import {blank} from './notice.ts';
import {fill, gap, type Row, span, spread, washed} from './rows.ts';

/** The screen of settings: each with its value and its default, and below what the selected one is for. */
export function settingsRows(state: State, panel: SettingsPanel): Row[] {
  const {columns, rows} = state.size;
  const {selected} = panel;
  const room = settingsWindow(state);
  const top = settingsTop(state, selected);
  const list = settingNames
    .slice(top, top + room)
    .map((name, index) => settingRow(panel, name, top + index === selected, columns));
  const head: Row = spread(
    [span(' Settings', 'title', Mark.strong)],
    columns < withDefault || panel.file === '' ? [] : [span(`${panel.file} `, 'muted')],
    columns,
  );
  const name = settingNames[selected];
  const detail = name === undefined ? [] : detailRows(panel, name, columns);
  const height = settingsDetail(state);
  const above = [head, ...blank(settingsHead(state) - 1), ...list, []];
  const body = [...above, ...detail.slice(0, height)];
  return [
    ...body,
    ...blank(rows - 2 - body.length),
    statusRow(state, panel, name),
    hintRow(state),
  ].slice(-rows);
}

/** Cells of the names, and from which widths on the defaults and the descriptions stand beside the values. */
const nameWidth = 15;
const withDefault = 60;
const withDescription = 100;
const defaultWidth = 20;

function settingRow(
  {settings}: SettingsPanel,
  name: SettingName,
  selected: boolean,
  columns: number,
): Row {
  const {default: usual, description} = settingDefinitions[name];
  const value = settings ? settings[name] : usual;
  const isUsual = settingText(value) === settingText(usual);
  const valueWidth = columns >= withDefault ? Math.min(26, columns - 40) : 0;
  const shown = [
    span(selected && canStep(name) ? '‹ ' : '  ', 'accent'),
    span(inWords(value), isUsual ? 'text' : 'accent', isUsual ? undefined : Mark.strong),
    span(selected && canStep(name) ? ' ›' : '', 'accent'),
  ];
  const row: Row = [
    span(selected ? ' ▸ ' : '   ', 'accent', Mark.strong),
    ...fill([span(name)], nameWidth),
    ...(valueWidth > 0 ? fill(shown, valueWidth) : shown),
    ...(valueWidth > 0
      ? fill([gap(1), span(`default ${inWords(usual)}`, 'muted')], defaultWidth)
      : []),
    ...(columns >= withDescription ? [gap(1), span(description, 'muted')] : []),
  ];
  return selected ? washed(fill(row, columns)) : row;
}

/** What the selected setting is for, or why what was typed is no value of it. */
function detailRows({refusal}: SettingsPanel, name: SettingName, columns: number): Row[] {
  const {description, expected, default: usual} = settingDefinitions[name];
  const width = Math.max(10, Math.min(columns, 100) - 6);
  const lines = (text: string, role: 'text' | 'muted' | 'warning'): Row[] =>
    wrapWords(text, width).map(line => [gap(3), span(line, role)]);
  if (refusal !== null) return lines(refusal, 'warning');
  const about = `Default: ${inWords(usual)}. Takes ${expected}.`;
  return [...lines(description, 'text'), ...lines(about, 'muted')];
}

function statusRow(state: State, {field}: SettingsPanel, name: SettingName | undefined): Row {
  const {message, size} = state;
  if (field) {
    const label = ` ${name}: `;
    return [span(label, 'key'), ...fieldRow(field, size.columns - label.length - 1)];
  }
  return message ? messageRow(message) : [];
}

function inWords(value: SettingValue): string {
  return truncate(settingText(value) || 'none', 200);
}
