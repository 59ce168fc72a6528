import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingValue,
  settingNames,
} from '../../settings/definitions.ts';
import type {Action} from '../actions.ts';
import {clamp, isScroll, scrolled} from '../scroll.ts';
import {isTyped, neighbourValue, settingText} from '../setting-values.ts';
import type {SettingsPanel} from '../settings-panel.ts';
import {settingsWindow} from '../settings-panel.ts';
import type {State} from '../state.ts';
import {fieldOf} from '../text-field.ts';
import {applySetting} from './apply-setting.ts';
import {ask, say} from './steps.ts';
import {typed} from './text.ts';

/** Shows the settings, as soon as the file has been read: another octavo may have changed it. */
export function openSettings(state: State): State {
  const panel: SettingsPanel = {
    kind: 'settings',
    settings: null,
    file: '',
    selected: 0,
    field: null,
    refusal: null,
  };
  return ask({...state, panel}, {kind: 'settings'});
}

/** What the world answered to the panel of settings; nothing when the panel is gone. */
export function settingsAnswered(
  state: State,
  action: Extract<Action, {type: 'settings.loaded' | 'setting.parsed' | 'setting.refused'}>,
): State {
  const {panel} = state;
  if (panel?.kind !== 'settings') return state;
  switch (action.type) {
    case 'settings.loaded': {
      const {settings, file} = action;
      return {...state, panel: {...panel, settings, file}};
    }
    case 'setting.refused':
      return {...state, panel: {...panel, refusal: action.text}};
    case 'setting.parsed': {
      const closed = {...panel, field: null, refusal: null};
      const changed = change(state, closed, action.name, action.value);
      return action.remark === null ? changed : say(changed, action.remark, 'warning');
    }
  }
}

/** What happens while the settings have the keys. */
export function reduceSettings(state: State, panel: SettingsPanel, action: Action): State {
  const {settings} = panel;
  if (panel.field) return reduceValue(state, panel, action);
  if (action.type === 'panel.close') return {...state, panel: null};
  if (isScroll(action)) {
    const page = settingsWindow(state);
    const selected = scrolled(action.type, panel.selected, page, settingNames.length - 1);
    return {...state, panel: {...panel, selected}};
  }
  const name = settingNames[clamp(panel.selected, 0, settingNames.length - 1)];
  if (!settings || !name) return state;
  switch (action.type) {
    case 'setting.change':
      return isTyped(name) ? edit(state, panel, settings, name) : step(1);
    case 'setting.next':
      return step(1);
    case 'setting.previous':
      return step(-1);
    case 'setting.unset':
      return unset(state, panel, name);
    default:
      return state;
  }

  function step(by: 1 | -1): State {
    if (!settings || !name) return state;
    const value = neighbourValue(name, settings[name], by, state.preferences.themes);
    if (value === undefined) return say(state, 'This one is typed: Enter begins');
    return change(state, panel, name, value);
  }
}

function edit(state: State, panel: SettingsPanel, settings: Settings, name: SettingName): State {
  const field = fieldOf(settingText(settings[name]));
  return {...state, panel: {...panel, field, refusal: null}};
}

function reduceValue(state: State, panel: SettingsPanel, action: Action): State {
  const {field, settings} = panel;
  const name = settingNames[panel.selected];
  if (!field || !settings || !name) return state;
  if (action.type === 'panel.close') {
    return {...state, panel: {...panel, field: null, refusal: null}};
  }
  if (action.type !== 'panel.choose') {
    const next = typed(field, action);
    const refusal = next.text === field.text ? panel.refusal : null;
    return {...state, panel: {...panel, field: next, refusal}};
  }
  // Nothing at all is how one says that there is to be none.
  if (field.text.trim() === '') return unset(state, {...panel, field: null, refusal: null}, name);
  return ask(state, {kind: 'parseSetting', name, text: field.text, settings});
}

function unset(state: State, panel: SettingsPanel, name: SettingName): State {
  if (!panel.settings) return state;
  const value = defaultSettings()[name];
  const settings = {...panel.settings, [name]: value};
  const next = ask({...state, panel: {...panel, settings}}, {kind: 'unset', name});
  return applySetting(say(next, `${name} has its default again`), settings, name);
}

function change(state: State, panel: SettingsPanel, name: SettingName, value: SettingValue): State {
  if (!panel.settings) return state;
  const settings = {...panel.settings, [name]: value};
  const next = ask({...state, panel: {...panel, settings}}, {kind: 'save', name, value});
  return applySetting(next, settings, name);
}
