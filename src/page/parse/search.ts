/** Searches in one text, for marks that a hostile post opens a million times and never closes. */
export type Search = {
  /** As `indexOf`, but a needle once missed is not searched for again from further on. */
  find(needle: string, from: number): number;
  /** As `find`, for a needle in lower case in any case. */
  findAnyCase(needle: string, from: number): number;
  /** Whether a needle occurs anywhere. */
  has(needle: string): boolean;
  /** Remembers that something is not to be found. */
  miss(what: string): void;
  missed(what: string): boolean;
};

export function createSearch(text: string): Search {
  const absent = new Set<string>();
  const present = new Map<string, boolean>();
  let lower: string | undefined;

  function find(needle: string, from: number): number {
    if (absent.has(needle)) return -1;
    const found = text.indexOf(needle, from);
    if (found < 0) absent.add(needle);
    return found;
  }

  return {
    find,
    findAnyCase(needle, from) {
      if (absent.has(needle)) return -1;
      lower ??= text.toLowerCase().length === text.length ? text.toLowerCase() : text;
      const found = lower.indexOf(needle, from);
      if (found < 0) absent.add(needle);
      return found;
    },
    has(needle) {
      let known = present.get(needle);
      if (known === undefined) {
        known = text.includes(needle);
        present.set(needle, known);
      }
      return known;
    },
    miss: what => {
      absent.add(what);
    },
    missed: what => absent.has(what),
  };
}
