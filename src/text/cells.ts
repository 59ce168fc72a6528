import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const ascii = /^[\x20-\x7e]*$/;
const widths = new Map<string, number>();
const remembered = 4096;

/** Width of `text` in terminal cells. Control characters count nothing; the text is expected to be sanitised. */
export function cellWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let cells = 0;
  for (const {segment} of segmenter.segment(text)) cells += graphemeWidth(segment);
  return cells;
}

/** What a reader takes for the characters of `text`: never split inside an emoji sequence, a flag or an accent. */
export function graphemes(text: string): string[] {
  if (ascii.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** Width in cells of one grapheme. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && grapheme >= ' ' && grapheme <= '~') return 1;
  let cells = widths.get(grapheme);
  if (cells === undefined) {
    cells = stringWidth(grapheme);
    if (widths.size >= remembered) widths.clear();
    widths.set(grapheme, cells);
  }
  return cells;
}

/** `text` cut to at most `width` cells; what is cut ends in `…`, without a space before it. */
export function truncate(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  if (width < 1) return '';
  let cells = 0;
  let kept = '';
  for (const grapheme of graphemes(text)) {
    cells += graphemeWidth(grapheme);
    if (cells > width - 1) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` filled with spaces to `width` cells; wider text stays as it is. */
export function pad(
  text: string,
  width: number,
  side: 'left' | 'right' | 'both' = 'right',
): string {
  const missing = width - cellWidth(text);
  if (missing <= 0) return text;
  if (side === 'left') return ' '.repeat(missing) + text;
  if (side === 'right') return text + ' '.repeat(missing);
  const left = Math.floor(missing / 2);
  return ' '.repeat(left) + text + ' '.repeat(missing - left);
}
