import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {find, findSlices} from '../../src/search/engine.ts';
import {facetSlices, facets} from '../../src/search/facets.ts';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {parseQuery} from '../../src/search/query.ts';
import {
  createIndex,
  prepareSlices,
  readBody,
  type SearchIndex,
} from '../../src/search/search-index.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {zipfLibrary} from '../bench/zipf.ts';

const today = '2025-06-15';
const library = zipfLibrary(2500, 40, 300);
const common = library.words.slice(0, 40);

function newIndex(): SearchIndex {
  return createIndex(library.posts, library.markdown);
}

/** Whether a post holds every word, looked up the slow way. */
function holds(words: readonly string[]): string[] {
  return library.posts
    .filter(post => {
      const text = [post.title, post.description, ...post.tags, ...post.categories, ...post.authors]
        .concat(library.markdown(post))
        .join('\n')
        .toLowerCase();
      const tokens = text.split(/[^a-z0-9]+/);
      return words.every(word => tokens.some(token => token.includes(word)));
    })
    .map(({id}) => id)
    .sort();
}

describe('findSlices', () => {
  const whole = newIndex();
  inOneGo(prepareSlices(whole));
  const half = newIndex();
  for (let number = 0; number < 2500; number += 2) readBody(half, number);

  test('finds what a plain look at every post finds, however much had been read before', () => {
    const words = fc.array(
      fc.constantFrom(...common).filter(word => word.length > 2),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(words, terms => {
        const query = parseQuery(terms.join(' '));
        const found = find(whole, query, {today});
        expect(found.posts.map(({id}) => id).sort()).toEqual(holds(terms));
        const later = find(half, query, {today});
        expect(later.posts).toEqual(found.posts);
        expect(later.scores).toEqual(found.scores);
      }),
      {numRuns: 15},
    );
  });

  test('answers in slices as in one go, and can be left between two', () => {
    const query = parseQuery(`${common[3]} OR ${common[9]}`);
    // The answer to the last query is kept, and what was asked last of the other index was left to chance.
    const whole = newIndex();
    inOneGo(prepareSlices(whole));
    const abandoned = findSlices(whole, parseQuery(common[5] ?? ''), {today}, 0);
    expect(abandoned.next().done).toBe(false);
    const slices = findSlices(whole, query, {today}, 0);
    let pauses = 0;
    let step = slices.next();
    for (; !step.done; step = slices.next()) pauses++;
    expect(pauses).toBeGreaterThan(20);
    expect(step.value.posts).toEqual(find(newIndex(), query, {today}).posts);
  });

  test('what is read while a search is under way is left to the next one', () => {
    const index = newIndex();
    prepareSlices(index, 0).next();
    const slices = findSlices(index, parseQuery(common[1] ?? ''), {today, bodies: 'ready'}, 0);
    slices.next();
    inOneGo(prepareSlices(index));
    const found = inOneGo(slices);
    expect(found.complete).toBe(false);
    const next = find(index, parseQuery(common[1] ?? ''), {today, bodies: 'ready'});
    expect(next.complete).toBe(true);
    expect(next.posts.length).toBeGreaterThan(found.posts.length);
  });

  test('facets can be counted in slices', () => {
    const query = parseQuery(`${common[3]} #tag-3`);
    const slices = facetSlices(whole, query, {today}, 0);
    let step = slices.next();
    expect(step.done).toBe(false);
    while (!step.done) step = slices.next();
    expect(step.value).toEqual(facets(whole, query, {today}));
  });
});

describe('hostile queries', () => {
  const index = newIndex();
  inOneGo(prepareSlices(index));

  test.each([
    ['100 KB of words', 'lorem ipsum '.repeat(9000)],
    ['100 KB in one word', 'a'.repeat(100_000)],
    ['100 KB of dots', 'a.'.repeat(50_000)],
    ['10,000 parentheses', '('.repeat(10_000)],
    ['31 single letters', 'a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee'],
    ['a bomb of a pattern', '(a+)+$ ^(([a-z])+.)+[A-Z]([a-z])+$ .*.*.*.*='],
    ['controls and lone surrogates', '\u0000\u001b[2J\u0007 \ud800 x\udfff \u202e tag:\u0000'],
    ['names of the prototype', '__proto__:x constructor:y hasOwnProperty toString:z #__proto__'],
  ])('%s', async (_, text) => {
    const fuzzy = await loadFuzzy();
    const started = performance.now();
    const query = parseQuery(text);
    find(index, query, {today, fuzzy});
    facets(index, query, {today, fuzzy});
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('no text throws', async () => {
    const fuzzy = await loadFuzzy();
    const small = createIndex(library.posts.slice(0, 20), library.markdown);
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
        const query = parseQuery(text);
        find(small, query, {today, fuzzy});
        facets(small, query, {today, fuzzy});
      }),
      {numRuns: 200},
    );
  });
});
