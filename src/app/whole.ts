import type {Action} from './actions.ts';
import {articleLayout} from './layout.ts';
import {distance, isScroll} from './scroll.ts';
import {articleOf, currentPost, lastTop} from './select.ts';
import type {Article, Panel, State} from './state.ts';

/**
 * Whether an action has to wait until the whole of an article is set: while an excerpt stands, one can move about in it,
 * leave it, and do what is not about its lines.
 */
export function waitsForWhole(state: State, action: Action): boolean {
  const article = articleOf(state);
  // Of a post that has gone away, no more will follow.
  if (!article?.excerpt || currentPost(state) === null) return false;
  if (action.type === 'pointer.turned')
    return isOfPage(action) && !reaches(state, article, action.lines);
  if (action.type === 'pointer.dragged') return state.grab !== null;
  if (action.type === 'pointer.pressed') return ofPage.has(action.spot.kind);
  if (state.panel) return action.type === 'panel.choose' && isAboutLines(state.panel);
  if (!isScroll(action)) return !atOnce.has(action.type);
  if (action.type === 'scroll.bottom') return true;
  if (action.type === 'scroll.top') return article.excerpt.start > 0;
  const {rows} = articleLayout(state);
  return !reaches(state, article, distance(action.type, rows, 0));
}

/** What is under the mouse and belongs to the page. */
const ofPage: ReadonlySet<string> = new Set(['link', 'fold', 'picture', 'bar', 'entry']);

const atOnce: ReadonlySet<Action['type']> = new Set<Action['type']>([
  'keys.pending',
  'pointer.released',
  'app.quit',
  'app.suspend',
  'app.redraw',
  'app.mouse',
  'app.back',
  'app.help',
  'app.problems',
  'app.settings',
  'app.theme',
  'list.nextUnread',
  'post.star',
  'post.markRead',
  'post.edit',
  'post.browse',
  'article.nextPost',
  'article.previousPost',
  'article.around',
  'article.dim',
  'article.narrower',
  'article.wider',
  'article.align',
  'trail.back',
  'trail.forward',
]);

/** Whether a step ends within the excerpt, or at the beginning of the post. */
function reaches(state: State, {page, top, excerpt}: Article, lines: number): boolean {
  if (lines < 0) return excerpt?.start === 0 || top + lines >= 0;
  return top + lines <= lastTop(state, page);
}

function isOfPage(action: Extract<Action, {type: 'pointer.turned'}>): boolean {
  const {kind} = action.spot;
  return (
    kind === 'page' || kind === 'link' || kind === 'fold' || kind === 'picture' || kind === 'bar'
  );
}

function isAboutLines(panel: Panel): boolean {
  if (panel.kind === 'choice') return panel.what === 'copy';
  return panel.kind === 'outline' || panel.kind === 'goto' || panel.kind === 'note';
}
