import type {Post} from '../library/types.ts';
import {namesOf, readingState} from './filters.ts';
import type {SearchIndex} from './search-index.ts';
import {type Facet, facetFields} from './terms.ts';
import type {SearchContext} from './types.ts';
import {valueKey} from './value-key.ts';

/** The values of one facet over a library, numbered, so that counting them is adding up numbers. */
export type FacetTable = {
  /** Number by key (see `valueKey`): spellings that search takes for one value are one. */
  ids: ReadonlyMap<string, number>;
  /** By number, the spelling that most posts have; absent for a value such as `work` that only `work/notes` implies. */
  spellings: readonly (string | undefined)[];
  /** By post, the numbers of its values. */
  posts: readonly (readonly number[])[];
};

/**
 * The table of a facet, made once for an index, giving way whenever `pause` says so; what depends on the readings is
 * made anew.
 */
export function* facetTable(
  index: SearchIndex,
  facet: Facet,
  context: SearchContext,
  pause: () => boolean,
): Generator<undefined, FacetTable> {
  if (facet === 'state') return yield* createTable(index, facet, context, pause);
  const tables = known.get(index) ?? new Map<Facet, FacetTable>();
  const table = tables.get(facet) ?? (yield* createTable(index, facet, context, pause));
  known.set(index, tables.set(facet, table));
  return table;
}

/** The values of one post for a facet, as they are spelt. */
export function facetValues(post: Post, facet: Facet, context: SearchContext): readonly string[] {
  if (facet === 'year') return post.date === null ? [] : [post.date.slice(0, 4)];
  if (facet === 'state') return [readingState(post, context)];
  return namesOf(post, facetFields[facet]);
}

const known = new WeakMap<SearchIndex, Map<Facet, FacetTable>>();

/** What a value stands within: choosing `work` shows `work/notes` too. */
const nesting: Partial<Record<Facet, string>> = {tag: '/', category: '/', language: '-'};

function* createTable(
  index: SearchIndex,
  facet: Facet,
  context: SearchContext,
  pause: () => boolean,
): Generator<undefined, FacetTable> {
  const ids = new Map<string, number>();
  const counts: Map<string, number>[] = [];
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size;
    if (id === ids.size) {
      ids.set(key, id);
      counts.push(new Map());
    }
    return id;
  };
  const separator = nesting[facet];
  const posts: number[][] = [];
  for (const post of index.posts) {
    const own = new Set<number>();
    for (const value of facetValues(post, facet, context)) {
      const key = valueKey(value);
      const id = idOf(key);
      const spellings = counts[id];
      spellings?.set(value, (spellings.get(value) ?? 0) + 1);
      own.add(id);
      if (!separator) continue;
      for (let at = key.indexOf(separator); at > 0; at = key.indexOf(separator, at + 1)) {
        own.add(idOf(key.slice(0, at)));
      }
    }
    posts.push([...own]);
    if ((posts.length & 63) === 0 && pause()) yield;
  }
  return {ids, spellings: counts.map(commonest), posts};
}

function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return best?.[0];
}
