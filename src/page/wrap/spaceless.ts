/** Thai, Lao, Myanmar and Khmer, which put no space between words. */
export function isSpaceless(point: number): boolean {
  return (
    (point >= 0xe00 && point <= 0xeff) ||
    (point >= 0x1000 && point <= 0x109f) ||
    (point >= 0x1780 && point <= 0x17ff)
  );
}

/** Longer stretches are divided where they stand: the segmenter's cost grows faster than its text. */
const longest = 300;

let segmenter: Intl.Segmenter | undefined;

/** Where the words end in the stretch of such letters that starts at `from`: offsets into `text`. */
export function wordEnds(text: string, from: number): number[] {
  let end = from;
  while (end < text.length && end - from < longest && isSpaceless(text.charCodeAt(end))) end++;
  segmenter ??= new Intl.Segmenter('th', {granularity: 'word'});
  return Array.from(
    segmenter.segment(text.slice(from, end)),
    ({index, segment}) => from + index + segment.length,
  );
}
