/** What a terminal sent, cut into pieces that mean something each. */
export type InputPieces = {
  /** Keys, text and mouse reports. */
  readonly pieces: string[];
  /** What the terminal said by itself or answered to a question: never a key, however late it comes. */
  readonly answers: string[];
  /** The beginning of a piece that is still coming. */
  readonly rest: string;
};

const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

/** CSI with parameters and a final byte, SS3 with one, and ESC before a character, which is Alt. ECMA-48, section 5.4. */
const sequence =
  /^\x1b(?:\[\[[A-E]|\[\d\$|\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|O[\x40-\x7e]|[^\x1b[O\]P_^X])/u;
/** The same, not finished yet. */
const unfinished = /^\x1b(?:\[\[?[\x30-\x3f]*[\x20-\x2f]*|O)?$/;
/** CSI that was cut off by what cannot go on with it. */
const broken = /^\x1b\[[\x30-\x3f]+[\x20-\x2f]*/;
/** CSI that keys send: those of xterm, the Linux console, rxvt, and of the protocol with code points (CSI u). */
const key = /^\x1b\[(?:\[[A-E]|\d\$|[\d;:]*[A-HPQRSZa-eu~^@])$/;
/** Keys with Shift in rxvt: they end where other sequences go on. */
const shifted = /^\x1b\[\d\$/;
/** What the mouse did, in the way of SGR: xterm's mode 1006. */
const report = /^\x1b\[<\d{1,3};\d{1,5};\d{1,5}[Mm]$/;
/** The same in the old way, three bytes behind CSI M: from terminals that do not know the other. They are left aside. */
const oldReport = /^\x1b\[M[^\x1b]{0,3}/;
const unfinishedOldReport = /^\x1b\[M[^\x1b]{0,2}$/;
/** OSC, DCS, APC, PM and SOS up to BEL or ST, or up to the control character that breaks them off. */
const answer = /^\x1b[\]P_^X][^\x00-\x1f]*(?:\x07|\x1b\\|(?=[\x00-\x1f])|$)/;
const unfinishedAnswer = /^\x1b[\]P_^X][^\x00-\x1f]*\x1b?$/;
/** Longer than any answer, in UTF-16 units. */
const longestAnswer = 4096;

/** Cuts input into pieces. Pasted text is one piece between the sequences that bracket it, without any ESC. */
export function inputPieces(input: string): InputPieces {
  const pieces: string[] = [];
  const answers: string[] = [];
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
      if (end < 0) return {pieces, answers, rest};
      pieces.push(...pasted(rest.slice(pasteStart.length, end)));
      at += end + pasteEnd.length;
      continue;
    }
    if (isUnfinished(rest)) return {pieces, answers, rest};
    const told = (oldReport.exec(rest) ?? answer.exec(rest))?.[0];
    if (told !== undefined) {
      answers.push(told);
      at += told.length;
      continue;
    }
    const piece = (sequence.exec(rest) ?? broken.exec(rest))?.[0] ?? '\x1b';
    const isCsi = piece.startsWith('\x1b[');
    if (!isCsi || key.test(piece) || report.test(piece)) pieces.push(piece);
    else answers.push(piece);
    at += piece.length;
  }
  return {pieces, answers, rest: ''};
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

/** Whether `rest` can only be the beginning of what a terminal sends, and no key that a hand has pressed. */
export function isMachineMade(rest: string): boolean {
  return /^\x1b(?:\[[\x30-\x3fM]|[\]P_^X].)/.test(rest);
}

function isUnfinished(rest: string): boolean {
  if (shifted.test(rest)) return false;
  if (unfinished.test(rest) || unfinishedOldReport.test(rest)) return true;
  return rest.length < longestAnswer && unfinishedAnswer.test(rest);
}

function pasted(text: string): string[] {
  return [pasteStart, text.replaceAll('\x1b', ''), pasteEnd].filter(Boolean);
}
