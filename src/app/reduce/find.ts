import type {Page} from '../../page/types.ts';
import type {Action} from '../actions.ts';
import {findAll} from '../find-all.ts';
import {articleOf} from '../select.ts';
import type {Find, State} from '../state.ts';
import {edit, fieldOf, insert, type TextField} from '../text-field.ts';
import {unfolded} from './folds.ts';
import {reveal, scrollTo, withArticle} from './move.ts';
import {say} from './steps.ts';
import {editOf} from './text.ts';

/** Finding words in the article. */
export function reduceFind(state: State, action: Action): State {
  const article = articleOf(state);
  if (!article) return state;
  const {find} = article;
  switch (action.type) {
    case 'article.find':
      // What is folded away is to be found as well.
      return setFind(unfolded(state), {
        field: fieldOf(''),
        needles: [],
        typing: true,
        matches: [],
        current: 0,
        from: article.top,
      });
    case 'article.findNext':
      return step(state, 1);
    case 'article.findPrevious':
      return step(state, -1);
    case 'find.accept':
      if (!find) return state;
      if (find.field.text === '') return setFind(state, null);
      return setFind(state, {...find, typing: false});
    case 'find.cancel':
      return find ? scrollTo(setFind(state, null), find.from) : state;
    case 'text.insert':
      return find?.typing ? look(state, find, insert(find.field, action.text)) : state;
    default: {
      const way = editOf(action);
      return way && find?.typing ? look(state, find, edit(find.field, way)) : state;
    }
  }
}

/** The same search in the page as it is set now. */
export function findAgain(find: Find | null, page: Page): Find | null {
  if (!find) return null;
  const matches = findAll(page, find.needles);
  return {...find, matches, current: Math.min(find.current, Math.max(0, matches.length - 1))};
}

/**
 * The same search in another page of the same post, one of the two an excerpt: the current match is the one that comes
 * after as many others from where both have begun.
 */
export function findThere(find: Find | null, from: Page, page: Page): Find | null {
  if (!find) return null;
  const matches = findAll(page, find.needles);
  const start = Math.max(sourceOf(from, 0), sourceOf(page, 0));
  const firstThere = matches.find(({line}) => sourceOf(page, line) >= start)?.match ?? 0;
  const firstHere = find.matches.find(({line}) => sourceOf(from, line) >= start)?.match ?? 0;
  const number = (find.matches[find.current]?.match ?? 0) - firstHere + firstThere;
  const current = Math.max(
    0,
    matches.findIndex(({match}) => match === number),
  );
  return {...find, matches, current};
}

function sourceOf({lines}: Page, line: number): number {
  for (let index = line; index < lines.length; index++) {
    const source = lines[index]?.source;
    if (source !== undefined) return source;
  }
  return 0;
}

/** Marks words wherever they stand, and goes to the match nearest to a line. */
export function findWords(state: State, needles: readonly string[], line: number): State {
  const article = articleOf(state);
  if (!article) return state;
  const matches = findAll(article.post, needles);
  if (matches.length === 0) return state;
  const current = Math.max(
    0,
    matches.findIndex(match => match.line >= line),
  );
  const field = fieldOf(needles.join(' '));
  const find = {field, needles, typing: false, matches, current, from: article.top};
  return reveal(setFind(scrollTo(state, line - 3), find), matches[current]?.line ?? line);
}

/** How many matches there are; one that is broken over lines counts once. */
export function matchCount({matches}: Find): number {
  return (matches.at(-1)?.match ?? -1) + 1;
}

export function setFind(state: State, find: Find | null): State {
  const article = articleOf(state);
  if (!article) return state;
  const {excerpt} = article;
  // What was given up is not to come back with the whole page.
  const kept = excerpt && !find ? {...excerpt, find: null} : excerpt;
  return withArticle(state, {...article, find, excerpt: kept});
}

function look(state: State, find: Find, field: TextField): State {
  const article = articleOf(state);
  if (!article || field.text === find.field.text) return setFind(state, {...find, field});
  const needles = [field.text];
  const matches = findAll(article.post, needles);
  const current = Math.max(
    0,
    matches.findIndex(match => match.line >= find.from),
  );
  const next = setFind(state, {...find, field, needles, matches, current});
  const match = matches[current];
  return match ? reveal(next, match.line) : scrollTo(next, find.from);
}

function step(state: State, by: 1 | -1): State {
  const find = articleOf(state)?.find;
  if (!find) return say(state, 'Nothing to look for yet: / finds');
  const count = matchCount(find);
  if (count === 0) return say(state, `“${find.field.text}” is not in this article`, 'warning');
  // A match that runs on into the next line is one match.
  const next = ((find.matches[find.current]?.match ?? 0) + by + count) % count;
  const current = Math.max(
    0,
    find.matches.findIndex(({match}) => match === next),
  );
  const wrapped = by > 0 ? current <= find.current : current >= find.current;
  const moved = reveal(setFind(state, {...find, current}), find.matches[current]?.line ?? 0);
  if (!wrapped || count === 1) return moved;
  return say(moved, by > 0 ? 'On from the top' : 'On from the end');
}
