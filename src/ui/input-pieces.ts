/** What a terminal sent, cut into pieces that mean something each, and the beginning of a piece that is still coming. */
export type InputPieces = {readonly pieces: string[]; readonly rest: string};

const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

/** CSI with parameters and a final byte, SS3 with one, and ESC before a character, which is Alt. ECMA-48, section 5.4. */
const sequence =
  /^\x1b(?:\[\[[A-E]|\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|O[\x40-\x7e]|[^\x1b[O\]P_^X])/u;
/** The same, not finished yet. */
const unfinished = /^\x1b(?:\[\[?[\x30-\x3f]*[\x20-\x2f]*|O)?$/;
/** OSC, DCS, APC, PM and SOS up to BEL or ST: what a terminal answers to questions is no key, however late it comes. */
const answer = /^\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)/;
const unfinishedAnswer = /^\x1b[\]P_^X][^\x07\x1b]*\x1b?$/;
/** Longer than any answer, in UTF-16 units. */
const longestAnswer = 4096;

/** Cuts input into pieces. Pasted text is one piece between the sequences that bracket it, without any ESC. */
export function inputPieces(input: string): InputPieces {
  const pieces: string[] = [];
  let at = 0;
  while (at < input.length) {
    const next = input.indexOf('\x1b', at);
    if (next !== at) {
      pieces.push(input.slice(at, next < 0 ? undefined : next));
      if (next < 0) break;
      at = next;
    }
    const rest = input.slice(at);
    if (rest.startsWith(pasteStart)) {
      const end = rest.indexOf(pasteEnd);
      if (end < 0) return {pieces, rest};
      pieces.push(...pasted(rest.slice(pasteStart.length, end)));
      at += end + pasteEnd.length;
      continue;
    }
    const told = answer.exec(rest)?.[0];
    if (told !== undefined) {
      at += told.length;
      continue;
    }
    if (unfinished.test(rest) || (rest.length < longestAnswer && unfinishedAnswer.test(rest))) {
      return {pieces, rest};
    }
    const piece = sequence.exec(rest)?.[0] ?? '\x1b';
    pieces.push(piece);
    at += piece.length;
  }
  return {pieces, rest: ''};
}

/** The pieces that a beginning stands for when nothing more comes: Esc by itself, or a paste that lost its end. */
export function abandonedPieces(rest: string): string[] {
  if (rest.startsWith(pasteStart)) return pasted(rest.slice(pasteStart.length));
  return rest === '\x1b' ? ['\x1b'] : [];
}

/** Whether `rest` is a paste that is still coming. */
export function isPasting(rest: string): boolean {
  return rest.startsWith(pasteStart);
}

function pasted(text: string): string[] {
  return [pasteStart, text.replaceAll('\x1b', ''), pasteEnd].filter(Boolean);
}
