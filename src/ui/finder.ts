import type {Effect} from '../app/effects.ts';
import {groupSlices} from '../app/groups.ts';
import type {FacetGroup} from '../app/state.ts';
import {readBody} from '../library/body.ts';
import type {Post} from '../library/types.ts';
import {type Completion, complete} from '../search/complete.ts';
import {describeHit} from '../search/describe.ts';
import {type Found, findSlices} from '../search/engine.ts';
import {facetSlices} from '../search/facets.ts';
import {loadFuzzy} from '../search/fuzzy.ts';
import {pauseEvery} from '../search/pause.ts';
import {parseQuery} from '../search/query.ts';
import type {Around} from '../search/relations.ts';
import {remarkSlices} from '../search/remarks.ts';
import {indexSlices, prepareSlices, type SearchIndex} from '../search/search-index.ts';
import {sortSlices} from '../search/sort.ts';
import type {Facet} from '../search/terms.ts';
import type {FacetValue, Fuzzy, Hit, Query, SearchContext} from '../search/types.ts';
import {createBackground, createWork} from './in-turn.ts';
import {createRelater} from './relater.ts';
import type {Dispatch} from './store.ts';

type SearchEffect = Extract<Effect, {kind: 'search'}>;

/** Searches on behalf of the reader: never long at a time, and never for a query that was overtaken. */
export type Finder = {
  /** Finds posts; dispatches `list.found`, at once if it takes no longer than a frame may. */
  search(posts: readonly Post[], effect: SearchEffect, context: SearchContext): void;
  /** Tells what matched in some of the posts that were found last. */
  describe(ids: readonly string[]): Hit[];
  /** What may stand at the cursor of a query; only the last time that it is asked is answered. */
  complete(
    posts: readonly Post[],
    query: string,
    cursor: number,
    answer: (completion: Completion) => void,
  ): void;
  /** Counts facets between the keys; a newer count replaces an older one. */
  count(
    posts: readonly Post[],
    query: string,
    context: SearchContext,
    answer: (groups: FacetGroup[]) => void,
  ): void;
  /** Tells what stands around a post; the first time for a library that takes a while, in which the keys go on. */
  relate(posts: readonly Post[], post: Post, answer: (around: Around) => void): void;
  /** Stops all work in the background. */
  close(): void;
};

/** How long a search may hold up the key that asked for it, and then each key in turn, in ms. */
const patience = 8;
/** Time between two looks at the clock, in ms. */
const slice = 4;
/** Time for reading bodies between two looks at the keys, and the pause between, in ms. */
const prepareSlice = 6;
const preparePause = 4;
/** With fewer hits than this the words may be misspelt, and Fuse.js is worth its loading. */
const few = 8;

/** Makes a finder; its answers go to `dispatch`. */
export function createFinder(dispatch: Dispatch): Finder {
  let known: readonly Post[] = [];
  let index: SearchIndex | null = null;
  let folding: Generator<undefined, SearchIndex> | null = null;
  let found: Found | null = null;
  let fuzzy: Fuzzy | undefined;
  let fuzzyAsked = false;
  let last: {effect: SearchEffect; context: SearchContext} | null = null;
  const searching = createWork(patience, patience);
  const counting = createWork(0, patience);
  const completing = createWork(patience, patience);
  const relating = createWork(0, patience);
  const preparing = createBackground(preparePause);
  const relater = createRelater();

  /** Folds and reads the posts in the background. */
  function take(posts: readonly Post[]): void {
    if (known === posts) return;
    known = posts;
    index = null;
    folding = indexSlices(posts, markdownOf, slice);
    preparing.run(prepared(), () => {
      if (found?.complete === false) again();
    });
  }

  function* prepared(): Generator<undefined, void> {
    yield* prepareSlices(yield* indexed(), prepareSlice);
  }

  /** The index of the posts. Whoever waits for it folds on where another has left off. */
  function* indexed(): Generator<undefined, SearchIndex> {
    while (!index) {
      const step = folding?.next();
      if (!step) throw new Error('no posts to search were given');
      if (!step.done) yield;
      else index = step.value;
    }
    return index;
  }

  function* lookUp(
    {query, order, reverse, group}: SearchEffect,
    context: SearchContext,
  ): Generator<undefined, Answer> {
    const pause = pauseEvery(slice);
    const yearsUp = reverse && order === 'date';
    // Without a query every post is found, for which none has to be folded: that is done while nobody waits. For 10,000
    // posts it would take as long as reading them from the cache.
    if (query.trim() === '' && !index) {
      const everywhere = order === 'relevance' ? 'date' : order;
      const sorted = yield* sortSlices(known, everywhere, reverse, pause);
      return {found: null, posts: yield* groupSlices(sorted, group, yearsUp, pause), hint: null};
    }
    const target = yield* indexed();
    const parsed = parseQuery(query);
    const result = yield* findSlices(
      target,
      parsed,
      {...context, bodies: 'ready', ...(fuzzy && {fuzzy})},
      slice,
    );
    // Without words to rank by, the search gives the newest first: ten thousand dates need not be compared again.
    const byDate = order === 'date' && result.scan.wantedCount === 0;
    const isSorted = !reverse && (byDate || order === 'relevance');
    const sorted = isSorted ? result.posts : yield* sortSlices(result.posts, order, reverse, pause);
    const mood = result.posts.length === 0 ? 'all' : 'lenient';
    const [hint] = yield* remarkSlices(target, parsed, mood, pause);
    return {
      found: result,
      posts: yield* groupSlices(sorted, group, yearsUp, pause),
      hint: hint?.message ?? null,
    };
  }

  function again(): void {
    if (!last) return;
    const {effect, context} = last;
    const {query} = effect;
    searching.run(lookUp(effect, context), answer => {
      found = answer.found;
      const complete = found?.complete ?? true;
      dispatch({type: 'list.found', query, posts: answer.posts, hint: answer.hint, complete});
      if (found && query.trim() !== '' && found.posts.length < few) wantFuzzy();
    });
  }

  function wantFuzzy(): void {
    if (fuzzyAsked) return;
    fuzzyAsked = true;
    loadFuzzy().then(
      loaded => {
        fuzzy = loaded;
        again();
      },
      // Without it only what is spelt right is found.
      () => {},
    );
  }

  return {
    search(posts, effect, context) {
      take(posts);
      last = {effect, context};
      again();
    },
    describe(ids) {
      const hits: Hit[] = [];
      const wanted = new Set(ids);
      // One look through what was found: a map of ten thousand places would be made anew for every keystroke.
      for (let place = 0; found && place < found.posts.length && wanted.size > 0; place++) {
        if (wanted.delete(found.posts[place]?.id ?? '')) hits.push(describeHit(found, place));
      }
      return hits;
    },
    complete(posts, query, cursor, answer) {
      take(posts);
      completing.run(indexed(), target => answer(complete(query, cursor, target)));
    },
    count(posts, query, context, answer) {
      take(posts);
      counting.run(countedIn(indexed(), parseQuery(query), context), counts =>
        answer(
          [...counts]
            .filter(([, values]) => values.length > 0)
            .map(([facet, values]) => ({facet, values})),
        ),
      );
    },
    relate(posts, post, answer) {
      take(posts);
      relating.run(indexed(), target => relater.relate(target, post, answer));
    },
    close() {
      for (const work of [searching, counting, completing, relating, preparing]) work.stop();
      relater.close();
    },
  };
}

/** What a search came to: the posts in the order of the list; `found` when something was looked for. */
type Answer = {found: Found | null; posts: readonly Post[]; hint: string | null};

function* countedIn(
  indexed: Generator<undefined, SearchIndex>,
  query: Query,
  context: SearchContext,
): Generator<undefined, ReadonlyMap<Facet, readonly FacetValue[]>> {
  return yield* facetSlices(yield* indexed, query, context, slice);
}

const markdownOf = (post: Post): string => readBody(post).markdown;
