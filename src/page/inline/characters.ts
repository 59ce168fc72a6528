import {entityAt} from '../parse/entities.ts';
import {flush, type Scan, take} from './scan.ts';

const escapable = /[!-/:-@[-`{-~]/;
const wide =
  /[\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** `\*` is a star; a backslash at the end of a line breaks it. */
export function readEscape(scan: Scan): boolean {
  const next = scan.text[scan.position + 1];
  if (next === '\n') {
    endLine(scan, scan.position, scan.position + 1, true);
    return true;
  }
  if (next === undefined || !escapable.test(next)) return false;
  take(scan, scan.position + 2, {text: next});
  return true;
}

/** `&copy;` and its kin. A character that an entity makes is never markup. */
export function readEntity(scan: Scan): boolean {
  const entity = entityAt(scan.text, scan.position);
  if (!entity) return false;
  take(scan, scan.position + entity.length, {text: entity.text});
  return true;
}

/** A line end is a space, two spaces before it make it a break, and between two East Asian characters it is nothing. */
export function readLineEnd(scan: Scan): boolean {
  let end = scan.position;
  while (end > scan.start && (scan.text[end - 1] === ' ' || scan.text[end - 1] === '\t')) end--;
  endLine(scan, end, scan.position, scan.text.slice(end, scan.position).endsWith('  '));
  return true;
}

function endLine(scan: Scan, end: number, lineEnd: number, hard: boolean): void {
  const {text} = scan;
  flush(scan, end);
  let next = lineEnd + 1;
  while (text[next] === ' ' || text[next] === '\t') next++;
  scan.position = next;
  scan.start = next;
  if (next >= text.length) {
    if (text[end] === '\\') scan.pieces.push({text: '\\', at: scan.offset(end)});
    return;
  }
  if (hard) scan.pieces.push({text: '', at: scan.offset(end), breaks: true});
  else if (!(wide.test(lastCharacter(text, end)) && wide.test(firstCharacter(text, next)))) {
    scan.pieces.push({text: ' ', at: scan.offset(end)});
  }
}

function lastCharacter(text: string, end: number): string {
  return text.slice(Math.max(0, end - (/[\udc00-\udfff]/.test(text[end - 1] ?? '') ? 2 : 1)), end);
}

function firstCharacter(text: string, start: number): string {
  const point = text.codePointAt(start);
  return point === undefined ? '' : String.fromCodePoint(point);
}
