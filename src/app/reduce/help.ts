import type {Action} from '../actions.ts';
import {helpLines} from '../help.ts';
import {panelRows} from '../layout.ts';
import {isScroll, scrolled} from '../scroll.ts';
import type {Panel, State} from '../state.ts';
import {edit, fieldOf, insert, type TextField} from '../text-field.ts';
import {editOf} from './text.ts';

type HelpPanel = Extract<Panel, {kind: 'help'}>;

/** Shows the keys in force. */
export function openHelp(state: State): State {
  return {...state, panel: {kind: 'help', top: 0, field: fieldOf(''), typing: false}};
}

/** What happens while the help has the keys: scrolling, and narrowing it down to what one looks for. */
export function reduceHelp(state: State, panel: HelpPanel, action: Action): State {
  const show = (change: Partial<HelpPanel>): State => ({...state, panel: {...panel, ...change}});
  if (isScroll(action)) {
    const page = panelRows(state);
    const last = Math.max(0, helpLines(state, panel.field.text).length - page);
    return show({top: scrolled(action.type, panel.top, page, last)});
  }
  const look = (field: TextField): State =>
    field.text === panel.field.text ? show({field}) : show({field, top: 0});
  switch (action.type) {
    case 'help.find':
      return show({typing: true});
    case 'panel.choose':
      return show({typing: false});
    case 'panel.close':
      // What was looked for goes first, then the help.
      if (!panel.typing && panel.field.text === '') return {...state, panel: null};
      return show({typing: false, field: fieldOf(''), top: 0});
    case 'text.insert':
      return look(insert(panel.field, action.text));
    default: {
      const step = editOf(action);
      return step ? look(edit(panel.field, step)) : state;
    }
  }
}
