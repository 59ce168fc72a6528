import type {Document} from '../document.ts';
import type {Source} from '../types.ts';
import {closeDownTo, createBuilder} from './builder.ts';
import {lexBlocks} from './lex.ts';
import {collectFootnotes} from './notes.ts';
import {prepare} from './prepare.ts';
import {syntaxOf} from './syntax.ts';
import {walk} from './walk.ts';

/** Reads a post into blocks; `source` maps their offsets back to the Markdown as it was given. */
export function parsePost(source: Source): {document: Document; source(offset: number): number} {
  const prepared = prepare(source.markdown);
  const syntax = syntaxOf(source);
  const lexed = lexBlocks(prepared.text, syntax);
  const builder = createBuilder(prepared.text, lexed, syntax);
  builder.document.problems.push(...prepared.problems);
  const readNotes = collectFootnotes(builder, lexed.tokens, source.unusedNotes);
  walk(builder, lexed.tokens, 0);
  closeDownTo(builder, 1);
  readNotes();
  return {document: builder.document, source: prepared.source};
}
