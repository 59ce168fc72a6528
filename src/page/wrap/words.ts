import type {Role} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import {addPlace, breakLines, type Places, startPlaces} from './breaks.ts';
import {breaksAfter} from './characters.ts';
import {costs} from './items.ts';
import {addText, type ProseLine, spanOf} from './lines.ts';

/**
 * Lines of Latin words with one space between them, which is what most prose is: each character is a cell, so an offset in
 * the text is a width, and a line is cut out of the text as a whole. Null for what takes more care. To make no item of each word
 * halves the time that a page takes to set.
 */
export function wrapWords(runs: readonly Run[], width: number, base: Role): ProseLine[] | null {
  const text = joined(runs);
  if (text === null || !latinWords.test(text)) return null;
  if (text.length <= width) return [cutLine({runs, base, run: 0, start: 0}, 0, text.length)];
  const places = startPlaces();
  if (!findPlaces(places, text, runs, width / 2)) return null;
  const chosen = breakLines(places, width);
  const cutter: Cutter = {runs, base, run: 0, start: 0};
  const lines: ProseLine[] = [];
  for (let index = 1; index < chosen.length; index++) {
    const start = places.starts[chosen[index - 1] as number] as number;
    const end = places.ends[chosen[index] as number] as number;
    lines.push(cutLine(cutter, start, end));
  }
  return lines;
}

/** Words of ASCII, Latin letters and the punctuation of European languages, one space between two of them. */
const latinWords =
  /^[!-~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]+(?: [!-~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]+)*$/;

/** The text of all runs; null where a run asks for more than to be broken at its spaces. */
function joined(runs: readonly Run[]): string | null {
  let text = '';
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    if (run.whole || run.breaks || run.anchor) return null;
    text += run.text;
  }
  return text;
}

/** Adds the places where the text may break to those of its start; false when a word is too long to be left whole. */
function findPlaces(places: Places, text: string, runs: readonly Run[], longest: number): boolean {
  let mark = compounds.test(text) ? nextCompound(text, 0) : text.length;
  let start = 0;
  let run = 0;
  let runStart = 0;
  for (;;) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    for (; mark < end; mark = nextCompound(text, mark + 1)) {
      while (runStart + (runs[run] as Run).text.length <= mark)
        runStart += (runs[run++] as Run).text.length;
      if (mark + 1 === end || !divides(runs[run] as Run, mark - runStart)) continue;
      if (mark + 1 - start > longest) return false;
      addPlace(places, mark + 1, mark + 1, costs.hyphen);
      start = mark + 1;
    }
    if (end - start > longest) return false;
    addPlace(places, end, end + 1, costs.space);
    if (space < 0) return true;
    start = end + 1;
  }
}

/** Whether the run may break after the character at `position`: at a dash always, at a hyphen or slash in a compound. */
function divides({text}: Run, position: number): boolean {
  return text.charCodeAt(position) === 0x2014 || breaksAfter(text, position);
}

const compounds = /[-/\u2014]/;
const everyCompound = /[-/\u2014]/g;

/** Where the next hyphen, slash or dash stands; the end of the text when there is none. */
function nextCompound(text: string, from: number): number {
  everyCompound.lastIndex = from;
  return everyCompound.test(text) ? everyCompound.lastIndex - 1 : text.length;
}

/** Where the cutting of lines out of runs has come to: the run, and where it starts in the text of all of them. */
type Cutter = {runs: readonly Run[]; base: Role; run: number; start: number};

function cutLine(cutter: Cutter, start: number, end: number): ProseLine {
  const {base} = cutter;
  let run = skipTo(cutter, start);
  const from = start - cutter.start;
  const at = run.at + from;
  let to = Math.min(run.text.length, from + end - start);
  // Most lines are of one run; an array that begins empty is given room for seventeen.
  const spans = [spanOf(shown(run.text.slice(from, to)), run, base)];
  for (let left = end - start - (to - from); left > 0; left -= to) {
    run = skipTo(cutter, cutter.start + run.text.length);
    to = Math.min(run.text.length, left);
    addText(spans, shown(run.text.slice(0, to)), run, base);
  }
  return {spans, at, cells: end - start};
}

/** A no-break space has done its work once the lines are broken. */
function shown(text: string): string {
  return text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
}

/** Goes to the run that the character at `offset` is of. */
function skipTo(cutter: Cutter, offset: number): Run {
  for (;;) {
    const run = cutter.runs[cutter.run] as Run;
    if (offset < cutter.start + run.text.length) return run;
    cutter.start += run.text.length;
    cutter.run++;
  }
}
