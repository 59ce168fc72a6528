/** The distinct words of a library, numbered from 1 in the order in which they were met; 0 is no word. */
export type Vocabulary = {
  readonly size: number;
  /** The number of a word, given one if it is new. */
  add(word: string): number;
  /** The number of a word, or 0. */
  find(word: string): number;
  /** Notes that a text (by a number of its own) holds the word. Texts must be counted one after another. */
  count(id: number, text: number): void;
  /** In how many of the counted texts the word stands. */
  frequency(id: number): number;
  word(id: number): string;
  /** Calls `visit` for every word that holds `part`, once each, with where it first holds it. */
  eachHolding(part: string, visit: (id: number, at: number) => void): void;
  /** Calls `visit` for every word that begins with `part`. */
  eachBeginning(part: string, visit: (id: number) => void): void;
  /** All words by number; the first, with number 0, is empty. */
  words(): readonly string[];
};

/** Longest word that is told apart from others, in UTF-16 units: what is longer is data, not prose. */
export const longestWord = 64;

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const list: string[] = [''];
  const frequencies: number[] = [0];
  const lastTexts: number[] = [-1];
  // All words in one text with a break around each: one search of it finds every word that holds a part.
  let joined = '\n';
  let joinedWords = 0;
  const starts: number[] = [];

  const join = (): void => {
    if (joinedWords === list.length) return;
    let length = joined.length;
    for (let id = joinedWords; id < list.length; id++) {
      starts.push(length);
      length += (list[id] ?? '').length + 1;
    }
    joined += `${list.slice(joinedWords).join('\n')}\n`;
    joinedWords = list.length;
  };

  return {
    get size() {
      return list.length;
    },
    add(word) {
      const cut = word.length > longestWord ? word.slice(0, longestWord) : word;
      const known = ids.get(cut);
      if (known !== undefined) return known;
      const own = detached(cut);
      ids.set(own, list.length);
      list.push(own);
      frequencies.push(0);
      lastTexts.push(-1);
      return list.length - 1;
    },
    find: word => ids.get(word.slice(0, longestWord)) ?? 0,
    count(id, text) {
      if (lastTexts[id] === text) return;
      lastTexts[id] = text;
      frequencies[id] = (frequencies[id] ?? 0) + 1;
    },
    frequency: id => frequencies[id] ?? 0,
    word: id => list[id] ?? '',
    eachHolding(part, visit) {
      join();
      let at = joined.indexOf(part);
      let id = 0;
      while (at >= 0) {
        id = lastAtMost(starts, at, id);
        const start = starts[id] ?? 0;
        visit(id, at - start);
        at = joined.indexOf(part, start + (list[id] ?? '').length);
      }
    },
    eachBeginning(part, visit) {
      join();
      let id = 0;
      for (
        let at = joined.indexOf(`\n${part}`);
        at >= 0;
        at = joined.indexOf(`\n${part}`, at + 1)
      ) {
        id = lastAtMost(starts, at + 1, id);
        visit(id);
      }
    },
    words: () => list,
  };
}

/** A copy that does not keep the text it was cut from in memory. */
function detached(word: string): string {
  return word.length < 13 ? word : Buffer.from(word, 'utf16le').toString('utf16le');
}

/** The last index whose value is at most `value`, searching from `from` on. */
function lastAtMost(values: readonly number[], value: number, from: number): number {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
