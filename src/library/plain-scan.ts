import type {Pieces} from './pieces.ts';

/** A pass over a text's inline marks. */
export type Inline = {
  pieces: Pieces;
  /** Stretches of the `[` that may yet turn out to open a link. Emptied at the end of a paragraph. */
  open: number[];
  /** For closing texts that were looked for in vain: the offset before which there is none, so that the pass stays linear. */
  absent: Map<string, number>;
  /** The labels of links defined anywhere in the text, in lower case; looked for when first needed. */
  labels?: Set<string>;
};

/** How far, in UTF-16 units, the end of a code span, target, tag or shortcode is looked for. */
export const reach = 2000;

/** `indexOf` that looks no further than `limit` and never twice at the same stretch in vain. Calls come in order of `at`. */
export function find({pieces, absent}: Inline, text: string, at: number, limit: number): number {
  const from = Math.max(at, (absent.get(text) ?? 0) - text.length + 1);
  const found = from < limit ? pieces.source.slice(from, limit).indexOf(text) : -1;
  if (found !== -1) return from + found;
  absent.set(text, Math.max(limit, absent.get(text) ?? 0));
  return -1;
}
