import {describeHit} from '../../src/search/describe.ts';
import {find, findSlices} from '../../src/search/engine.ts';
import {facets} from '../../src/search/facets.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex, prepareSlices, type SearchIndex} from '../../src/search/search-index.ts';
import type {Fuzzy} from '../../src/search/types.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {zipfLibrary} from './zipf.ts';

/** What search costs on a generated library, in milliseconds of processor time: other load does not count. */
export type Keystrokes = {
  posts: number;
  /** Reading every body into the index. */
  prepare: number;
  /** One search, at the 95th percentile over every keystroke of ten queries typed letter by letter, and the worst. */
  search: {p95: number; worst: number};
  /** Ranges and snippets of the 30 hits on the screen, at the 95th percentile. */
  describe: number;
  facets: number;
  /** The longest stretch between two places where a search in slices can be left. */
  longestSlice: number;
  /** Resident, in MiB, with the whole library prepared. */
  memory: number;
};

/** Types ten queries into a library of `count` generated posts. */
export function keystrokes(count: number, fuzzy: Fuzzy): Keystrokes {
  const {posts, markdown, words} = zipfLibrary(count);
  const index = createIndex(posts, markdown);
  const started = clock();
  inOneGo(prepareSlices(index));
  const prepared = clock() - started;
  const queries = tenQueries(words);
  const typed = queries.flatMap(query => Array.from(query, (_, at) => query.slice(0, at + 1)));
  const searching: number[] = [];
  const describing: number[] = [];
  let longestSlice = 0;
  for (const text of typed) {
    const query = parseQuery(text);
    const from = clock();
    const found = find(index, query, {today, fuzzy});
    searching.push(clock() - from);
    const shown = clock();
    for (let place = 0; place < Math.min(30, found.posts.length); place++)
      describeHit(found, place);
    describing.push(clock() - shown);
    longestSlice = Math.max(longestSlice, slowestSlice(index, text, fuzzy));
  }
  facets(index, parseQuery(''), {today});
  const counting = queries.map(text => {
    const from = clock();
    facets(index, parseQuery(text), {today, fuzzy});
    return clock() - from;
  });
  return {
    posts: count,
    prepare: prepared,
    search: {p95: percentile(searching, 95), worst: percentile(searching, 100)},
    describe: percentile(describing, 95),
    facets: percentile(counting, 95),
    longestSlice,
    memory: process.memoryUsage().rss / 2 ** 20,
  };
}

/** Processor time of this process so far, all threads, in milliseconds. */
function clock(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

const today = '2025-06-15';

/** Common and rare words, beginnings, phrases, fields, typos: what people type. */
function tenQueries(words: readonly string[]): string[] {
  const word = (rank: number): string => words[rank] ?? '';
  const typo = `${word(5000).slice(0, 2)}x${word(5000).slice(3)}`;
  return [
    word(0),
    word(500),
    `${word(3)} ${word(40)}`,
    `${word(300)} ${word(2000)}`,
    `${word(30)} ${word(90)} ${word(700)}`,
    `"${word(1)} ${word(2)}"`,
    `#tag-3 ${word(20)}`,
    `${word(100)} -${word(10)}`,
    `date:2020..2024 ${word(60)}`,
    typo,
  ];
}

function slowestSlice(index: SearchIndex, text: string, fuzzy: Fuzzy): number {
  let slowest = 0;
  const slices = findSlices(index, parseQuery(text), {today, fuzzy});
  for (let done = false; !done; ) {
    const from = clock();
    done = slices.next().done ?? false;
    slowest = Math.max(slowest, clock() - from);
  }
  return slowest;
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
