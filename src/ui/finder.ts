import type {Effect} from '../app/effects.ts';
import {groupPosts} from '../app/groups.ts';
import type {FacetGroup} from '../app/state.ts';
import {readBody} from '../library/body.ts';
import type {Post} from '../library/types.ts';
import {type Completion, complete} from '../search/complete.ts';
import {describeHit} from '../search/describe.ts';
import {type Found, findSlices} from '../search/engine.ts';
import {facetSlices} from '../search/facets.ts';
import {loadFuzzy} from '../search/fuzzy.ts';
import {parseQuery} from '../search/query.ts';
import type {Around} from '../search/relations.ts';
import {createIndex, indexSlices, prepare, type SearchIndex} from '../search/search-index.ts';
import {sortPosts} from '../search/sort.ts';
import type {Fuzzy, Hit, SearchContext} from '../search/types.ts';
import {createRelater} from './relater.ts';
import type {Dispatch} from './store.ts';

type SearchEffect = Extract<Effect, {kind: 'search'}>;

/** Searches on behalf of the reader: never long at a time, and never for a query that was overtaken. */
export type Finder = {
  /** Finds posts; dispatches `list.found`, at once if it takes no longer than a frame may. */
  search(posts: readonly Post[], effect: SearchEffect, context: SearchContext): void;
  /** Tells what matched in some of the posts that were found last. */
  describe(ids: readonly string[]): Hit[];
  /** What may stand at the cursor of a query. */
  complete(posts: readonly Post[], query: string, cursor: number): Completion;
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

/** Longest that a search holds up the keys, in ms. */
const patience = 12;
/** Time for reading bodies between two looks at the keys, and the pause between, in ms. */
const prepareSlice = 6;
const preparePause = 4;
/** With fewer hits than this the words may be misspelt, and Fuse.js is worth its loading. */
const few = 8;

/** Makes a finder; its answers go to `dispatch`. */
export function createFinder(dispatch: Dispatch): Finder {
  let index: SearchIndex | null = null;
  let found: Found | null = null;
  let fuzzy: Fuzzy | undefined;
  let fuzzyAsked = false;
  let last: {effect: SearchEffect; context: SearchContext} | null = null;
  let running = 0;
  let counting = 0;
  let preparing: NodeJS.Timeout | undefined;
  const relater = createRelater();

  function indexOf(posts: readonly Post[]): SearchIndex {
    if (index?.posts !== posts) {
      clearTimeout(preparing);
      index = createIndex(posts, markdownOf);
      prepareOn(index);
    }
    return index;
  }

  /**
   * Without a query every post is found, for which none has to be folded: that is done in slices, while nobody waits. For
   * 10,000 posts it would take as long as reading them from the cache.
   */
  function listAll(posts: readonly Post[], {query, order, reverse}: SearchEffect): void {
    running++;
    found = null;
    foldSoon(posts);
    const sorted = sortPosts(posts, order === 'relevance' ? 'date' : order, reverse);
    dispatch({type: 'list.found', query, posts: sorted, hint: null, complete: true});
  }

  function foldSoon(posts: readonly Post[]): void {
    clearTimeout(preparing);
    const slices = indexSlices(posts, markdownOf, prepareSlice);
    const step = (): void => {
      const {done, value} = slices.next();
      if (!done) {
        preparing = setTimeout(step, preparePause).unref();
        return;
      }
      index = value;
      prepareOn(value);
    };
    preparing = setTimeout(step, preparePause).unref();
  }

  function prepareOn(target: SearchIndex): void {
    preparing = setTimeout(() => {
      if (!prepare(target, prepareSlice)) prepareOn(target);
      else if (last && found?.complete === false) run(target, last.effect, last.context);
    }, preparePause).unref();
  }

  function run(target: SearchIndex, effect: SearchEffect, context: SearchContext): void {
    const number = ++running;
    const query = parseQuery(effect.query);
    const slices = findSlices(target, query, {...context, bodies: 'ready', ...(fuzzy && {fuzzy})});
    const step = (): void => {
      if (number !== running) return;
      const until = performance.now() + patience;
      let next = slices.next();
      while (!next.done && performance.now() < until) next = slices.next();
      if (!next.done) {
        setImmediate(step);
        return;
      }
      answer(next.value, effect, query.hints[0]?.message ?? null);
    };
    step();
  }

  function answer(result: Found, effect: SearchEffect, hint: string | null): void {
    found = result;
    const {query, order, reverse, group} = effect;
    // Without words to rank by, the search gives the newest first: ten thousand dates need not be compared again.
    const byDate = order === 'date' && result.scan.wantedCount === 0;
    const isSorted = !reverse && (byDate || order === 'relevance');
    const sorted = isSorted ? result.posts : sortPosts(result.posts, order, reverse);
    const posts = groupPosts(sorted, group, reverse && order === 'date');
    dispatch({type: 'list.found', query, posts, hint, complete: result.complete});
    if (query.trim() !== '' && result.posts.length < few) wantFuzzy();
  }

  function wantFuzzy(): void {
    if (fuzzyAsked) return;
    fuzzyAsked = true;
    loadFuzzy().then(
      loaded => {
        fuzzy = loaded;
        if (index && last) run(index, last.effect, last.context);
      },
      // Without it only what is spelt right is found.
      () => {},
    );
  }

  return {
    search(posts, effect, context) {
      last = {effect, context};
      if (effect.query.trim() === '' && index?.posts !== posts) return listAll(posts, effect);
      run(indexOf(posts), effect, context);
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
    complete: (posts, query, cursor) => complete(query, cursor, indexOf(posts)),
    count(posts, query, context, answer) {
      const number = ++counting;
      const slices = facetSlices(indexOf(posts), parseQuery(query), context);
      const step = (): void => {
        if (number !== counting) return;
        const next = slices.next();
        if (!next.done) {
          setImmediate(step);
          return;
        }
        answer(
          [...next.value]
            .filter(([, values]) => values.length > 0)
            .map(([facet, values]) => ({facet, values})),
        );
      };
      // What the key did is shown first.
      setImmediate(step);
    },
    relate: (posts, post, answer) => relater.relate(indexOf(posts), post, answer),
    close() {
      running++;
      counting++;
      relater.close();
      clearTimeout(preparing);
    },
  };
}

const markdownOf = (post: Post): string => readBody(post).markdown;
