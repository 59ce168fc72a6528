import {cellWidth} from '../text/cells.ts';
import type {Role} from '../text/roles.ts';
import {sanitise} from '../text/sanitise.ts';
import type {Document, Run} from './document.ts';
import {type LinkNumbers, withNumbers} from './link-numbers.ts';
import {joinAll, spansWidth, trimSpans} from './spans.ts';
import type {Heading, Highlight, Line, Link, PictureSize, Span} from './types.ts';
import type {ProseLine} from './wrap/lines.ts';
import {wrap} from './wrap/wrap.ts';

/** What a container puts before its lines: before the first, and before the others. Both are equally wide. */
type Prefix = {first: Span[]; rest: Span[]; cells: number; used: boolean};

/*
 * What runs for each line, and in `spans.ts` and `wrap/` for each word, counts its loops by hand: most posts are set
 * before the compiler gets to them, and until then `for … of` makes an object of each step.
 */

/** The page while it is written. */
export type Writer = {
  width: number;
  lines: Line[];
  outline: Heading[];
  links: Link[];
  /** Plain text, a paragraph an entry; null where nobody asks for it. */
  text: string[] | null;
  document: Document;
  highlight: Highlight | undefined;
  closed: ReadonlySet<number>;
  longCode: 'wrapped' | 'whole';
  picture: PictureSize | undefined;
  /** What plain prose is here: `text`, or `quote` in a quote. */
  base: Role;
  /** Numbers shown after links, in a page that lists its targets. */
  numbers: LinkNumbers | undefined;
  /** The containers around, outermost first. */
  prefixes: Prefix[];
  /** The containers that were open when a blank line was asked for; null when none was. */
  gap: readonly Prefix[] | null;
  /** The marker of an item without room for an indent: it runs into the text that follows. */
  runIn: readonly Span[] | null;
  /** How many bullet lists are open: their bullets differ by depth. */
  bulletDepth: number;
  slugs: Map<string, number>;
  /** An anchor that stands alone, waiting for the next line. */
  anchor: string | undefined;
  source(offset: number): number;
};

/** Where less than this many cells would be left for text, indents stop growing. */
const narrowest = 16;

/** Cells left for text inside the containers around. */
export function room(writer: Writer): number {
  const {prefixes} = writer;
  let cells = writer.width;
  for (let index = 0; index < prefixes.length; index++) cells -= (prefixes[index] as Prefix).cells;
  return Math.max(1, cells);
}

/** Asks for a blank line before the next line, if there is one. Asking twice leaves one. */
export function gap(writer: Writer): void {
  if (writer.lines.length > 0) writer.gap = writer.prefixes;
}

/** Runs `body` with `first` before its first line and `rest` before the others. */
export function within(writer: Writer, first: Span[], rest: Span[], body: () => void): void {
  const cells = Math.max(spansWidth(first), spansWidth(rest));
  const fits = room(writer) - cells >= Math.min(narrowest, writer.width);
  const outer = writer.prefixes;
  if (fits) writer.prefixes = [...outer, {first, rest, cells, used: false}];
  else writer.prefixes = replaceLast(writer, first, rest, cells);
  const added = writer.prefixes.at(-1);
  const {length} = writer.lines;
  body();
  if (writer.runIn) putMarker(writer);
  // A container without content is still to be seen; one that another took the place of has been.
  const empty = added?.used === false && writer.lines.length === length;
  if (empty && added.first.some(({text}) => text.trim() !== '')) putLine(writer, [], {});
  writer.prefixes = outer;
  if (writer.gap && writer.gap.length > outer.length) writer.gap = null;
}

/** When there is no room to indent further: the innermost indent gives way to the new one, if that is no wider. */
function replaceLast(writer: Writer, first: Span[], rest: Span[], cells: number): Prefix[] {
  const outer = writer.prefixes;
  const last = outer.at(-1);
  if (!last || last.cells < cells) {
    if (writer.width <= cells) return [...outer, {first: [], rest: [], cells: 0, used: false}];
    putMarker(writer);
    writer.runIn = first.some(({text}) => text.trim() !== '') ? first : null;
    return [...outer, {first: [], rest: [], cells: 0, used: false}];
  }
  const fill: Span[] =
    last.cells > cells ? [{text: ' '.repeat(last.cells - cells), role: 'text'}] : [];
  const filled = {first: [...fill, ...first], rest: [...fill, ...rest]};
  return [...outer.slice(0, -1), {...filled, cells: last.cells, used: false}];
}

/** Writes the marker that has found no text to run into. */
function putMarker(writer: Writer): void {
  const marker = trimSpans([...(writer.runIn ?? [])]);
  writer.runIn = null;
  if (marker.length === 0 || spansWidth(marker) > room(writer)) return;
  // Bars of quotes within each other, none of them with words beside it, are one.
  if (isBars(marker) && isBars(writer.lines.at(-1)?.spans ?? [])) return;
  putLine(writer, marker, {});
}

function isBar({text, role}: Span): boolean {
  return /^[│┃ ]+$/.test(text) && (role === 'quoteBar' || role.startsWith('alert'));
}

function isBars(spans: readonly Span[]): boolean {
  return spans.length > 0 && spans.every(isBar);
}

/** Writes one line inside the containers around; it must fit `room`. */
export function putLine(
  writer: Writer,
  spans: Span[],
  place: {at?: number; anchor?: string},
): void {
  if (writer.runIn) putMarker(writer);
  writeGap(writer);
  const shown = trimSpans(withPrefixes(writer, spans));
  const {at} = place;
  // Made with all that nearly every line has: what is added to an object later takes a table of its own.
  const line: Line = at === undefined ? {spans: shown} : {spans: shown, source: writer.source(at)};
  const anchor = place.anchor ?? writer.anchor;
  if (anchor) line.anchor = anchor;
  if (!place.anchor) writer.anchor = undefined;
  if (line.spans.length === 0 && writer.lines.at(-1)?.spans.length === 0) return;
  for (let index = 0; index < spans.length; index++) noteLink(writer, spans[index] as Span);
  writer.lines.push(line);
}

/** Writes the lines that a picture is drawn in, inside the containers around. */
export function putPicture(
  writer: Writer,
  {link, size: {columns, rows}}: {link: number; size: {columns: number; rows: number}},
  {at, anchor = writer.anchor}: {at: number; anchor?: string | undefined},
): void {
  if (writer.runIn) putMarker(writer);
  writeGap(writer);
  writer.anchor = undefined;
  const left = writer.width - room(writer);
  for (let row = 0; row < rows; row++) {
    const line: Line = {
      spans: trimSpans(withPrefixes(writer, [])),
      source: writer.source(at),
      picture: {link, row, columns, rows, left},
    };
    if (anchor && row === 0) line.anchor = anchor;
    writer.lines.push(line);
  }
}

function withPrefixes(writer: Writer, spans: Span[]): Span[] {
  const {prefixes} = writer;
  if (prefixes.length === 0) return spans;
  const whole: Span[] = [];
  for (let index = 0; index < prefixes.length; index++) {
    const prefix = prefixes[index] as Prefix;
    joinAll(whole, prefix.used ? prefix.rest : prefix.first);
    prefix.used = true;
  }
  joinAll(whole, spans);
  return whole;
}

/** Sets prose as lines inside the containers around, each with `tail` behind it. */
export function putProse(
  writer: Writer,
  runs: readonly Run[],
  options: {base?: Role; anchor?: string; align?: 'right'; tail?: Span} = {},
): void {
  const {tail} = options;
  const width = Math.max(1, room(writer) - (tail ? cellWidth(tail.text) : 0));
  let anchor = options.anchor;
  const shown = writer.numbers ? withNumbers(runs, writer.numbers) : runs;
  const lines = wrap(afterMarker(writer, shown), width, options.base ?? writer.base);
  // What has no words has no line: `<a id="x"></a>` marks the line that follows.
  if (lines.length === 0) writer.anchor ??= runs.find(run => run.anchor)?.anchor;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ProseLine;
    const lead = options.align === 'right' ? width - line.cells : 0;
    if (lead > 0) line.spans.unshift({text: ' '.repeat(lead), role: 'text'});
    if (tail) line.spans.push(tail);
    if (anchor) line.anchor = anchor;
    putLine(writer, line.spans, line);
    anchor = undefined;
  }
}

/** Prose with the marker that waits for some before it. */
function afterMarker(writer: Writer, runs: readonly Run[]): readonly Run[] {
  const {runIn} = writer;
  const at = runs[0]?.at;
  if (!runIn || at === undefined) return runs;
  writer.runIn = null;
  return [
    ...runIn.map(
      ({text, role}): Run => ({text: text.replaceAll(' ', '\u00a0'), role, marks: 0, at}),
    ),
    ...runs,
  ];
}

/** Adds what a block says to the page's plain text. */
export function say(writer: Writer, text: string): void {
  if (text !== '') writer.text?.push(sanitise(text));
}

/** Adds the words of some runs to the page's plain text. */
export function sayRuns(writer: Writer, runs: readonly Run[]): void {
  if (writer.text) say(writer, wordsOf(runs));
}

/** The words of some runs, without their marks. */
export function wordsOf(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.breaks ? `${run.text} ` : run.text;
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

function writeGap(writer: Writer): void {
  if (!writer.gap) return;
  const prefixes = writer.gap;
  writer.gap = null;
  const spans: Span[] = [];
  for (let index = 0; index < prefixes.length; index++) {
    const prefix = prefixes[index] as Prefix;
    joinAll(spans, prefix.used ? prefix.rest : prefix.first);
  }
  const blank = trimSpans(spans);
  const last = writer.lines.at(-1);
  if (!last || (isBars(last.spans) && isBars(blank))) return;
  if (last.spans.length > 0 || blank.length > 0) writer.lines.push({spans: blank});
}

function noteLink(writer: Writer, span: Span): void {
  if (span.link === undefined) return;
  const link = writer.links[span.link];
  if (link && link.line < 0) link.line = writer.lines.length;
}
