import {inOneGo} from '../text/slices.ts';
import {setBlock} from './blocks/blocks.ts';
import {setFootnotes} from './footnotes.ts';
import {setLinkList} from './link-list.ts';
import {noNumbers, numberLinks} from './link-numbers.ts';
import {isSettled, type Reading, readOn, startReading} from './parse/parse.ts';
import {repeatsTitle, setTitleBlock} from './title-block.ts';
import type {ComposeOptions, Page, Source} from './types.ts';
import {gap, type Writer} from './writer.ts';

/**
 * Sets a post as a page: lines of styled spans, none wider than `options.width` cells (but for single graphemes that
 * are). Pure: the same post and options give the same page, and nothing of the post is run or fetched.
 */
export function compose(source: Source, options: ComposeOptions): Page {
  return inOneGo(composeSlices(source, options));
}

/**
 * Does the same in slices, for who has other things to do in between: none takes longer than reading and setting one of
 * the outermost blocks.
 */
export function* composeSlices(
  source: Source,
  options: ComposeOptions,
): Generator<undefined, Page> {
  const text: string[] = [];
  const starts: number[] = [];
  const writer = yield* setPost(source, options, {text, begin: offset => starts.push(offset)});
  placeHiddenLinks(writer);
  return {
    width: writer.width,
    lines: writer.lines,
    outline: writer.outline,
    links: writer.links,
    starts,
    text: text.join('\n'),
    problems: writer.document.problems,
  };
}

/** Some of a page's lines, with the links so far. */
export type Part = Pick<Page, 'lines' | 'links'>;

/**
 * Sets a post as `compose` does, for who needs its lines once and in order; returns the problems. What has been taken is
 * forgotten, which spares the collector most of its work.
 */
export function* composeParts(source: Source, options: ComposeOptions): Generator<Part, string[]> {
  let part: Part | null = null;
  const slices = setPost(source, options, {
    text: null,
    done({lines, links}) {
      // The last one stays: whether a blank line may follow depends on it.
      if (lines.length > linesAtOnce) part = {lines: lines.splice(0, lines.length - 1), links};
    },
  });
  let slice = slices.next();
  for (; !slice.done; slice = slices.next()) {
    if (!part) continue;
    yield part;
    part = null;
  }
  const {lines, links, document} = slice.value;
  yield {lines, links};
  return document.problems;
}

const linesAtOnce = 100;

/** Who listens while a post is set. */
type Listener = {
  /** Gets the plain text, where somebody wants it. */
  text: string[] | null;
  /** Told where in the Markdown an outermost block begins. */
  begin?(offset: number): void;
  /** Told when an outermost block is set. */
  done?(writer: Writer): void;
};

/** Reads and sets a post. */
function* setPost(
  source: Source,
  options: ComposeOptions,
  {text, begin, done}: Listener,
): Generator<undefined, Writer> {
  const reading = yield* startReading(source);
  const {document} = reading;
  const writer = createWriter(reading, source, options, text);
  if (options.titleBlock !== false) {
    yield* readOpening(reading);
    setTitleBlock(writer, source);
    // What stands in the title block comes from front matter, not from the body.
    for (const line of writer.lines) delete line.source;
    if (repeatsTitle(document, source)) document.blocks.shift();
  }
  let first = true;
  do {
    yield;
    if (!isSettled(reading)) continue;
    if (writer.numbers) numberLinks(writer.numbers, document.links);
    for (const block of document.blocks) {
      if (!first) gap(writer);
      first = false;
      setBlock(writer, block);
      done?.(writer);
      yield;
    }
    document.blocks.length = 0;
    begin?.(writer.source(reading.offset));
  } while (readOn(reading));
  if (options.notes !== 'left out') setFootnotes(writer);
  if (writer.numbers) setLinkList(writer, writer.numbers);
  return writer;
}

/** Reads until the first paragraph is known: the title block leaves out what it says. */
function* readOpening(reading: Reading): Generator<undefined, void> {
  const {blocks} = reading.document;
  let index = 0;
  do {
    yield;
    for (; index < blocks.length; index++) if (blocks[index]?.kind === 'paragraph') return;
  } while (readOn(reading));
}

function createWriter(
  reading: Reading,
  source: Source,
  options: ComposeOptions,
  text: string[] | null,
): Writer {
  const {document} = reading;
  return {
    width: Math.max(1, Math.floor(options.width) || 1),
    lines: [],
    outline: [],
    links: document.links,
    text,
    document,
    highlight: options.highlight,
    closed: options.closed ?? new Set(),
    longCode: options.longCode ?? 'wrapped',
    picture: options.picture,
    base: 'text',
    numbers: options.links === 'listed' ? noNumbers() : undefined,
    prefixes: [],
    gap: null,
    runIn: null,
    bulletDepth: 0,
    slugs: new Map(),
    anchor: undefined,
    // Where only the block's place is known, counting on from it may run over the end.
    source: offset => Math.min(reading.source(offset), source.markdown.length),
  };
}

/** Links inside shut details are on no line; they count as standing where the link before them stands. */
function placeHiddenLinks(writer: Writer): void {
  let line = 0;
  for (const link of writer.links) {
    if (link.line < 0) link.line = line;
    line = link.line;
  }
}
