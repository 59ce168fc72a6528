import type {Action} from '../actions.ts';
import {aroundEntries, withAround} from '../around.ts';
import {panelRows} from '../layout.ts';
import type {AroundPanel} from '../panel-box.ts';
import {clamp, isScroll, scrolled} from '../scroll.ts';
import {articleOf, lastTop} from '../select.ts';
import type {State} from '../state.ts';
import {withArticle} from './move.ts';
import {openPost} from './open.ts';
import {say} from './steps.ts';

const alone = 'No other post links here or is like this one';

/** Takes in what stands around the post that is read, and shows it below the post. */
export function related(state: State, action: Extract<Action, {type: 'around.found'}>): State {
  const article = articleOf(state);
  const {id, around} = action;
  if (article?.id !== id || article.around === around) return state;
  const page = withAround(article.post, around);
  const focus = article.focus !== null && article.focus < page.links.length ? article.focus : null;
  const next = withArticle(state, {
    ...article,
    around,
    page,
    focus,
    // There may be less below the post than before; and who went to the bottom means the bottom.
    top: article.atBottom ? lastTop(state, page) : Math.min(article.top, lastTop(state, page)),
  });
  const {panel} = next;
  if (panel?.kind !== 'around') return next;
  const last = aroundEntries(around).length - 1;
  if (last < 0) return say({...next, panel: null}, alone);
  return {...next, panel: {...panel, selected: clamp(panel.selected, 0, last)}};
}

/** Opens the panel of the posts around. */
export function openAround(state: State): State {
  const article = articleOf(state);
  if (!article) return state;
  if (article.around && aroundEntries(article.around).length === 0) return say(state, alone);
  return {...state, panel: {kind: 'around', selected: 0}};
}

/** What happens while that panel has the keys. */
export function reduceAround(state: State, panel: AroundPanel, action: Action): State {
  const entries = aroundEntries(articleOf(state)?.around ?? null);
  if (isScroll(action)) {
    const last = Math.max(0, entries.length - 1);
    const selected = scrolled(action.type, panel.selected, panelRows(state), last);
    return {...state, panel: {...panel, selected}};
  }
  const chosen = entries[panel.selected];
  if (action.type !== 'panel.choose' || !chosen) return state;
  return openPost({...state, panel: null}, chosen.post.id, {kind: 'top'}, 'push');
}
