import type {Token, Tokens} from 'marked';
import type {Footnote} from '../document.ts';
import type {Source} from '../types.ts';
import {type Builder, blocksOf} from './builder.ts';
import type {FootnoteToken} from './footnotes.ts';
import {normaliseLabel} from './references.ts';
import {walk} from './walk.ts';

type Definition = {token: FootnoteToken; at: number | undefined};

/**
 * Registers every footnote that is defined anywhere, so that marks before the definition find it. What is returned reads
 * the notes' text, once it is known which are used and in what order.
 */
export function collectFootnotes(
  builder: Builder,
  text: string,
  tokens: readonly Token[],
  unused: Source['unusedNotes'] = 'shown',
): () => void {
  const found: Definition[] = [];
  if (text.includes('[^')) gather(tokens, 0, true, found, 0);
  const sources = new Map<Footnote, Definition>();
  for (const definition of found) {
    const {label} = definition.token;
    const key = normaliseLabel(label);
    if (builder.definitions.has(key)) continue;
    const note = {label, number: 0, blocks: [], references: [], at: definition.at ?? 0};
    builder.definitions.set(key, note);
    sources.set(note, definition);
  }
  return () => {
    const {footnotes} = builder.document;
    const read = (note: Footnote) => {
      const source = sources.get(note);
      if (!source) return;
      if (source.at !== undefined) builder.locator.seek(source.at);
      note.blocks = blocksOf(builder, () => walk(builder, source.token.tokens));
    };
    // A note may refer to further notes, so the list grows while it is read.
    for (let index = 0; index < footnotes.length; index++) read(footnotes[index] as Footnote);
    if (unused === 'left out') return;
    // Those that nothing refers to come last: their text is part of the post all the same.
    for (const note of builder.definitions.values()) {
      if (note.number > 0) continue;
      note.number = footnotes.push(note);
      read(note);
    }
  };
}

function gather(
  tokens: readonly Token[],
  start: number,
  exact: boolean,
  found: Definition[],
  depth: number,
): void {
  let offset = start;
  for (const token of tokens) {
    if (token.type === 'footnote') {
      found.push({token: token as FootnoteToken, at: exact ? offset : undefined});
    } else if (depth < 50 && (token.type === 'blockquote' || token.type === 'list')) {
      for (const children of childrenOf(token)) gather(children, 0, false, found, depth + 1);
    }
    offset += token.raw.length;
  }
}

function childrenOf(token: Token): Token[][] {
  if (token.type === 'list') return (token as Tokens.List).items.map(item => item.tokens);
  return 'tokens' in token && token.tokens ? [token.tokens] : [];
}
