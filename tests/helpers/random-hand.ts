/** Everything that a hand may press, and some that only a cat would. `q`, `^C` and `^Z` are for other tests. */
const keys = [
  ...'jkdubgGhlnNtJKymMosSTUacreiIzvwLHPfpFb!?#/:{}[]<>+-x 0123456789%"(,;.',
  ...['\r', '\x1b', '\t', '\x7f', '\x1b[A', '\x1b[B', '\x1b[C', '\x1b[D', '\x0f', '\x13'],
  ...['\x1b[Z', '\x1b[5~', '\x1b[6~', '\x1b[H', '\x1b[F', '\x15', '\x17', '\x04', '\x0e', '\x10'],
  ...['tag:', 'octavo', '日本', 'is:unread ', '"no', '👩‍👩‍👧', 'é'],
  ...['\x1bx', '\x1bOP', '\x1b[1;5C', '\x1b[99~', '\0', '\x1b[I', '\x1b[?62;22c', '\x1b[12;40R'],
  // What comes in pieces, late, or broken.
  ...[
    '\x1b[',
    '\x1b[<',
    '\x1b[<0;1',
    '\x1b[M !',
    '\x1b[<0;1M',
    '\x1b]11;rgb:0/0/0\x07',
    '\x1b]11;rg',
  ],
];

/** What is pasted: bracketed, with whatever may stand in it. */
const pastes = [
  'a word',
  'pa\rste',
  'two\nlines',
  '\x1b[31mred',
  '漢字',
  '\x07\x08\0',
  '-'.repeat(3000),
];

/** A hand that does the same for the same seed, whatever that is. */
export type RandomHand = {
  /** What a terminal of so many cells sends next. */
  next(columns: number, rows: number): string;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
};

export function randomHand(seed: number): RandomHand {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % limit;
  };
  const oneOf = (list: readonly string[]): string => list[below(list.length)] ?? 'j';

  /** Presses and drags with the left button, releases, the wheel, and buttons nobody has. */
  function mouse(columns: number, rows: number): string {
    const code = [0, 0, 0, 32, 64, 65, 65, 2, 35, 66, 128][below(11)];
    return `\x1b[<${code};${1 + below(columns + 2)};${1 + below(rows + 2)}${oneOf(['M', 'M', 'm'])}`;
  }

  return {
    below,
    next(columns, rows) {
      const kind = below(10);
      if (kind < 2) return mouse(columns, rows);
      if (kind === 2 && below(3) === 0) return `\x1b[200~${oneOf(pastes)}\x1b[201~`;
      return oneOf(keys);
    },
  };
}
