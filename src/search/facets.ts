import type {Post} from '../library/types.ts';
import {find} from './engine.ts';
import {fieldDefinition} from './fields.ts';
import {createFilter, namesOf, readingState, valueKey} from './filters.ts';
import type {SearchIndex} from './search-index.ts';
import {type Facet, type FacetTerm, facetFields, facetNames, facetTerms} from './terms.ts';
import type {FacetValue, Query, SearchContext} from './types.ts';

/**
 * The values of every facet with their counts, most frequent first (years newest first). The count of a value is how
 * many posts of what the rest of the query leaves have it: the other facets and words, and of its own facet, where all
 * chosen values must match, the others chosen. Spellings that search takes for one value are one, as most posts have it.
 */
export function facets(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: SearchContext,
): Map<Facet, FacetValue[]> {
  const {terms, rest} = facetTerms(query);
  const posts = find(index, {root: rest}, {...context, bodies: 'ready'}).posts;
  const passes = new Map(terms.map(term => [term, testOf(term, context)]));
  const left = (without: (term: FacetTerm) => boolean): Post[] => {
    const tests = terms.filter(term => !without(term)).map(term => passes.get(term));
    return posts.filter(post => tests.every(test => test?.(post)));
  };
  return new Map(
    facetNames.map(facet => [facet, valuesOf(index, facet, terms, left, context)] as const),
  );
}

/** The values of one post for a facet, as they are spelt. */
export function facetValues(post: Post, facet: Facet, context: SearchContext): readonly string[] {
  if (facet === 'year') return post.date === null ? [] : [post.date.slice(0, 4)];
  if (facet === 'state') return [readingState(post, context)];
  return namesOf(post, facetFields[facet]);
}

function valuesOf(
  index: SearchIndex,
  facet: Facet,
  terms: readonly FacetTerm[],
  left: (without: (term: FacetTerm) => boolean) => Post[],
  context: SearchContext,
): FacetValue[] {
  const own = terms.filter(term => term.facet === facet);
  const replaces = (term: FacetTerm): boolean =>
    term.facet === facet && term.state === 'included' && (term.any || singleValued.has(facet));
  const tally = countKeys(left(replaces), facet, context);
  for (const key of own.filter(({state}) => state === 'excluded').flatMap(({keys}) => keys)) {
    const isOwn = (term: FacetTerm): boolean => term.facet === facet && term.keys.includes(key);
    const there = left(term => isOwn(term) || replaces(term));
    tally.set(key, countKeys(there, facet, context).get(key) ?? 0);
  }
  const states = new Map<string, FacetValue['state']>();
  for (const term of own) for (const key of term.keys) states.set(key, term.state);
  const spellings = spellingsOf(index, facet, context);
  for (const key of states.keys()) if (!spellings.has(key)) spellings.set(key, key);
  const values: FacetValue[] = [];
  for (const [key, value] of spellings) {
    const [count, state] = [tally.get(key) ?? 0, states.get(key) ?? 'none'];
    if (count > 0 || state !== 'none') values.push({value, count, state});
  }
  return values.sort(facet === 'year' ? byValueDown : byCount);
}

const singleValued: ReadonlySet<Facet> = new Set(['year', 'language', 'series', 'state']);

/** How many of the posts have each value; a post counts once for `work` and once for `work/meetings`. */
function countKeys(
  posts: readonly Post[],
  facet: Facet,
  context: SearchContext,
): Map<string, number> {
  const tally = new Map<string, number>();
  const separator = nesting[facet];
  for (const post of posts) {
    const seen = new Set<string>();
    for (const value of facetValues(post, facet, context)) {
      const key = valueKey(value);
      seen.add(key);
      if (!separator) continue;
      for (let at = key.indexOf(separator); at > 0; at = key.indexOf(separator, at + 1)) {
        seen.add(key.slice(0, at));
      }
    }
    for (const key of seen) tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return tally;
}

const nesting: Partial<Record<Facet, string>> = {tag: '/', category: '/', language: '-'};

/** The commonest spelling of every value in the library. */
function spellingsOf(
  index: SearchIndex,
  facet: Facet,
  context: SearchContext,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const post of index.posts) {
    for (const value of facetValues(post, facet, context)) {
      const key = valueKey(value);
      const spellings = counts.get(key) ?? new Map<string, number>();
      spellings.set(value, (spellings.get(value) ?? 0) + 1);
      counts.set(key, spellings);
    }
  }
  const chosen = new Map<string, string>();
  for (const [key, spellings] of counts) {
    const [best] = [...spellings].sort((left, right) => right[1] - left[1]);
    if (best) chosen.set(key, best[0]);
  }
  return chosen;
}

function testOf(term: FacetTerm, context: SearchContext): (post: Post) => boolean {
  const filters = term.nodes.map(node =>
    createFilter(fieldDefinition(node.field)?.name ?? node.field, node.comparison, context),
  );
  // None of these fields looks at more of an entry than its post.
  const matches = (post: Post): boolean => filters.some(filter => filter({post}));
  return term.state === 'included' ? matches : post => !matches(post);
}

function byCount(left: FacetValue, right: FacetValue): number {
  return right.count - left.count || (left.value < right.value ? -1 : 1);
}

function byValueDown(left: FacetValue, right: FacetValue): number {
  return left.value < right.value ? 1 : -1;
}
