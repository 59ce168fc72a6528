import {inOneGo} from '../text/slices.ts';
import {type FindContext, matchingSlices} from './engine.ts';
import {type FacetTable, facetTable} from './facet-table.ts';
import {createFilter} from './filters.ts';
import {pauseEvery} from './pause.ts';
import type {SearchIndex} from './search-index.ts';
import {type Facet, type FacetTerm, facetNames, facetTerms} from './terms.ts';
import type {FacetValue, Query, SearchContext} from './types.ts';

/**
 * The values of every facet with their counts, most frequent first (years newest first). The count of a value is how
 * many posts of what the rest of the query leaves have it: the other facets and words, and of its own facet, where all
 * chosen values must match, the others chosen. Spellings that search takes for one value are one, as most posts have it.
 */
export function facets(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: FindContext,
): Map<Facet, FacetValue[]> {
  return inOneGo(facetSlices(index, query, context, Number.POSITIVE_INFINITY));
}

/** As `facets`, in slices of about `sliceMs` milliseconds, as `findSlices`. */
export function* facetSlices(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: FindContext,
  sliceMs = 8,
): Generator<undefined, Map<Facet, FacetValue[]>> {
  const {terms, rest} = facetTerms(query);
  const numbers = yield* matchingSlices(index, {root: rest}, context, sliceMs);
  const pause = pauseEvery(sliceMs);
  const failing: {term: FacetTerm; fails: Uint8Array}[] = [];
  for (const term of terms) {
    failing.push({term, fails: yield* failures(index, numbers, term, context, pause)});
  }
  const without = (out: (term: FacetTerm) => boolean): Int32Array => {
    const tests = failing.filter(({term}) => !out(term)).map(({fails}) => fails);
    return numbers.filter(number => tests.every(fails => fails[number] === 0));
  };
  const matching = without(() => false);
  const counted = new Map<Facet, FacetValue[]>();
  for (const facet of facetNames) {
    const left: Left = out => (terms.some(out) ? without(out) : matching);
    const table = yield* facetTable(index, facet, context, pause);
    counted.set(facet, valuesOf(table, facet, terms, left));
    yield;
  }
  return counted;
}

/** The posts (by number) that the query leaves without some of its terms. */
type Left = (out: (term: FacetTerm) => boolean) => Int32Array;

function valuesOf(
  table: FacetTable,
  facet: Facet,
  terms: readonly FacetTerm[],
  left: Left,
): FacetValue[] {
  const own = terms.filter(term => term.facet === facet);
  const replaces = (term: FacetTerm): boolean =>
    term.facet === facet && term.state === 'included' && (term.any || singleValued.has(facet));
  const tally = countValues(table, left(replaces));
  const states = new Map<string, FacetValue['state']>();
  for (const {keys, state} of own) for (const key of keys) states.set(key, state);
  for (const [key, state] of states) {
    const id = table.ids.get(key);
    if (id === undefined || state !== 'excluded') continue;
    const isOwn = (term: FacetTerm): boolean => term.facet === facet && term.keys.includes(key);
    tally[id] =
      countValues(
        table,
        left(term => isOwn(term) || replaces(term)),
      )[id] ?? 0;
  }
  const values: FacetValue[] = [];
  for (const [key, id] of table.ids) {
    const [count, state] = [tally[id] ?? 0, states.get(key) ?? 'none'];
    const value = table.spellings[id];
    if (value !== undefined && (count > 0 || state !== 'none')) values.push({value, count, state});
  }
  for (const [key, state] of states) {
    if (!table.ids.has(key)) values.push({value: key, count: 0, state});
  }
  return values.sort(facet === 'year' ? byValueDown : byCount);
}

const singleValued: ReadonlySet<Facet> = new Set(['year', 'language', 'series', 'state']);

function countValues(table: FacetTable, numbers: Int32Array): Int32Array {
  const tally = new Int32Array(table.ids.size);
  for (const number of numbers) {
    for (const id of table.posts[number] ?? []) tally[id] = (tally[id] as number) + 1;
  }
  return tally;
}

/** By number, 1 for the posts that the term leaves out. */
function* failures(
  index: SearchIndex,
  numbers: Int32Array,
  term: FacetTerm,
  context: SearchContext,
  pause: () => boolean,
): Generator<undefined, Uint8Array> {
  const filters = term.nodes.map(node => createFilter(node.field, node.comparison, context));
  const fails = new Uint8Array(index.entries.length);
  for (const [place, number] of numbers.entries()) {
    if ((place & 63) === 63 && pause()) yield;
    const entry = index.entries[number];
    const matches = entry !== undefined && filters.some(filter => filter(entry));
    if (matches !== (term.state === 'included')) fails[number] = 1;
  }
  return fails;
}

function byCount(left: FacetValue, right: FacetValue): number {
  return right.count - left.count || (left.value < right.value ? -1 : 1);
}

function byValueDown(left: FacetValue, right: FacetValue): number {
  return left.value < right.value ? 1 : -1;
}
