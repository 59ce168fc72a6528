import {pairDelimiters} from './delimiters.ts';
import {destinationAt} from './destination.ts';
import {imagePieces} from './images.ts';
import type {Bracket, Piece} from './piece.ts';
import {addLink, flush, type Scan, take} from './scan.ts';
import {wikilinkAt} from './wikilinks.ts';

const longestLabel = 999;
const deepest = 1000;

/** `[`, `![`, and what needs no partner: `[^note]`, `[[wikilink]]`, `![[embed]]`. */
export function openBracket(scan: Scan): boolean {
  const {text, position} = scan;
  const image = text[position] === '!';
  // `wow![^1]` is an exclamation with a note.
  if (image && (text[position + 1] !== '[' || text[position + 2] === '^')) return false;
  if (wikilinkAt(scan, image) || (!image && footnoteAt(scan))) return true;
  if (scan.brackets.length >= deepest) return false;
  const length = image ? 2 : 1;
  const piece = take(scan, position + length, {text: image ? '![' : '['});
  scan.brackets.push({
    piece,
    image,
    active: true,
    start: position + length,
    below: scan.delimiters.last,
  });
  return true;
}

/** `]` makes a link or an image of what stands since its bracket, if a target follows or its label is defined. */
export function closeBracket(scan: Scan): boolean {
  const bracket = scan.brackets.pop();
  if (!bracket) return false;
  if (!bracket.active) return false;
  const target = targetAt(scan, bracket);
  if (!target) return false;
  flush(scan, scan.position);
  scan.position = target.end;
  scan.start = target.end;
  pairDelimiters(scan.delimiters, bracket.below);
  const title = target.title ? {title: target.title} : {};
  if (bracket.image) {
    const inside = scan.pieces.splice(scan.pieces.lastIndexOf(bracket.piece));
    const text = inside.slice(1).map(pieceText).join('');
    const link = addLink(scan.context, {kind: 'image', text, href: target.href, ...title});
    scan.pieces.push(...imagePieces(text, target.href, link, bracket.piece.at));
    return true;
  }
  bracket.piece.text = '';
  bracket.piece.opensLink = addLink(scan.context, {
    kind: 'link',
    text: '',
    href: target.href,
    ...title,
  });
  scan.pieces.push({text: '', at: scan.offset(target.end), closesLink: true});
  // Links do not hold links: the brackets around this one are text.
  for (let index = scan.brackets.length - 1; index >= 0; index--) {
    const outer = scan.brackets[index];
    if (outer && !outer.image) {
      if (!outer.active) break;
      outer.active = false;
    }
  }
  return true;
}

type Target = {href: string; title?: string | null; end: number};

function targetAt(scan: Scan, bracket: Bracket): Target | null {
  const {text, position} = scan;
  const after = position + 1;
  if (text[after] === '(') {
    const target = destinationAt(text, after, scan.context.syntax);
    if (target) return target;
  }
  let label = text.slice(bracket.start, position);
  let end = after;
  if (text[after] === '[') {
    const close = labelEnd(text, after + 1);
    if (close > after + 1) label = text.slice(after + 1, close);
    if (close > 0) end = close + 1;
  }
  if (label.length > longestLabel || label.trim() === '') return null;
  const reference = scan.context.reference(label);
  return reference ? {...reference, end} : null;
}

function labelEnd(text: string, from: number): number {
  const stop = Math.min(text.length, from + longestLabel);
  for (let index = from; index < stop; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '[') return -1;
    else if (text[index] === ']') return index;
  }
  return -1;
}

function footnoteAt(scan: Scan): boolean {
  const {text, position} = scan;
  if (text[position + 1] !== '^') return false;
  const close = labelEnd(text, position + 2);
  if (close < 0 || close === position + 2) return false;
  const label = text.slice(position + 2, close);
  if (/\s/.test(label)) return false;
  const link = scan.context.footnote(label);
  if (link < 0) return false;
  takeMark(scan, close + 1, link);
  return true;
}

/** Takes the source up to `end` for the mark of a footnote, which clings to the word before it. */
export function takeMark(scan: Scan, end: number, link: number): void {
  const {text, position} = scan;
  // The space before it would let it stand alone at the start of a line.
  if (scan.start < position && text[position - 1] === ' ') {
    flush(scan, position - 1);
    scan.start = position;
  }
  take(scan, end, footnotePiece(scan, link));
}

/** The mark of a footnote; after another, a comma stands between the two. */
function footnotePiece(scan: Scan, link: number): Omit<Piece, 'at'> {
  const last = scan.pieces.at(-1);
  const joined = last?.role === 'footnoteMark' && scan.start === scan.position;
  const text = scan.context.links[link]?.text ?? '';
  return {text: joined ? `,${text}` : text, role: 'footnoteMark', link};
}

function pieceText(piece: Piece): string {
  return piece.breaks ? ' ' : piece.role === 'imageFrame' ? '' : piece.text;
}
