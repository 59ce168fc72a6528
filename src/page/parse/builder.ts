import type {Alignment, Block, Document, Footnote, ListItem, Run} from '../document.ts';
import type {Piece} from '../inline/piece.ts';
import {resolve} from '../inline/resolve.ts';
import type {InlineContext} from '../inline/scan.ts';
import type {Lexing} from './lex.ts';
import {createLocator, type Locator} from './locate.ts';
import {normaliseLabel} from './references.ts';
import type {Syntax} from './syntax.ts';
import {closingSearch} from './templates.ts';

/** What stands in a container but is no block: a list's items, a table's rows and cells, the words of a summary. */
export type Part =
  | {kind: 'item'; item: ListItem}
  | {kind: 'row'; cells: Cell[]}
  | {kind: 'cell'; cell: Cell}
  | {kind: 'summary'; runs: Run[]}
  | {kind: 'term'; runs: Run[]; at: number}
  | {kind: 'detail'; blocks: Block[]};

export type Cell = {
  runs: Run[];
  header: boolean;
  align: Alignment;
  /** How many columns and rows of its table it takes. */
  columns: number;
  rows: number;
};

/** A container that is open while the tokens of a post go by: HTML and `:::` close what tokens before them opened. */
export type Frame = {
  /** An element's name, `:::`, or `markdown` for what marked itself delimits. */
  tag: string;
  blocks: Block[];
  parts: Part[];
  /** Puts what the content amounts to into the frame around. */
  finish(frame: Frame, around: Frame): void;
  /** Whether a closing tag may not reach beyond this frame. */
  barrier: boolean;
};

/** The state of turning one post's tokens into blocks. */
export type Builder = {
  syntax: Syntax;
  inline: InlineContext;
  locator: Locator;
  /** Whether the post holds a closing tag. After many names have been asked for, the answer is yes. */
  inPost(closing: string): boolean;
  document: Document;
  frames: Frame[];
  /** Prose from HTML not yet made a paragraph. */
  pending: Piece[];
  /** What closes a container around the list or quote that is being read, whose lazy lines took the closing in. */
  owed: ((frame: Frame) => boolean)[];
  /** Definitions seen, by label. */
  definitions: Map<string, Footnote>;
  details: number;
};

const deepest = 100;
const mostNames = 100;

/** Each name is looked for in all of the post, so that a hostile one may not have as many as it likes. */
function createPresence(text: string): (needle: string) => boolean {
  const known = new Map<string, boolean>();
  return needle => {
    const seen = known.get(needle);
    if (seen !== undefined) return seen;
    if (known.size >= mostNames) return true;
    const found = text.includes(needle);
    known.set(needle, found);
    return found;
  };
}

export function createBuilder(text: string, lexing: Lexing, syntax: Syntax): Builder {
  const {references, problems} = lexing;
  const document: Document = {blocks: [], footnotes: [], links: [], problems};
  const definitions = new Map<string, Footnote>();
  const root = {tag: '', blocks: document.blocks, parts: [], finish: () => {}, barrier: true};
  return {
    syntax,
    inline: {
      syntax,
      links: document.links,
      findClosing: closingSearch(),
      patience: {left: 1_000_000},
      reference: label => {
        const key = normaliseLabel(label);
        return Object.hasOwn(references, key) ? references[key] : undefined;
      },
      footnote: label => referTo(document, definitions.get(normaliseLabel(label))),
      ...(syntax.vault ? {inlineNote: runs => addNote(document, runs)} : {}),
    },
    locator: createLocator(text),
    inPost: createPresence(text),
    document,
    frames: [root],
    pending: [],
    owed: [],
    definitions,
    details: 0,
  };
}

/** Adds a finished block where the post stands. */
export function addBlock(builder: Builder, block: Block): void {
  flushPending(builder);
  top(builder).blocks.push(block);
}

/** Opens a container; what comes next stands in it until it is closed. */
export function openFrame(builder: Builder, frame: Omit<Frame, 'blocks' | 'parts'>): void {
  flushPending(builder);
  if (builder.frames.length < deepest) {
    const {tag, finish, barrier} = frame;
    builder.frames.push({tag, finish, barrier, blocks: [], parts: []});
    return;
  }
  noteOnce(builder, `Blocks nested deeper than ${deepest} levels stand at that level.`);
  // It can still be closed, but its content stands in the frame around.
  builder.frames.push({...frame, blocks: top(builder).blocks, parts: [], finish: () => {}});
}

/** Closes the innermost open container that `matches`, with all in it; false when there is none. */
export function closeFrame(builder: Builder, matches: (frame: Frame) => boolean): boolean {
  for (let index = builder.frames.length - 1; index > 0; index--) {
    const frame = builder.frames[index];
    if (!frame) return false;
    if (matches(frame)) {
      closeDownTo(builder, index);
      return true;
    }
    if (frame.barrier) return false;
  }
  return false;
}

/** As `closeFrame`, or if a list or quote stands between, once that is read: a `:::` right under a list is taken into it. */
export function closeSoon(builder: Builder, matches: (frame: Frame) => boolean): void {
  if (!closeFrame(builder, matches) && builder.frames.some(matches)) builder.owed.push(matches);
}

/** Closes what the lines of a list or quote just read have closed around it. */
export function payOwed(builder: Builder): void {
  builder.owed = builder.owed.filter(matches => !closeFrame(builder, matches));
}

/** Closes every container from `depth` on. */
export function closeDownTo(builder: Builder, depth: number): void {
  flushPending(builder);
  while (builder.frames.length > depth) {
    const frame = builder.frames.pop();
    const parent = builder.frames.at(-1);
    if (!frame || !parent) return;
    frame.finish(frame, parent);
  }
}

/** The blocks that `body` makes, with whatever it left open closed. */
export function blocksOf(builder: Builder, body: () => void): Block[] {
  const depth = builder.frames.length;
  let made: Block[] = [];
  const finish = ({blocks}: Frame) => {
    made = blocks;
  };
  openFrame(builder, {tag: 'markdown', finish, barrier: true});
  body();
  closeDownTo(builder, depth);
  return made;
}

/** Closes the last frame like `closeFrame`, by its tag. */
export function closeTag(builder: Builder, tag: string): boolean {
  return closeFrame(builder, frame => frame.tag === tag);
}

/** Makes a paragraph of the HTML prose gathered so far. */
export function flushPending(builder: Builder): void {
  if (builder.pending.length === 0) return;
  const runs = takePending(builder);
  if (runs.length > 0) top(builder).blocks.push({kind: 'paragraph', at: runs[0]?.at ?? 0, runs});
}

/** The HTML prose gathered so far, which is then forgotten; nothing when it is only space. */
export function takePending(builder: Builder): Run[] {
  if (builder.pending.length === 0) return [];
  const runs = resolve(builder.pending, builder.inline);
  builder.pending = [];
  return runs.some(run => run.text.trim() !== '' || run.anchor) ? runs : [];
}

export function top(builder: Builder): Frame {
  return builder.frames.at(-1) as Frame;
}

export function noteOnce(builder: Builder, problem: string): void {
  if (!builder.document.problems.includes(problem)) builder.document.problems.push(problem);
}

/** Counts a footnote's use and makes the link that its mark carries. Notes are numbered by their first use. */
function referTo(document: Document, note: Footnote | undefined): number {
  if (!note) return -1;
  if (note.number === 0) note.number = document.footnotes.push(note);
  const text = String(note.number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
  document.links.push({kind: 'footnote', text, href: `#fn-${note.label}`, line: -1});
  note.references.push(document.links.length - 1);
  return document.links.length - 1;
}

/** Adds a footnote that nothing defines elsewhere, and makes the link that its mark carries. */
function addNote(document: Document, runs: Run[]): number {
  const at = runs[0]?.at ?? 0;
  const blocks: Block[] = [{kind: 'paragraph', at, runs}];
  // No label has a space.
  const label = `note ${document.footnotes.length + 1}`;
  return referTo(document, {label, number: 0, blocks, references: [], at});
}
