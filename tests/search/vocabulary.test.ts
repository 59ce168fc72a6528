import {describe, expect, test} from 'vitest';
import {createVocabulary} from '../../src/search/vocabulary.ts';

const words = ['find', 'finding', 'unfinding', 'bind', 'ding', 'in'];

function holding(part: string): [string, number][] {
  const vocabulary = createVocabulary();
  for (const word of words) vocabulary.add(word);
  const found: [string, number][] = [];
  vocabulary.eachHolding(part, (id, at) => found.push([vocabulary.word(id), at]));
  return found;
}

describe('eachHolding', () => {
  test('tells every word that holds a part, once, with where', () => {
    expect(holding('ind')).toEqual([
      ['find', 1],
      ['finding', 1],
      ['unfinding', 3],
      ['bind', 1],
    ]);
  });

  test('with a break before it, tells the words that begin with it', () => {
    expect(holding('\nfind')).toEqual([
      ['find', -1],
      ['finding', -1],
    ]);
    expect(holding('\ni')).toEqual([['in', -1]]);
    expect(holding('\nx')).toEqual([]);
  });
});
