import {type Settings, settingNames} from '../settings/definitions.ts';
import {windowTop} from './scroll.ts';
import type {State} from './state.ts';
import type {TextField} from './text-field.ts';

/** The settings, as `octavo config` shows them. */
export type SettingsPanel = {
  readonly kind: 'settings';
  /** As the file has them, with what was changed since; `null` until it has been read. */
  readonly settings: Settings | null;
  /** Where they are kept. */
  readonly file: string;
  /** Index into the names of the settings. */
  readonly selected: number;
  /** The value while it is typed. */
  readonly field: TextField | null;
  /** Why what was typed is no value. */
  readonly refusal: string | null;
};

/** Lines for what is told of the selected setting: its description, its default, what it must be. */
export function settingsDetail({size}: State): number {
  if (size.rows < 10) return 2;
  return size.columns < 60 ? 5 : 4;
}

/** Lines above the settings. */
export function settingsHead({size}: State): number {
  return size.rows >= 16 ? 2 : 1;
}

/** Settings on the screen at once: what the head, the detail, the status line and the hints leave. */
export function settingsWindow(state: State): number {
  const room = state.size.rows - settingsHead(state) - settingsDetail(state) - 3;
  return Math.max(1, Math.min(settingNames.length, room));
}

/** Index of the first setting on the screen: the selected one stands in the middle, as far as the ends allow. */
export function settingsTop(state: State, selected: number): number {
  return windowTop(selected, settingNames.length, settingsWindow(state));
}
