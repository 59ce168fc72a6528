import type {Token} from 'marked';
import {inOneGo} from '../../text/slices.ts';
import type {Document} from '../document.ts';
import type {Source} from '../types.ts';
import {type Builder, closeDownTo, createBuilder} from './builder.ts';
import {allBlocks, startLexing} from './lex.ts';
import {collectFootnotes} from './notes.ts';
import {prepare} from './prepare.ts';
import {syntaxOf} from './syntax.ts';
import {readToken} from './walk.ts';

/** A post that is being read, block by block. */
export type Reading = {
  /** What has been read so far. Who is done with its blocks may take them out. */
  document: Document;
  /** Maps offsets of the blocks back to the Markdown as it was given. */
  source(offset: number): number;
  builder: Builder;
  /** The next block's token; undefined after the last one. */
  next(): Token | undefined;
  /** Where it starts. */
  offset: number;
  /** Reads the footnotes, once all else has been read. */
  readNotes: (() => void) | null;
};

/** Reads a post into blocks; `source` maps their offsets back to the Markdown as it was given. */
export function parsePost(source: Source): {document: Document; source(offset: number): number} {
  const reading = inOneGo(startReading(source));
  while (readOn(reading));
  return reading;
}

/**
 * Prepares to read a post, in slices. What links and notes refer to may stand anywhere, so a post with definitions is split
 * into all its blocks now; any other as it is read, which spares the collector half of its work on 1 MB.
 */
export function* startReading(source: Source): Generator<undefined, Reading> {
  const prepared = prepare(source.markdown);
  yield;
  const syntax = syntaxOf(source);
  const lexing = startLexing(prepared.text, syntax);
  lexing.problems.push(...prepared.problems);
  const tokens = prepared.text.includes(']:') ? yield* allBlocks(lexing) : null;
  const builder = createBuilder(prepared.text, lexing, syntax);
  const readNotes = collectFootnotes(builder, prepared.text, tokens ?? [], source.unusedNotes);
  const rest = tokens?.values();
  const next = rest ? () => rest.next().value : lexing.next;
  return {document: builder.document, source: prepared.source, builder, next, offset: 0, readNotes};
}

/** Reads the next block, or after the last one all footnotes; false when there is nothing left. */
export function readOn(reading: Reading): boolean {
  const {builder, offset, readNotes} = reading;
  const token = reading.next();
  if (token) {
    reading.offset += token.raw.length;
    builder.locator.seek(offset);
    readToken(builder, token);
    return true;
  }
  if (!readNotes) return false;
  closeDownTo(builder, 1);
  readNotes();
  reading.readNotes = null;
  return true;
}

/** Whether the blocks read so far, and the texts of the links in them, stay as they are whatever follows. */
export function isSettled({builder}: Reading): boolean {
  return builder.frames.length === 1 && builder.pending.length === 0;
}
