import {editDistance} from '../text/edit-distance.ts';
import {addTo, grouped} from '../text/grouped.ts';

/** The tag that was most likely meant, and how many posts have it. */
export type NearTag = {name: string; count: number};

/**
 * For each tag that resembles a more common one, that one. Other case, hyphens, spaces and plurals always count; a slip of
 * the keyboard counts in a tag that is used once, is long enough, and differs in a way in which other words seldom do.
 */
export function nearTags(counts: ReadonlyMap<string, number>): Map<string, NearTag> {
  const near = sameWord(counts);
  const words = [...counts].map(wordOf).filter(({text}) => text.length <= longest);
  const most = words.length > manyWords ? 1 : 2;
  const index = new Map<string, Word[]>();
  for (const word of words) {
    for (const key of shortened(word.text, Math.min(most, mostSlips(word.text)))) {
      addTo(index, key, word);
    }
  }
  for (const word of words) {
    if (word.count > 1 || word.text.length < shortest || near.has(word.tag)) continue;
    const keys = shortened(word.text, Math.min(most, mostSlips(word.text)));
    const alike = new Set(keys.flatMap(key => index.get(key) ?? []));
    const [meant] = [...alike]
      .filter(other => isSlip(word, other))
      .sort((one, two) => two.count - one.count || (one.text < two.text ? -1 : 1));
    if (meant) near.set(word.tag, {name: meant.tag, count: meant.count});
  }
  return near;
}

type Word = {tag: string; count: number; text: string; digits: string};

function wordOf([tag, count]: readonly [string, number]): Word {
  const text = tag.normalize('NFC').toLowerCase();
  return {tag, count, text, digits: text.replace(/\D/g, '')};
}

/**
 * A word with up to `times` letters left out, never the first: words that differ by so many slips share one of these, so that
 * not every word has to be compared with every other.
 */
function shortened(text: string, times: number): string[] {
  const found = new Set([text]);
  let last = [text];
  for (let time = 0; time < times; time++) {
    last = last.flatMap(each =>
      Array.from({length: each.length - 1}, (_, at) => each.slice(0, at + 1) + each.slice(at + 2)),
    );
    for (const each of last) found.add(each);
  }
  return [...found];
}

const mostSlips = (text: string): number => (text.length < shortest ? 0 : text.length > 8 ? 2 : 1);

/** Tags that are one word but for case, hyphens, spaces or a plural: the most common stands, of equals the first. */
function sameWord(counts: ReadonlyMap<string, number>): Map<string, NearTag> {
  const tags = [...counts].map(([name, count]): NearTag => ({name, count}));
  const groups = grouped(tags, ({name}) => bareWord(name));
  const near = new Map<string, NearTag>();
  for (const group of groups.values()) {
    group.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    const [best, ...others] = group;
    for (const {name, count} of others) {
      if (areBothWords(name, best?.name ?? '')) continue;
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

/**
 * Whether `word` is `other` with a letter left out, doubled, added or swapped, or in a long word one mistaken or two left
 * out.
 */
function isSlip(word: Word, other: Word): boolean {
  const [a, b] = [word.text, other.text];
  if (word.tag === other.tag || areBothWords(a, b)) return false;
  // Versions differ by their digits; `design` and `designer`, `react` and `react-js` are different words.
  if (word.digits !== other.digits || a.startsWith(b) || b.startsWith(a)) return false;
  const count = editDistance(a, b, 2);
  if (count > 2 || a.replace(/\d/g, '') === b.replace(/\d/g, '')) return false;
  if (differsInShortPart(a, b)) return false;
  const length = Math.min(a.length, b.length);
  // Of two short tags that are used once each, either may be meant.
  if (other.count === 1 && length <= 7) return false;
  const common = other.count > 2;
  // `transition` and `transaction` are apart by as much; who types in haste leaves both letters out.
  if (count === 2) return length > 9 && common && Math.abs(a.length - b.length) === 2;
  return a.length !== b.length || sorted(a) === sorted(b) || (length > 8 && common);
}

/** `ui-design` and `ux-design`: a short word with another letter is another word, whatever it is joined to. */
function differsInShortPart(a: string, b: string): boolean {
  const [parts, others] = [a, b].map(text => text.split(/[-_ ]/));
  if (!parts || !others || parts.length !== others.length) return false;
  return parts.some((part, index) => {
    const other = others[index] ?? '';
    return part !== other && Math.min(part.length, other.length) < shortest;
  });
}

function areBothWords(a: string, b: string): boolean {
  const [one, two] = [spelling(a), spelling(b)];
  return bothWords.has(`${one} ${two}`) || bothWords.has(`${two} ${one}`);
}

/** Pairs that differ as a slip does, and are two things that people write about. */
const bothWords: ReadonlySet<string> = new Set([
  'angel angle',
  'board broad',
  'caching catching',
  'canva canvas',
  'casual causal',
  'collision collusion',
  'complement compliment',
  'contact contract',
  'contacts contracts',
  'countries counties',
  'country county',
  'creation cremation',
  'dairy diary',
  'desert dessert',
  'discreet discrete',
  'except expect',
  'http https',
  'making marking',
  'marital martial',
  'mediation meditation',
  'planet plant',
  'planets plants',
  'price prince',
  'prices princes',
  'quiet quite',
  'stationary stationery',
  'steam stream',
  'steaming streaming',
  'stories stores',
  'topography typography',
  'trail trial',
  'trails trials',
  'united untied',
  'window windows',
]);

const sorted = (text: string): string => [...text].sort().join('');

/** Among so many tags one slip is looked for, not two: it is a matter of seconds. */
const manyWords = 3000;
/** In UTF-16 units. */
const shortest = 5;
const longest = 30;
