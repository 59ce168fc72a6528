import type {Post} from '../library/types.ts';
import {inOneGo} from '../text/slices.ts';
import {type Corrections, createTable} from './atoms.ts';
import {describeHit} from './describe.ts';
import type {Entry} from './entries.ts';
import {pauseEvery} from './pause.ts';
import {createPlan, type Plan} from './plan.ts';
import {isKnown, presenceOf} from './postings.ts';
import {printQuery} from './query.ts';
import {scoreOf} from './rank.ts';
import {
  canScanBody,
  clearScan,
  createScan,
  recallPresence,
  type Scan,
  scanClosely,
  scanMetadata,
  scanPresence,
} from './scan.ts';
import {readBody, type SearchIndex} from './search-index.ts';
import type {Fuzzy, Hit, Query, SearchContext} from './types.ts';
import {correctWords} from './typos.ts';

export type FindContext = SearchContext & {
  /**
   * `read` (the default) reads the bodies that it needs; `ready` looks only at those that have been read, and says
   * that the answer is not complete.
   */
  bodies?: 'read' | 'ready';
  /** Finds misspelt words when there are few hits. Without it only what is spelt right is found. */
  fuzzy?: Fuzzy;
};

/** The posts that match a query, best first; without words to rank by, newest first. */
export type Found = {
  posts: readonly Post[];
  /** By place in `posts`: 0 to 1. */
  scores: Float64Array;
  /** False while bodies that might match have not been read. */
  complete: boolean;
  /** For `describeHit`. */
  readonly index: SearchIndex;
  readonly scan: Scan;
};

/** A query's hits, described: `total` counts also those that the limit left out. */
export type SearchResult = {hits: Hit[]; total: number; complete: boolean};

/** Finds and describes in one go, for the shell: bodies are read as needed. */
export function search(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: FindContext & {limit?: number; snippetLength?: number},
): SearchResult {
  const found = find(index, query, context);
  const shown = Math.min(found.posts.length, context.limit ?? Infinity);
  const hits = Array.from({length: shown}, (_, place) =>
    describeHit(found, place, context.snippetLength),
  );
  return {hits, total: found.posts.length, complete: found.complete};
}

/** Finds the posts that match, in one go. */
export function find(index: SearchIndex, query: Pick<Query, 'root'>, context: FindContext): Found {
  return inOneGo(findSlices(index, query, context, Number.POSITIVE_INFINITY));
}

/**
 * As `find`, in slices of about `sliceMs` milliseconds: between two, the caller may look after keys, and drop the
 * search when the query has changed meanwhile.
 */
export function* findSlices(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: FindContext,
  sliceMs = 8,
): Generator<undefined, Found> {
  const pause = pauseEvery(sliceMs);
  return yield* rank(index, yield* roughly(index, query, context, pause), pause);
}

/**
 * The numbers (in `index.entries`) of the posts that match, in no order, in slices as `findSlices`. The answer to the
 * last query is kept: counting facets after a search costs no second one.
 */
export function* matchingSlices(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: FindContext,
  sliceMs: number,
): Generator<undefined, Int32Array> {
  const {byRecency} = index;
  const {keys} = yield* roughly(index, query, context, pauseEvery(sliceMs));
  return Int32Array.from(keys, key => byRecency[byRecency.length - (key % recencies)] as number);
}

function* roughly(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  context: FindContext,
  pause: () => boolean,
): Generator<undefined, Rough> {
  const plan = createPlan(query.root, context, name => index.fieldNames.has(name.toLowerCase()));
  if (plan.needsBodies && context.bodies !== 'ready') yield* readBodies(index, plan, pause);
  const {today, readings, fuzzy} = context;
  const question = {text: printQuery(query), bodies: index.bodies, today, readings, fuzzy};
  const kept = lastAnswers.get(index);
  // Readings may have changed in place: what asks for them is answered anew.
  const lasting = !/\bis:/.test(question.text);
  if (lasting && kept && isSame(kept.question, question)) return kept.rough;
  let rough = yield* scanAll(index, plan, new Map(), pause);
  if (fuzzy && plan.atoms.length > 0) {
    for (const which of ['unknown', 'all'] as const) {
      if (rough.keys.length >= (which === 'all' ? 1 : few)) break;
      const misspelt = correctWords(plan.atoms, index.vocabulary, fuzzy, which);
      if (misspelt.size > 0) rough = yield* scanAll(index, plan, misspelt, pause);
    }
  }
  lastAnswers.set(index, {question, rough});
  return rough;
}

type Question = {bodies: number; text: string} & Pick<FindContext, 'today' | 'readings' | 'fuzzy'>;

const lastAnswers = new WeakMap<SearchIndex, {question: Question; rough: Rough}>();

function isSame(left: Question, right: Question): boolean {
  return (
    left.text === right.text &&
    left.bodies === right.bodies &&
    left.today === right.today &&
    left.readings === right.readings &&
    left.fuzzy === right.fuzzy
  );
}

// With fewer hits than this, the words are taken to be misspelt.
const few = 8;

/** The posts that match, by rank, roughly: words in the body are not counted yet. */
type Rough = {keys: Float64Array; complete: boolean; scan: Scan};

function* scanAll(
  index: SearchIndex,
  plan: Plan,
  misspelt: Corrections,
  pause: () => boolean,
): Generator<undefined, Rough> {
  const {entries, byRecency, vocabulary} = index;
  const tables = plan.atoms.map(atom =>
    createTable(atom, vocabulary, 2 * entries.length, misspelt),
  );
  const scan = createScan(tables, vocabulary.size);
  const presence = yield* presenceOf(index.postings, tables, entries.length, pause);
  const keys = new Float64Array(entries.length);
  let count = 0;
  let complete = true;
  for (let place = 0; place < byRecency.length; place++) {
    if ((place & 63) === 63 && pause()) yield;
    const number = byRecency[place] as number;
    const entry = entries[number] as Entry;
    const early = plan.hasFilters ? plan.matches(entry, 0, 'nothing') : null;
    if (early === false) continue;
    if (early && tables.length === 0) {
      keys[count++] = rankKey(0, byRecency.length - place);
      continue;
    }
    clearScan(scan);
    if (presence.metadata[number] !== 0) scanMetadata(scan, entry);
    const bodySeen = canScanBody(scan, entry);
    if (bodySeen && isKnown(presence, number)) recallPresence(scan, presence, number, entry);
    else if (bodySeen) scanPresence(scan, entry, scan.inBody);
    const matches = plan.matches(entry, scan.found, bodySeen ? 'all' : 'metadata');
    if (matches === null) complete = false;
    if (matches) keys[count++] = rankKey(scoreOf(scan, entry), byRecency.length - place);
  }
  yield;
  return {keys: keys.subarray(0, count).sort().reverse(), complete, scan};
}

/** Ranks the best more closely, and gives the posts in order. */
function* rank(
  index: SearchIndex,
  rough: Rough,
  pause: () => boolean,
): Generator<undefined, Found> {
  const {complete, scan} = rough;
  const keys = rough.keys.slice();
  const {entries, byRecency} = index;
  const entryOf = (key: number): Entry =>
    entries[byRecency[byRecency.length - (key % recencies)] as number] as Entry;
  if (scan.wantedCount > 0) {
    const best = keys.subarray(0, closelyRanked);
    for (const [place, key] of best.entries()) {
      const entry = entryOf(key);
      clearScan(scan);
      scanMetadata(scan, entry);
      if (canScanBody(scan, entry)) scanClosely(scan, entry);
      best[place] = rankKey(scoreOf(scan, entry), key % recencies);
      if ((place & 15) === 15 && pause()) yield;
    }
    best.sort().reverse();
  }
  const posts: Post[] = [];
  const scores = new Float64Array(keys.length);
  for (const [place, key] of keys.entries()) {
    posts.push(entryOf(key).post);
    scores[place] = Math.floor(key / recencies) / scoreSteps;
    if ((place & 1023) === 1023 && pause()) yield;
  }
  return {posts, scores, complete, index, scan};
}

// How many of the best are ranked by what stands how often and how near in the body. Nobody looks further down a list
// that is not sorted by date.
const closelyRanked = 300;

// A score and a place among the posts as one number, so that sorting needs no comparing function: at 100,000 hits that
// takes 8 ms instead of 80. Scores a thousandth apart are equals, and the newer comes first.
const recencies = 2 ** 32;
const scoreSteps = 1000;

function rankKey(score: number, recency: number): number {
  return Math.round(score * scoreSteps) * recencies + recency;
}

/** Reads the bodies of posts that the fields do not leave out already. */
function* readBodies(
  index: SearchIndex,
  plan: Plan,
  pause: () => boolean,
): Generator<undefined, void> {
  for (const [number, entry] of index.entries.entries()) {
    if (entry.body || (plan.hasFilters && plan.matches(entry, 0, 'nothing') === false)) continue;
    readBody(index, number);
    if (pause()) yield;
  }
}
