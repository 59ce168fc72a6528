import type {Mode} from './keymap.ts';
import type {State} from './state.ts';

/** What has the keys: the panel if there is one, else the screen. */
export function modeOf(state: State): Mode {
  const {panel, screen} = state;
  if (panel?.kind === 'settings' && panel.field) return 'value';
  if (panel) return 'typing' in panel && panel.typing ? 'narrow' : panel.kind;
  if (screen.kind === 'article') return screen.article.find?.typing ? 'find' : 'article';
  if (screen.kind !== 'list') return screen.kind;
  if (state.library.kind === 'loading') return 'loading';
  return state.list.typing ? 'filter' : 'list';
}
