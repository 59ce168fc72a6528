import type {Page} from '../../page/types.ts';
import type {Action} from '../actions.ts';
import {withAround} from '../around.ts';
import {articleLayout} from '../layout.ts';
import {lineOf} from '../place.ts';
import {clamp, isScroll, scrolled} from '../scroll.ts';
import {articleOf, lastTop} from '../select.ts';
import type {Article, State} from '../state.ts';
import {arrivedAgain, excerptOf, findIn, focusThere, placeInWhole, withKnown} from './excerpt.ts';
import {findWords} from './find.ts';
import {scrollHeard} from './linear.ts';
import {openNextUnread, selectPost} from './list.ts';
import {arriveAt, scrollTo, withArticle} from './move.ts';
import {openPost} from './open.ts';
import {opened, remember} from './reading.ts';
import {placeIn, stay} from './stay.ts';
import {ask, say} from './steps.ts';
import {trailAfter} from './trail.ts';
import {furthest, shiftCode} from './wide-code.ts';

type Composed = Extract<Action, {type: 'article.composed'}>;

/** Shows a post that was set as a page, where its place says. */
export function composed(state: State, action: Composed): State {
  const {id, markdown, firstLine, trail, closed, now} = action;
  const shown = articleOf(state);
  const before = shown?.id === id ? shown : null;
  const left = shown && !before ? remember(state, shown) : state;
  const around = before?.around ?? null;
  const page = withKnown(action, before);
  const isCut = action.excerpt !== undefined && action.excerpt.end < markdown.length;
  const at = placeIn(placeInWhole(action.place, action, before), before, markdown);
  // What was to be set anew has been left meanwhile.
  if (!at) return state;
  const line = lineOf(page, at);
  const article: Article = {
    id,
    page: isCut ? page : withAround(page, around),
    post: page,
    around,
    markdown,
    firstLine,
    top: 0,
    arrived: null,
    atBottom: before?.atBottom ?? false,
    until: before?.until ?? 0,
    anchor: 0,
    find: before && findIn(page, action, before),
    focus: focusIn(state, action, before),
    fold: before?.fold ?? null,
    closed,
    shift: shiftIn(action, before),
    finished: before?.finished ?? false,
    excerpt: excerptOf(state, action, before),
  };
  const set = withArticle(
    {...left, trail: trailAfter(left, trail), panel: panelFor(left, before !== null)},
    article,
  );
  const placed =
    at.kind === 'source' && before
      ? stay(set, before, page, line, at.offset)
      : at.kind === 'anchor' && line >= 0
        ? arriveAt(set, line)
        : scrollTo(set, Math.max(0, line));
  const found = at.kind === 'words' ? findWords(placed, at.needles, line) : placed;
  const arrived = arrivedAgain(found, articleOf(found), before);
  const told = before ? arrived : selectPost(opened(arrived, id, now), id);
  if (action.excerpt) return told;
  const isNew = before === null || before.excerpt?.isNew === true;
  const asked = ask(isNew ? noteProblems(told, page) : told, {kind: 'relate', id});
  return line < 0 && at.kind === 'anchor'
    ? say(asked, `No heading “${at.anchor}” here`, 'warning')
    : asked;
}

/** The link in focus: the same as before, or the one that was when one left for where one now comes back from. */
function focusIn(state: State, action: Composed, before: Article | null): number | null {
  const {trail, page, excerpt} = action;
  if (excerpt) return before && focusThere(before, page);
  if (before?.excerpt) {
    const {focus} = before.excerpt;
    return focus !== null && focus < page.links.length ? focus : null;
  }
  if (trail === 'back' || trail === 'forward') {
    const focus = state.trail[trail].at(-1)?.focus ?? null;
    return focus !== null && focus < page.links.length ? focus : null;
  }
  return before?.post.links.length === page.links.length ? before.focus : null;
}

/** Of an excerpt nobody knows how wide its widest code is in the whole. */
function shiftIn({page, excerpt}: Composed, before: Article | null): number | null {
  const shift = before?.shift ?? null;
  return shift === null || excerpt ? shift : Math.min(shift, furthest(page));
}

/** What a page could not show as it is written is worth a word, where nothing else is being said. */
function noteProblems(state: State, {problems}: Page): State {
  if (problems.length === 0 || state.message) return state;
  return say(state, 'Not all of this post could be set as it is written: ! says what', 'warning');
}

/** Sets the article anew at the width that it has now, with the same text at the top. */
export function recompose(state: State): State {
  const article = articleOf(state);
  if (!article) return state;
  return openPost(state, article.id, {kind: 'here'}, 'keep');
}

/** Moving about in the article. */
export function reduceArticle(state: State, action: Action): State {
  const article = articleOf(state);
  if (!article) return state;
  if (isScroll(action)) {
    if (state.preferences.linear) return scrollHeard(state, action.type);
    const {rows} = articleLayout(state);
    const moved = scrollTo(
      state,
      scrolled(action.type, article.top, rows, lastTop(state, article.page)),
    );
    if (action.type !== 'scroll.bottom') return moved;
    const bottom = articleOf(moved);
    return bottom ? withArticle(moved, {...bottom, atBottom: true}) : moved;
  }
  switch (action.type) {
    case 'article.nextHeading':
      return toHeading(state, article.page.outline.find(({line}) => line > here(article))?.line);
    case 'article.previousHeading':
      return toHeading(
        state,
        article.page.outline.findLast(({line}) => line < here(article))?.line,
      );
    case 'article.nextPost':
      return neighbour(state, 1);
    case 'article.previousPost':
      return neighbour(state, -1);
    case 'list.nextUnread':
      return openNextUnread(state, article.id);
    case 'trail.back':
      return walk(state, 'back');
    case 'trail.forward':
      return walk(state, 'forward');
    case 'article.codeRight':
      return shiftCode(state, article, 1);
    case 'article.codeLeft':
      return shiftCode(state, article, -1);
    case 'article.dim':
      return say(
        {...state, dimmed: !state.dimmed},
        state.dimmed ? 'Everything in sight' : 'The rest is dimmed',
      );
    case 'article.narrower':
      return measure(state, -4);
    case 'article.wider':
      return measure(state, 4);
    case 'article.align':
      return align(state);
    default:
      return state;
  }
}

function panelFor(state: State, same: boolean): State['panel'] {
  // A note is a range of lines, and these are other lines.
  return same && state.panel?.kind !== 'note' ? state.panel : null;
}

function here({arrived, top}: Article): number {
  return arrived ?? top;
}

function toHeading(state: State, line: number | undefined): State {
  return line === undefined ? say(state, 'No further heading') : arriveAt(state, line);
}

function neighbour(state: State, step: 1 | -1): State {
  const article = articleOf(state);
  const {posts} = state.list;
  const at = posts.findIndex(({id}) => id === article?.id);
  const next = posts[at + step];
  if (at < 0 || !next)
    return say(state, step > 0 ? 'This is the last post' : 'This is the first post');
  return openPost(state, next.id, {kind: 'top'}, 'push');
}

function walk(state: State, way: 'back' | 'forward'): State {
  const step = state.trail[way].at(-1);
  if (!step)
    return say(state, way === 'back' ? 'Nothing to go back to' : 'Nothing to go forward to');
  return openPost(state, step.id, {kind: 'source', offset: step.offset}, way);
}

function align(state: State): State {
  const value = state.preferences.align === 'left' ? 'center' : 'left';
  const moved: State = {...state, preferences: {...state.preferences, align: value}};
  const told = say(moved, value === 'left' ? 'Page at the left' : 'Page in the middle');
  return ask(told, {kind: 'save', name: 'align', value});
}

function measure(state: State, change: number): State {
  const most = Math.max(20, state.size.columns - 2);
  const value = clamp(Math.min(state.preferences.measure, most) + change, 20, most);
  const preferences = {...state.preferences, measure: value};
  const saved = ask({...state, preferences}, {kind: 'save', name: 'measure', value});
  return recompose(say(saved, `Page at most ${value} cells wide`));
}
