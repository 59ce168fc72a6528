import {measureGrapheme} from './grapheme-width.ts';

const ascii = /^[\x20-\x7e]*$/;

/**
 * Texts of characters that are each a grapheme of one cell whatever stands beside them (Latin, Greek, Cyrillic,
 * punctuation, arrows, operators, boxes, bullets, ticks), or of two (kana, Han, Hangul syllables). Most text is of these, and needs
 * neither segmenter nor tables.
 */
const simple =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0384-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25fc\u25ff-\u2613\u2713-\u2718\u3001-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** Of these, the wide ones. */
const wide = /[\u3001-\ud7a3]/g;

const widths = new Map<string, number>();
const remembered = 4096;

let segmenter: Intl.Segmenter | undefined;

/**
 * The graphemes of a text, a piece at a time: what the segmenter takes grows with the square of what it is given (20 s for
 * 100 KB of accents). To make one takes a tenth of the time that Node takes to start; few texts need it.
 */
function* segments(text: string): Iterable<{segment: string}> {
  if (pictures.test(text)) {
    for (const segment of text) yield {segment};
    return;
  }
  segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    yield* segmenter.segment(text.slice(start, end));
    start = end;
  }
}

/**
 * ASCII with symbols and pictographs that nothing joins: no skin tone, flag, joiner, selector or combining mark. Each is
 * a grapheme, and a post with a single 🚀 needs no segmenter.
 */
const pictures =
  /^[\x20-\x7e\u2010-\u2027\u2070-\u20c0\u2100-\u27bf\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f6ff}\u{1f900}-\u{1faff}]*$/u;

const longestPiece = 200;

/** A piece ends before an ASCII character or an ideograph, which join nothing before them, or else where it must. */
function pieceEnd(text: string, start: number): number {
  if (text.length - start <= longestPiece) return text.length;
  for (let end = start + longestPiece; end > start; end--) {
    if (standsAlone.test(text[end] ?? '')) return end;
  }
  const split = /[\udc00-\udfff]/.test(text[start + longestPiece] ?? '');
  return start + longestPiece + (split ? 1 : 0);
}

const standsAlone = /[\x20-\x7e\u4e00-\u9fff]/;

/** Width of `text` in terminal cells. Control characters count nothing; the text is expected to be sanitised. */
export function cellWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  if (simple.test(text)) return text.length + (text.match(wide)?.length ?? 0);
  let cells = 0;
  for (const {segment} of segments(text)) cells += graphemeWidth(segment);
  return cells;
}

/** What a reader takes for the characters of `text`: never split inside an emoji sequence, a flag or an accent. */
export function graphemes(text: string): string[] {
  if (simple.test(text)) return text.split('');
  return Array.from(segments(text), ({segment}) => segment);
}

/** Width in cells of one grapheme. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && grapheme >= ' ' && grapheme <= '~') return 1;
  let cells = widths.get(grapheme);
  if (cells === undefined) {
    cells = simple.test(grapheme) ? cellWidth(grapheme) : measureGrapheme(grapheme);
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
