import type {Block, Document, Footnote, Run} from '../document.ts';
import type {Piece} from '../inline/piece.ts';
import {resolve} from '../inline/resolve.ts';
import type {InlineContext} from '../inline/scan.ts';
import type {Lexed} from './lex.ts';
import {createLocator, type Locator} from './locate.ts';
import {normaliseLabel} from './references.ts';
import type {Syntax} from './syntax.ts';

/** A container that is open while the tokens of a post go by: HTML and `:::` close what tokens before them opened. */
export type Frame = {
  /** An element's name, `:::`, or `markdown` for what marked itself delimits. */
  tag: string;
  blocks: Block[];
  /** Makes of the content what stands in the frame around. */
  finish(blocks: Block[]): Block | Block[];
  /** Whether a closing tag may reach through this frame. */
  barrier: boolean;
};

/** The state of turning one post's tokens into blocks. */
export type Builder = {
  syntax: Syntax;
  inline: InlineContext;
  locator: Locator;
  document: Document;
  frames: Frame[];
  /** Prose from HTML not yet made a paragraph. */
  pending: Piece[];
  /** Definitions seen, by label. */
  definitions: Map<string, Footnote>;
  details: number;
};

const deepest = 100;

export function createBuilder(text: string, lexed: Lexed, syntax: Syntax): Builder {
  const document: Document = {blocks: [], footnotes: [], links: [], problems: [...lexed.problems]};
  const definitions = new Map<string, Footnote>();
  const root: Frame = {tag: '', blocks: document.blocks, finish: blocks => blocks, barrier: true};
  return {
    syntax,
    inline: {
      syntax,
      links: document.links,
      reference: label => {
        const key = normaliseLabel(label);
        return Object.hasOwn(lexed.references, key) ? lexed.references[key] : undefined;
      },
      footnote: label => referTo(document, definitions, label),
    },
    locator: createLocator(text),
    document,
    frames: [root],
    pending: [],
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
export function openFrame(builder: Builder, frame: Omit<Frame, 'blocks'>): void {
  flushPending(builder);
  if (builder.frames.length >= deepest) {
    noteOnce(builder, 'Blocks are nested deeper than 100 levels; deeper ones stand at that level.');
    builder.frames.push({...frame, blocks: top(builder).blocks, finish: () => []});
    return;
  }
  builder.frames.push({...frame, blocks: []});
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

/** Closes every container from `depth` on. */
export function closeDownTo(builder: Builder, depth: number): void {
  flushPending(builder);
  while (builder.frames.length > depth) {
    const frame = builder.frames.pop();
    const parent = builder.frames.at(-1);
    if (!frame || !parent) return;
    const made = frame.finish(frame.blocks);
    if (Array.isArray(made)) {
      if (made !== parent.blocks) for (const block of made) parent.blocks.push(block);
    } else parent.blocks.push(made);
  }
}

/** Runs `body` in a container of its own and closes whatever it left open. */
export function withFrame(builder: Builder, finish: Frame['finish'], body: () => void): void {
  const depth = builder.frames.length;
  openFrame(builder, {tag: 'markdown', finish, barrier: true});
  body();
  closeDownTo(builder, depth);
}

/** Makes a paragraph of the HTML prose gathered so far. */
export function flushPending(builder: Builder): void {
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
function referTo(document: Document, definitions: Map<string, Footnote>, label: string): number {
  const note = definitions.get(normaliseLabel(label));
  if (!note) return -1;
  let number = document.footnotes.indexOf(note) + 1;
  if (number === 0) number = document.footnotes.push(note);
  const text = String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
  document.links.push({kind: 'footnote', text, href: `#fn-${note.label}`});
  note.references.push(document.links.length - 1);
  return document.links.length - 1;
}
