/** Source text made fit for the parser, with the way back to where each character came from. */
export type Prepared = {
  text: string;
  /** The offset in the source of an offset in `text`. */
  source(offset: number): number;
};

type Cut = {at: number; removed: number};

/**
 * Takes out of the Markdown what no page may show and no parser needs: carriage returns, terminal escape sequences,
 * other control characters. What is left keeps its offsets through `source`.
 */
export function prepare(markdown: string): Prepared {
  if (!unwanted.test(markdown)) return {text: markdown, source: offset => offset};
  const cuts: Cut[] = [];
  let removed = 0;
  const text = markdown.replace(everyUnwanted, (found, position: number) => {
    const kept = found === '\r' && markdown[position + 1] !== '\n' ? '\n' : '';
    removed += found.length - kept.length;
    cuts.push({at: position + found.length - removed, removed});
    return kept;
  });
  return {text, source: offset => offset + removedBefore(cuts, offset)};
}

/** Escape sequences whole (CSI, and OSC and its kin up to their terminator), then single characters. */
const sequences =
  '(?:\\x1b\\[|\\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]|\\x1b[\\]PX^_][^\\x07\\x1b\\x9c\\n]*(?:\\x07|\\x1b\\\\|\\x9c)';
const controls = '[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ufeff]';
const unwanted = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]/;
const everyUnwanted = new RegExp(`${sequences}|${controls}`, 'g');

function removedBefore(cuts: readonly Cut[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.removed ?? 0;
}
