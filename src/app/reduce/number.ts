import type {Action} from '../actions.ts';
import {articleOf} from '../select.ts';
import type {Article, State} from '../state.ts';
import {withList} from './filter-line.ts';
import {select} from './list.ts';
import {arriveAt} from './move.ts';
import {openSelected} from './open.ts';
import {say} from './steps.ts';

/**
 * Takes a digit in. A heading is gone to as soon as no other digit could follow; until then `Enter` goes there. No time
 * passes: a hand may rest in the middle of a number.
 */
export function digitTyped(state: State, digit = ''): State {
  const article = articleOf(state);
  const number = state.number + digit;
  const count = article ? article.page.outline.length : state.list.posts.length;
  const [one, many] = article ? ['heading', 'headings'] : ['post', 'posts'];
  const over: State = {...state, number: ''};
  if (!/^[1-9]\d*$/.test(number)) return say(over, `The first ${one} has the number 1`);
  if (count === 0) return say(over, article ? 'This post has no headings' : 'There are no posts');
  if (Number(number) > count) {
    return say(over, count === 1 ? `There is one ${one}` : `There are ${count} ${many}`, 'warning');
  }
  if (article && Number(number) * 10 > count) return toHeading(over, article, Number(number));
  return {...state, number};
}

/** What another key makes of the digits before it; `null` when it has a meaning of its own, which it keeps. */
export function numberEnded(state: State, action: Action): State | null {
  const over: State = {...state, number: ''};
  const article = articleOf(state);
  if (action.type === 'app.back') return over;
  if (action.type === 'article.follow' && article) {
    return toHeading(over, article, Number(state.number));
  }
  if (action.type !== 'list.open') return null;
  return openSelected(
    select(withList(over, {moved: true, offered: false}), Number(state.number) - 1),
  );
}

function toHeading(state: State, {page}: Article, number: number): State {
  const heading = page.outline[number - 1];
  return heading ? arriveAt(state, heading.line) : state;
}
