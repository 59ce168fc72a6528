import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {complete} from '../../src/search/complete.ts';
import {createIndex} from '../../src/search/search-index.ts';
import {post} from './helpers.ts';

const index = createIndex(
  [
    post({id: 'a', tags: ['Rust', 'cli'], date: '2024-01-01', fields: {ads: true, mood: 'calm'}}),
    post({
      id: 'b',
      tags: ['rust', 'decision fatigue'],
      date: '2025-01-01',
      fields: {mood: 'so so'},
    }),
    post({id: 'c', tags: ['Rust', 'trust'], authors: ['Ada Byron']}),
  ],
  () => '',
);

/** Every candidate as the query that taking it makes, for a cursor at `|`. */
function completed(marked: string): string[] {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const {range, candidates} = complete(text, cursor, index);
  return candidates.map(({text: taken}) => text.slice(0, range[0]) + taken + text.slice(range[1]));
}

describe('complete', () => {
  test.each<[string, string[]]>([
    ['|', []],
    ['ta|', ['tag:']],
    ['w|', ['words:']],
    ['x -aut| y', ['x -author: y']],
    ['mo|', ['date:', 'mood:']],
    ['#|', ['#Rust', '#cli', '#"decision fatigue"', '#rust', '#trust']],
    ['#ru|', ['#Rust', '#rust', '#trust']],
    ['-#dec|', ['-#"decision fatigue"']],
    ['tag:"dec|', ['tag:"decision fatigue"']],
    ['(tag:cl|)', ['(tag:cli)']],
    ['by:|', ['by:"Ada Byron"']],
    ['is:st|', ['is:starred']],
    ['date:20|', ['date:2024', 'date:2025']],
    ['after:y|', ['after:yesterday', 'after:1y', 'after:today']],
    ['mood:|', ['mood:calm', 'mood:"so so"']],
    ['ads:|', ['ads:true']],
    ['__proto__:|', []],
    ['words:|', []],
  ])('%s', (marked, expected) => {
    expect(completed(marked)).toEqual(expected);
  });

  test('the most used come first, and what begins so before what holds it', () => {
    expect(complete('tag:rust', 8, index).candidates.map(({label, note}) => [label, note])).toEqual(
      [
        ['Rust', '2'],
        ['rust', '1'],
        ['trust', '1'],
      ],
    );
  });

  test('takes any text and any cursor', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.integer({min: -5, max: 50}), (text, cursor) => {
        const {range} = complete(text, cursor, index);
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        expect(range[1]).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
