import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addPlace, breakLines, startPlaces} from '../../src/page/wrap/breaks.ts';

/** A word in cells, the space before it, and what a line break before it costs, with a hyphen to be shown there or not. */
type Word = {cells: number; gap: number; cost: number; hyphen: boolean};

/** The breaks of the words, in the manner of `breakLines` and, as the rules have them, by weighing every line. */
function both(words: readonly Word[], width: number): {quick: number[]; plain: number[]} {
  const places = startPlaces();
  const starts = [0];
  const ends = [0];
  const costs = [0];
  let cells = 0;
  for (const [index, word] of words.entries()) {
    const gap = index > 0 ? word.gap : 0;
    if (index > 0) {
      starts.push(cells + gap);
      ends.push(cells + (word.hyphen ? 1 : 0));
      costs.push(word.cost);
    }
    cells += word.cells + gap;
  }
  starts.push(cells);
  ends.push(cells);
  costs.push(0);
  for (let index = 1; index < ends.length; index++) {
    addPlace(places, ends[index] ?? 0, starts[index] ?? 0, costs[index] ?? 0);
  }
  return {quick: breakLines(places, width), plain: weighAll({starts, ends, costs}, width)};
}

/** Every line that may end at a place, from the shortest on; of equal ones the first. */
function weighAll(
  {starts, ends, costs}: Record<'starts' | 'ends' | 'costs', number[]>,
  width: number,
): number[] {
  const last = ends.length - 1;
  if ((ends[last] ?? 0) <= width) return [0, last];
  const totals = [0];
  const back = [0];
  for (let end = 1; end <= last; end++) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= Math.max(0, end - 400); start--) {
      const white = width - (ends[end] ?? 0) + (starts[start] ?? 0);
      const alone = start === end - 1;
      if (white < 0 && !alone) continue;
      const lonely = alone && start > 0 && width - white < 8 ? width ** 2 / 64 : 0;
      const raggedness = end < last ? white ** 2 : lonely;
      const total = (totals[start] ?? 0) + (white < 0 ? 1e9 : raggedness);
      if (total >= best) continue;
      best = total;
      back[end] = start;
    }
    totals[end] = best + (costs[end] ?? 0);
  }
  const chosen = [last];
  while ((chosen[0] ?? 0) > 0) chosen.unshift(back[chosen[0] ?? 0] ?? 0);
  return chosen;
}

const word = (longest: number) =>
  fc.record({
    cells: fc.integer({min: 0, max: longest}),
    gap: fc.constantFrom(0, 1, 1, 1),
    cost: fc.constantFrom(0, 0, 0, 9, 36, 64, 900, 1e6),
    hyphen: fc.constantFrom(false, false, false, true),
  });

describe('breakLines', () => {
  test('finds the breaks that weighing every line finds', () => {
    const paragraphs = fc.array(word(12), {minLength: 1, maxLength: 120});
    fc.assert(
      fc.property(paragraphs, fc.integer({min: 1, max: 90}), (words, width) => {
        const {quick, plain} = both(words, width);
        expect(quick).toEqual(plain);
      }),
      {numRuns: 1500},
    );
  });

  test('finds them in words longer than a line, and in lines of more words than are weighed', () => {
    fc.assert(
      fc.property(
        fc.array(word(40), {minLength: 1, maxLength: 40}),
        fc.integer({min: 1, max: 20}),
        (words, width) => {
          const {quick, plain} = both(words, width);
          expect(quick).toEqual(plain);
        },
      ),
      {numRuns: 500},
    );
    const short = Array.from({length: 1500}, () => ({cells: 1, gap: 0, cost: 0, hyphen: false}));
    const {quick, plain} = both(short, 600);
    expect(quick).toEqual(plain);
  });
});
