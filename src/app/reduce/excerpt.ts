import type {Link, Page} from '../../page/types.ts';
import type {Action} from '../actions.ts';
import {lineAtAnchor} from '../place.ts';
import type {Article, Excerpt, Place, State} from '../state.ts';
import {findAgain, findThere} from './find.ts';
import {withArticle} from './move.ts';

type Composed = Extract<Action, {type: 'article.composed'}>;

/** What is kept while an excerpt is shown; `before` is what was shown of the same post until now. */
export function excerptOf(state: State, action: Composed, before: Article | null): Excerpt | null {
  const {excerpt, trail, markdown} = action;
  if (!excerpt) return null;
  const isSame = before?.markdown === markdown;
  const kept = before?.excerpt ?? before;
  const focus = isSame ? kept?.focus : null;
  return {
    ...excerpt,
    focus:
      (trail === 'keep' || trail === 'push' ? focus : state.trail[trail].at(-1)?.focus) ?? null,
    find: kept?.find ?? null,
    isNew: before === null || (before.excerpt?.isNew ?? false),
  };
}

/**
 * The page of an excerpt with what is known of the whole post: an outline that should not come and go, and where its
 * blocks begin, for the next excerpt.
 */
export function withKnown({excerpt, markdown, page}: Composed, before: Article | null): Page {
  // An excerpt of a post that has just been opened knows no more than itself.
  if (!excerpt || before?.markdown !== markdown || before.excerpt?.isNew) return page;
  const lines = new Map(page.outline.map(({source, line}) => [source, line]));
  const lineOf = (source: number): number => {
    if (source < excerpt.start) return -1;
    return lines.get(source) ?? page.lines.length;
  };
  const outline = before.post.outline.map(heading => ({...heading, line: lineOf(heading.source)}));
  return {...page, outline, starts: before.post.starts};
}

/** The search of an article, in a page that takes the place of the one that is shown. */
export function findIn(page: Page, {excerpt}: Composed, before: Article): Article['find'] {
  const {find, post} = before;
  if (!find) return null;
  if (excerpt) return findThere(find, post, page);
  const whole = before.excerpt ? before.excerpt.find : find;
  return whole ? findAgain(whole, page) : findThere(find, post, page);
}

/** The link of an excerpt that has the focus: the one that had it, where that is in sight. */
export function focusThere({focus, post}: Article, page: Page): number | null {
  const link = focus === null ? undefined : post.links[focus];
  if (!link) return null;
  const at = sourceOf(post, link);
  const alike = page.links.flatMap((other, index) => {
    const isAlike = other.href === link.href && other.text === link.text && other.line >= 0;
    return isAlike ? [{index, far: Math.abs(sourceOf(page, other) - at)}] : [];
  });
  return alike.toSorted((one, other) => one.far - other.far)[0]?.index ?? null;
}

function sourceOf({lines}: Page, {line}: Link): number {
  return lines[line]?.source ?? 0;
}

/**
 * Where to stand in the whole page: where one stands in its excerpt, unless what was to be gone to is not in that.
 */
export function placeInWhole(place: Place, {excerpt}: Composed, before: Article | null): Place {
  if (excerpt || !before?.excerpt) return place;
  const isMissing =
    (place.kind === 'anchor' && lineAtAnchor(before.post, place.anchor) < 0) ||
    (place.kind === 'words' && !before.find);
  return isMissing ? place : {kind: 'here'};
}

/** The line that was gone to in an excerpt is the one in the whole page. */
export function arrivedAgain(state: State, article: Article | null, before: Article | null): State {
  if (!article || !before?.excerpt || before.arrived === null || article.excerpt) return state;
  return withArticle(state, {...article, arrived: article.top + before.arrived - before.top});
}
