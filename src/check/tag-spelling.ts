import {slips} from '../text/nearest.ts';

/** The tag that was most likely meant, and how many posts have it. */
export type NearTag = {name: string; count: number};

/**
 * For each tag that resembles a more common one, that one. Other case, hyphens, spaces and plurals always count; a slip of
 * the keyboard counts in a tag that is used once, is long enough, and differs in a way in which other words seldom do.
 */
export function nearTags(counts: ReadonlyMap<string, number>): Map<string, NearTag> {
  const near = sameWord(counts);
  const once: Word[] = [];
  const byStart = new Map<string, Word[]>();
  for (const [tag, count] of counts) {
    const word = {tag, count, text: tag.normalize('NFC').toLowerCase()};
    if (word.text.length < shortest - 1 || word.text.length > longest) continue;
    if (count === 1 && word.text.length >= shortest && !near.has(tag)) once.push(word);
    const start = word.text.charAt(0);
    const words = byStart.get(start);
    if (words) words.push(word);
    else byStart.set(start, [word]);
  }
  for (const word of once) {
    const meant = (byStart.get(word.text.charAt(0)) ?? [])
      .filter(other => other.tag !== word.tag && isSlip(word, other))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))[0];
    if (meant) near.set(word.tag, {name: meant.tag, count: meant.count});
  }
  return near;
}

type Word = {tag: string; count: number; text: string};

/** Tags that are one word but for case, hyphens, spaces or a plural: the most common stands, of equals the first. */
function sameWord(counts: ReadonlyMap<string, number>): Map<string, NearTag> {
  const groups = new Map<string, NearTag[]>();
  for (const [name, count] of counts) {
    const key = bareWord(name);
    const group = groups.get(key);
    if (group) group.push({name, count});
    else groups.set(key, [{name, count}]);
  }
  const near = new Map<string, NearTag>();
  for (const group of groups.values()) {
    group.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    const [best, ...others] = group;
    for (const {name, count} of others) {
      // A singular beside a plural may be meant so; once is a slip.
      const plural = spelling(name) !== spelling(best?.name ?? '');
      if (best && !(plural && count > 1)) near.set(name, best);
    }
  }
  return near;
}

/** The word without what does not make another: `Unit-Tests` is `unittest`. */
function bareWord(tag: string): string {
  const word = spelling(tag);
  if (word.length < shortest) return word;
  return word.replace(/ies$/, 'y').replace(/(?<=[a-z]{3}[^su])s$/, '');
}

function spelling(tag: string): string {
  return tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})[-_ ]+(?=\p{L})/gu, '');
}

/** Whether `word` is `other` with a letter left out, doubled, added or swapped, or in a long word one mistaken. */
function isSlip(word: Word, other: Word): boolean {
  const [a, b] = [word.text, other.text];
  if (Math.abs(a.length - b.length) > 2 || a.replace(/\d/g, '') === b.replace(/\d/g, ''))
    return false;
  // `design` and `designer`, `react` and `react-js` are different words.
  if (a.startsWith(b) || b.startsWith(a) || digits(a) !== digits(b)) return false;
  const slips = distance(a, b);
  if (slips === 1)
    return a.length !== b.length || sorted(a) === sorted(b) || (a.length > 7 && other.count > 2);
  return slips === 2 && a.length > 8 && other.count > 2;
}

const digits = (text: string): string => text.replace(/\D/g, '');
const sorted = (text: string): string => [...text].sort().join('');

/** Slips that lead from one word to the other; 3 for anything beyond 2. */
function distance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  // Nearly all pairs end here: two slips with more between them than this are no slips.
  return Math.max(x.length, y.length) > 5 ? 3 : Math.min(3, slips(x, y));
}

/** In UTF-16 units. */
const shortest = 5;
const longest = 40;
