import {readBody} from '../../src/library/body.ts';
import {loadLibrary} from '../../src/library/load.ts';
import {plainText} from '../../src/library/plain.ts';
import type {Post} from '../../src/library/types.ts';
import {find} from '../../src/search/engine.ts';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex} from '../../src/search/search-index.ts';
import {createRandom, type Random} from './random.ts';

/** How often the post that a query was made from came first, and among the first three. */
export type KnownItem = {kind: string; queries: number; first: number; topThree: number};

/** A query that did not find its post among the first three. */
export type Miss = {kind: string; query: string; wanted: string; found: string[]};

/**
 * Known-item search: for every post, queries such as someone types who has read it once. Titles with one slip of the
 * hand in every word of five letters or more; the two words of the title that tell most, in wrong order; three
 * content words of the body. A post with the same title counts as the post itself. The same seed makes the same queries.
 */
export async function knownItems(
  folder: string,
  seed = 1,
): Promise<{results: KnownItem[]; misses: Miss[]}> {
  const {posts} = await loadLibrary(folder);
  const index = createIndex(posts, post => readBody(post).markdown);
  const fuzzy = await loadFuzzy();
  const random = createRandom(seed);
  const misses: Miss[] = [];
  const makers = queryMakers(posts, random);
  const results = Object.entries(makers).map(([kind, make]) => {
    const result = {kind, queries: 0, first: 0, topThree: 0};
    for (const post of posts) {
      const query = make(post);
      if (query === null) continue;
      const found = find(index, parseQuery(query), {today: '2026-01-01', fuzzy}).posts.slice(0, 3);
      const place = found.findIndex(({title}) => title === post.title);
      result.queries++;
      if (place === 0) result.first++;
      if (place >= 0) result.topThree++;
      else misses.push({kind, query, wanted: post.title, found: found.map(({title}) => title)});
    }
    return result;
  });
  return {results, misses};
}

type QueryMaker = (post: Post) => string | null;

function queryMakers(posts: readonly Post[], random: Random): Record<string, QueryMaker> {
  const titles = [...new Set(posts.map(({title}) => title))].map(title => new Set(wordsOf(title)));
  const bodies = new Map(posts.map(post => [post, contentWords(post)]));
  const inBodies = frequencies([...bodies.values()]);
  const commonest = posts.length / 10;
  return {
    'title, a slip in every long word': ({title}) =>
      wordsOf(title)
        .map(word => (/^\p{L}{5,}$/u.test(word) ? withSlip(word, random) : word))
        .join(' '),
    'two words of the title, reversed': ({title}) => tellingPair(title, titles)?.join(' ') ?? null,
    'three content words of the body': post => {
      const words = (bodies.get(post) ?? []).filter(word => (inBodies.get(word) ?? 0) <= commonest);
      if (words.length < 10) return null;
      return random.sample(words, 3).join(' ');
    },
  };
}

/** The two words of a title that the fewest other titles hold both of, the later one first. */
function tellingPair(title: string, titles: readonly ReadonlySet<string>[]): string[] | null {
  const words = [...new Set(wordsOf(title))];
  let best: {pair: string[]; holders: number} | null = null;
  for (const [place, first] of words.entries()) {
    const holding = titles.filter(others => others.has(first));
    for (const second of words.slice(place + 1)) {
      const holders = holding.filter(others => others.has(second)).length;
      if (!best || holders < best.holders) best = {pair: [second, first], holders};
    }
  }
  return best?.pair ?? null;
}

/** Words as typed, without the punctuation around them. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(word => word !== '' && word !== 'OR');
}

/** The distinct words of five letters or more. */
function contentWords(post: Post): string[] {
  const {text} = plainText(readBody(post).markdown);
  return [
    ...new Set(
      wordsOf(text)
        .filter(word => /^\p{L}{5,}$/u.test(word))
        .map(word => word.toLowerCase()),
    ),
  ];
}

function frequencies(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A letter dropped, doubled, replaced, or swapped with the next; the first letter stays, as it does under hands. */
function withSlip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word[at] ?? '',
    word[at + 1] ?? '',
    word.slice(at + 2),
  ];
  switch (random.below(4)) {
    case 0:
      return before + next + after;
    case 1:
      return before + letter + letter + next + after;
    case 2:
      return before + 'abcdefghijklmnopqrstuvwxyz'[random.below(26)] + next + after;
    default:
      return before + next + letter + after;
  }
}
