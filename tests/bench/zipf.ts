import type {Post} from '../../src/library/types.ts';
import {createRandom, type Random} from './random.ts';

/** A generated library: posts and their bodies by id, the same in every run. */
export type ZipfLibrary = {posts: Post[]; markdown(post: Post): string; words: readonly string[]};

/**
 * `count` posts of 600 words over a vocabulary of 20,000 made-up words, of which the n-th is used 1/n as often as the
 * first (Zipf's law, as in real prose). Bodies are made when they are asked for: only what search keeps takes memory.
 */
export function zipfLibrary(count: number, length = 600, vocabulary = 20_000): ZipfLibrary {
  const words = madeUpWords(vocabulary, createRandom(7));
  const pick = zipfPicker(words);
  const title = (random: Random): string =>
    Array.from({length: 5}, () => words[50 + random.below(vocabulary - 50)]).join(' ');
  const posts = Array.from({length: count}, (_, number): Post => {
    const random = createRandom(number + 1);
    const id = `2024/post-${number}`;
    return {
      id,
      slug: `post-${number}`,
      path: `${id}.md`,
      file: '',
      title: title(random),
      titleSource: 'front-matter',
      description: `${title(random)} ${title(random)}`,
      descriptionSource: 'front-matter',
      date: `20${10 + random.below(16)}-0${1 + random.below(9)}-1${random.below(10)}`,
      updated: null,
      categories: [`category ${random.below(12)}`],
      tags: [0, 1, 2].map(() => `tag-${Math.floor(random.next() ** 2 * 200)}`),
      authors: [`Author ${random.below(30)}`],
      series: null,
      language: 'en',
      aliases: [],
      url: null,
      draft: false,
      words: length,
      minutes: 3,
      fields: Object.create(null),
      dialect: 'plain',
      size: length * 6,
      mtime: 0,
    };
  });
  const markdown = ({slug}: Post): string => {
    const random = createRandom(Number(slug.slice(5)) + 1_000_000);
    let text = '';
    for (let at = 0; at < length; at++) text += pick(random) + (at % 80 === 79 ? '\n\n' : ' ');
    return text;
  };
  return {posts, markdown, words};
}

function madeUpWords(count: number, random: Random): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 1 + random.below(words.size < 200 ? 2 : 4);
    let word = '';
    for (let at = 0; at < syllables; at++) {
      word += 'bcdfghjklmnprstvw'[random.below(17)] ?? '';
      word += 'aeiou'[random.below(5)] ?? '';
      if (random.below(3) === 0) word += 'nrstl'[random.below(5)] ?? '';
    }
    words.add(word);
  }
  return [...words];
}

function zipfPicker(words: readonly string[]): (random: Random) => string {
  const sums = new Float64Array(words.length);
  let total = 0;
  for (let rank = 0; rank < words.length; rank++) {
    total += 1 / (rank + 1);
    sums[rank] = total;
  }
  return random => {
    const wanted = random.next() * total;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}
