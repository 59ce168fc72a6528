import {keyOf} from '../../app/help.ts';
import {articleOf} from '../../app/select.ts';
import type {State} from '../../app/state.ts';
import {type Row, span} from './rows.ts';

/** The number that is being typed, and what it leads to as it stands; `null` when there is none. */
export function numberRow(state: State): Row | null {
  const {number, list, keymap} = state;
  if (number === '') return null;
  const article = articleOf(state);
  const at = Number(number) - 1;
  const what = article ? article.page.outline[at]?.text : list.posts[at]?.title;
  const key = keyOf(keymap, article ? 'article.follow' : 'list.open');
  const does = article ? 'goes there, or another digit' : 'opens it';
  return [
    span(` ${article ? 'Heading' : 'Post'} ${number}`, 'key'),
    span(`  ${what ?? ''}`, 'accent'),
    span(`  ${key} ${does}`, 'status'),
  ];
}
