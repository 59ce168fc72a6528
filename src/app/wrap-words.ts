import {cellWidth, graphemes, graphemeWidth} from '../text/cells.ts';

/** A message as lines of at most `width` cells, broken at spaces, and within words that are wider than a line. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (cellWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line];
}

function broken(word: string, width: number): string[] {
  if (cellWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let cells = 0;
  for (const grapheme of graphemes(word)) {
    const wide = graphemeWidth(grapheme);
    if (piece !== '' && cells + wide > width) {
      pieces.push(piece);
      piece = '';
      cells = 0;
    }
    piece += grapheme;
    cells += wide;
  }
  return [...pieces, piece];
}
