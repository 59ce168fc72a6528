/**
 * Text put together from stretches of a source, with the way back: which offset of the source a character came from.
 * Stretches that follow each other in the source are merged, so prose with few marks costs few stretches.
 */
export type Pieces = {
  source: string;
  from: number[];
  to: number[];
  /** By index of the stretch: what stands there instead of the source's own characters. */
  instead: Map<number, string>;
  /** Index of the last stretch that nothing may be merged into. */
  sealed: number;
};

/** No stretches of `source` yet. */
export function noPieces(source: string): Pieces {
  return {source, from: [], to: [], instead: new Map(), sealed: -1};
}

/** Adds the source's characters from `from` up to `to`. */
export function keep(pieces: Pieces, from: number, to: number): void {
  if (to <= from) return;
  const last = pieces.to.length - 1;
  if (last > pieces.sealed && pieces.to[last] === from) pieces.to[last] = to;
  else {
    pieces.from.push(from);
    pieces.to.push(to);
  }
}

/** Adds a stretch that stays apart from its neighbours, so that it can be dropped later; answers with its index. */
export function keepApart(pieces: Pieces, from: number, to: number): number {
  pieces.sealed = pieces.from.push(from) - 1;
  pieces.to.push(to);
  return pieces.sealed;
}

/** Takes a stretch added by `keepApart` out again. */
export function drop(pieces: Pieces, index: number): void {
  pieces.to[index] = pieces.from[index] ?? 0;
}

/** Adds `text` in place of the source's characters from `from` up to `to`. */
export function replace(pieces: Pieces, from: number, to: number, text: string): void {
  pieces.instead.set(keepApart(pieces, from, to), text);
}

/** The text of all stretches. */
export function joinPieces(pieces: Pieces): string {
  const {source, from, to, instead} = pieces;
  let text = '';
  for (let index = 0; index < from.length; index++) {
    text += instead.get(index) ?? source.slice(from[index], to[index]);
  }
  return text;
}

/** The way back from an offset in the joined text to one in the source; built at the first call, then a binary search. */
export function sourceOf(pieces: Pieces): (offset: number) => number {
  let starts: number[] | undefined;
  return offset => {
    starts ??= startsOf(pieces);
    if (starts.length === 0) return 0;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const from = pieces.from[low] ?? 0;
    const to = pieces.to[low] ?? from;
    return Math.min(from + Math.max(0, offset - (starts[low] ?? 0)), to);
  };
}

function startsOf({from, to, instead}: Pieces): number[] {
  const starts: number[] = [];
  let total = 0;
  for (let index = 0; index < from.length; index++) {
    starts.push(total);
    total += instead.get(index)?.length ?? (to[index] ?? 0) - (from[index] ?? 0);
  }
  return starts;
}
