import type {SettingName, Settings} from '../../settings/definitions.ts';
import {availableThemes, type CustomThemes} from '../../theme/themes.ts';
import {makeKeymap} from '../bindings.ts';
import {defaultKeymap} from '../keymap.ts';
import type {State} from '../state.ts';
import {recompose} from './article.ts';
import {search, withList} from './filter-line.ts';
import {ask, say} from './steps.ts';
import {showTheme} from './theme.ts';

/** Takes on a setting that was changed, where the reader that runs can. */
export function applySetting(state: State, settings: Settings, name: SettingName): State {
  const {preferences} = state;
  switch (name) {
    case 'measure':
      return recompose({...state, preferences: {...preferences, measure: settings.measure}});
    case 'align':
      return {...state, preferences: {...preferences, align: settings.align}};
    case 'theme':
      return showTheme(state, settings.theme);
    case 'themes': {
      const themes = availableThemes(settings.themes as CustomThemes);
      const theme = themes.includes(preferences.theme) ? preferences.theme : 'auto';
      const next = {...state, preferences: {...preferences, themes, theme}};
      return ask(next, {kind: 'themes', themes: settings.themes, theme});
    }
    case 'color':
    case 'hyperlinks':
      return ask(state, {kind: 'restyle', settings});
    case 'pictures':
      return ask(state, {kind: 'pictures', wish: settings.pictures});
    case 'sort':
      return search(withList(state, {order: settings.sort, moved: true}));
    case 'reverse':
      return search(withList(state, {reverse: settings.reverse, moved: true}));
    case 'group':
      return search(withList(state, {group: settings.group, moved: true}));
    case 'mouse': {
      const next = {...state, grab: null, preferences: {...preferences, mouse: settings.mouse}};
      return ask(next, {kind: 'mouse', on: settings.mouse});
    }
    case 'site':
      return {...state, preferences: {...preferences, site: settings.site}};
    case 'keys':
      return withKeys(state, settings);
    case 'screen-reader':
      return say(state, 'From the next start of octavo on');
    case 'library':
      return say(state, 'Read the next time that octavo starts');
    case 'rules':
      return say(state, 'For the next `octavo check`');
  }
}

function withKeys(state: State, {keys}: Settings): State {
  const keymap = makeKeymap(defaultKeymap, keys);
  const [conflict] = keymap.conflicts;
  const next = {...state, keymap};
  return conflict === undefined ? next : say(next, conflict, 'warning');
}
