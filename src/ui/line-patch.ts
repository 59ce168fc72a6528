import {stripVTControlCharacters} from 'node:util';
import {cellWidth} from '../text/cells.ts';

/**
 * What turns a painted line of the screen (at `row`, 1-based) into another: as much of it as has changed, when all
 * terminals agree on where that stands, else all of it. Both are closed in themselves.
 */
export function patchLine(row: number, shown: string, line: string, columns: number): string {
  if (shown === line) return '';
  const runs = runsOf(line);
  const whole = wholeLine(row, line, runs, columns);
  const before = runsOf(shown);
  if (!runs || !before) return whole;
  const [from, to] = [plain(before), plain(runs)];
  if (!settled.test(from) || !settled.test(to)) return whole;
  const start = commonStart(before, runs, from, to);
  const isAsWide = cellWidth(from) === cellWidth(to);
  const end = isAsWide ? commonEnd(before, runs, from, to, start) : 0;
  const position = `\x1b[${row};${cellWidth(to.slice(0, start)) + 1}H`;
  const middle = slice(runs, start, to.length - end);
  const part = position + (isAsWide ? paint(middle) : closedEnd(middle, cellWidth(to) < columns));
  return part.length < whole.length ? part : whole;
}

/** Text of one look: SGR parameters, and the sequence that opens a hyperlink. */
type Run = {readonly text: string; readonly style: string; readonly link: string};

/** What painted lines are made of besides text: SGR and OSC 8. */
const sequence = /\x1b(?:\[([\d;:]*)m|\]8;[^;\x07\x1b]*;([^\x07\x1b]*)(?:\x07|\x1b\\))/g;

/**
 * Characters that every terminal gives as many cells as octavo does. Emoji, marks and joiners are none: behind them a
 * terminal may count otherwise, and what is written there must come with all that stands before it.
 */
const settled =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2199\u2500-\u25fc\u2605\u2606\u2713\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** The runs of a painted line; `null` when it holds what painting does not make. */
function runsOf(line: string): Run[] | null {
  const runs: Run[] = [];
  let style = '';
  let link = '';
  let at = 0;
  const add = (text: string): boolean => {
    if (text !== '') runs.push({text, style, link});
    return !text.includes('\x1b');
  };
  for (const match of line.matchAll(sequence)) {
    if (!add(line.slice(at, match.index))) return null;
    at = match.index + match[0].length;
    const [whole, parameters, target] = match;
    if (parameters === undefined) link = target === '' ? '' : whole;
    else style = styleAfter(style, parameters);
  }
  return add(line.slice(at)) ? runs : null;
}

function styleAfter(style: string, parameters: string): string {
  if (parameters === '' || parameters === '0') return '';
  if (parameters.startsWith('0;')) return parameters.slice(2);
  return style === '' ? parameters : `${style};${parameters}`;
}

function plain(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

/** How much two lines have in common at their beginning, in UTF-16 units, up to where a character begins in both. */
function commonStart(
  before: readonly Run[],
  runs: readonly Run[],
  from: string,
  to: string,
): number {
  let length = 0;
  for (let [left, right, a, b] = [0, 0, 0, 0]; ; ) {
    const [one, other] = [before[left], runs[right]];
    if (!one || !other || one.style !== other.style || one.link !== other.link) break;
    const most = Math.min(one.text.length - a, other.text.length - b);
    let same = 0;
    while (same < most && one.text.charCodeAt(a + same) === other.text.charCodeAt(b + same)) same++;
    length += same;
    if (same < most) break;
    a += most;
    b += most;
    if (a === one.text.length) [left, a] = [left + 1, 0];
    if (b === other.text.length) [right, b] = [right + 1, 0];
  }
  while (length > 0 && !(isPlain(from, length) && isPlain(to, length))) length--;
  return length;
}

/** The same at their end, as far as it begins behind `start`. */
function commonEnd(
  before: readonly Run[],
  runs: readonly Run[],
  from: string,
  to: string,
  start: number,
): number {
  const most = Math.min(from.length, to.length) - start;
  let length = commonStart(reversed(before), reversed(runs), '', '');
  length = Math.min(length, most);
  while (length > 0 && !isPlain(to, to.length - length)) length--;
  return length;
}

function reversed(runs: readonly Run[]): Run[] {
  return runs.map(run => ({...run, text: [...run.text].reverse().join('')})).reverse();
}

/** Whether no mark can stand at `index` that belongs to what is before it. */
function isPlain(text: string, index: number): boolean {
  return index >= text.length || text.charCodeAt(index) < 0x300;
}

function slice(runs: readonly Run[], start: number, end: number): Run[] {
  const parts: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (text !== '') parts.push({...run, text});
    offset += run.text.length;
  }
  return parts;
}

/** The runs as text, closed in itself. */
function paint(runs: readonly Run[]): string {
  let text = '';
  let [style, link] = ['', ''];
  for (const run of runs) {
    if (run.link !== link) text += run.link === '' || link !== '' ? closeLink : '';
    if (run.link !== link) text += run.link;
    if (run.style !== style) text += styleChange(style, run.style);
    [style, link] = [run.style, run.link];
    text += run.text;
  }
  if (style !== '') text += reset;
  return link === '' ? text : text + closeLink;
}

const reset = '\x1b[0m';
const closeLink = '\x1b]8;;\x1b\\';

function styleChange(from: string, to: string): string {
  if (to === '') return reset;
  if (from === '') return `\x1b[${to}m`;
  return to.startsWith(`${from};`) ? `\x1b[${to.slice(from.length + 1)}m` : `\x1b[0;${to}m`;
}

function wholeLine(row: number, line: string, runs: Run[] | null, columns: number): string {
  const position = `\x1b[${row};1H`;
  const isShort = cellWidth(runs ? plain(runs) : stripVTControlCharacters(line)) < columns;
  return position + (runs ? closedEnd(runs, isShort) : line + (isShort ? erase : ''));
}

const erase = '\x1b[K';
/** More empty cells than this at the end of a line are erased, not written. */
const fewCells = 3;

/** The rest of a line, which is erased where it is empty. At the right edge erasing would take the last cell away. */
function closedEnd(runs: readonly Run[], isShort: boolean): string {
  const last = runs.at(-1);
  const isEmpty = last !== undefined && last.style === '' && last.link === '';
  const text = isEmpty ? last.text.trimEnd() : '';
  if (!isEmpty || last.text.length - text.length <= fewCells)
    return paint(runs) + (isShort ? erase : '');
  return paint([...runs.slice(0, -1), {...last, text}]) + erase;
}
