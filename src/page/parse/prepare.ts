import {closeBidi} from '../../text/sanitise.ts';
import {escapeSequence} from './escapes.ts';
import {deepestOnLine, nestingCuts} from './nesting.ts';

/** Source text made fit for the parser, with the way back to where each character came from. */
type Prepared = {
  text: string;
  /** The offset in the source of an offset in `text`. */
  source(offset: number): number;
  problems: string[];
};

/**
 * Takes out of the Markdown what no page may show and no parser needs: carriage returns, terminal escape sequences,
 * other control characters, and containers nested without end. What is left keeps its offsets through `source`.
 */
export function prepare(markdown: string): Prepared {
  const clean = cutControls(markdown);
  const problems = clean.cut || turnsDirection(clean.text) ? [leftOut] : [];
  const cuts = nestingCuts(clean.text);
  if (cuts.length === 0) return {text: clean.text, source: clean.source, problems};
  const shallow = createCutter();
  let text = '';
  let position = 0;
  for (const {start, end} of cuts) {
    text += clean.text.slice(position, start);
    shallow.cut(start, end - start);
    position = end;
  }
  return {
    text: text + clean.text.slice(position),
    source: offset => clean.source(shallow.source(offset)),
    problems: [
      ...problems,
      `Quotes and lists nested deeper than ${deepestOnLine} levels are shown at that level.`,
    ],
  };
}

const leftOut = 'Characters that steer a terminal or turn the text around are left out.';

/** Whether there are bidirectional controls that nothing closes; the sanitiser will not let them pass. */
function turnsDirection(text: string): boolean {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return false;
  return text.split('\n').some(line => closeBidi(line) !== line);
}

type Clean = {
  text: string;
  source(offset: number): number;
  /** Whether more than carriage returns and byte order marks had to go. */
  cut: boolean;
};

function cutControls(markdown: string): Clean {
  if (!unwanted.test(markdown)) return {text: markdown, source: offset => offset, cut: false};
  const cutter = createCutter();
  let cut = false;
  const text = markdown.replace(everyUnwanted, (found, position: number) => {
    if (found === '\r' && markdown[position + 1] !== '\n') return '\n';
    // What a terminal showed is for the highlighter, colours and all.
    if (found.startsWith('`') || found.startsWith('~')) return found;
    cutter.cut(position, found.length);
    if (found !== '\r' && found !== '\ufeff') cut = true;
    return '';
  });
  return {text, source: cutter.source, cut};
}

const terminalOutput = '^(?:```+|~~~+)[ \\t]*ansi\\b[\\s\\S]*?^(?:```|~~~)';
const controls = '[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ufeff]';
const unwanted = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]/;
const everyUnwanted = new RegExp(`${terminalOutput}|${escapeSequence}|${controls}`, 'gm');

/** Remembers what was left out of a text, in order, and maps offsets in the rest back to the whole. */
function createCutter(): {cut(at: number, length: number): void; source(offset: number): number} {
  /** Offsets in the rest where something is missing, and how much is missing up to there. */
  const places: number[] = [];
  const missing: number[] = [];
  let total = 0;
  return {
    cut(at, length) {
      places.push(at - total);
      total += length;
      missing.push(total);
    },
    source(offset) {
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((places[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (missing[low - 1] ?? 0);
    },
  };
}
