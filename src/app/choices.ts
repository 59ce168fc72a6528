import type {SortOrder} from '../search/types.ts';
import {groupings} from './groups.ts';
import {copyables} from './reduce/copy.ts';
import {isReversed} from './select.ts';
import type {Panel, State} from './state.ts';

type What = Extract<Panel, {kind: 'choice'}>['what'];

/** The orders that the list can be in, as the panel offers them. */
export const orders: readonly SortOrder[] = [
  'date',
  'updated',
  'title',
  'length',
  'relevance',
  'path',
];

const orderNames: Readonly<Record<SortOrder, readonly [usual: string, reversed: string]>> = {
  date: ['newest first', 'oldest first'],
  updated: ['last updated first', 'first updated first'],
  title: ['by title', 'by title, from the end'],
  length: ['longest first', 'shortest first'],
  relevance: ['best match first', 'worst match first'],
  path: ['by path', 'by path, from the end'],
};

/** What stands above the options of a choice. */
export const choiceTitles: Readonly<Record<What, string>> = {
  order: 'Sort',
  group: 'Group',
  theme: 'Theme',
  copy: 'Copy',
};

/** The name of an order, as the head of the list and the sort panel say it. */
export function orderName(order: SortOrder, reverse: boolean): string {
  return orderNames[order][reverse ? 1 : 0];
}

/** What a choice panel offers. */
export function optionsOf(state: State, what: What): readonly string[] {
  if (what === 'theme') return state.preferences.themes;
  if (what === 'copy') return copyables(state).map(({name}) => name);
  return what === 'order' ? orders : groupings;
}

/** The same in words for the reader. */
export function choiceLabels(state: State, what: What): readonly string[] {
  if (what === 'order') return orders.map(order => orderName(order, isReversed(state.list)));
  return optionsOf(state, what).map(option => (option === 'none' ? 'not at all' : option));
}
