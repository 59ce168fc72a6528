import type {Token} from 'marked';
import {startsBlock} from './block-starts.ts';
import type {BlockReader} from './blocks.ts';
import {lineEnd, skipSpace, withoutHangingIndent} from './lines.ts';

/** How a definition starts. */
export const footnoteHead = /^ {0,3}\[\^([^\]\s]{1,200})\]:[ \t]*/;

export type FootnoteToken = {type: 'footnote'; raw: string; label: string; tokens: Token[]};

/** `[^label]: text`, with every further paragraph that is indented under it. */
export const footnoteDefinition: BlockReader = (source, blocks) => {
  const found = footnoteHead.exec(source);
  if (!found) return undefined;
  const raw = source.slice(0, endOfDefinition(source));
  const text = withoutHangingIndent(raw.slice(found[0].length));
  // `[^a]: [^b]: [^c]:` would nest as deep as it is long.
  const tokens: Token[] = footnoteHead.test(text)
    ? [{type: 'paragraph', raw: text, text, tokens: []}]
    : blocks.all(text);
  const token: FootnoteToken = {type: 'footnote', raw, label: found[1] ?? '', tokens};
  return token;
};

/** A definition goes on over lines that are indented or directly continue its text. */
function endOfDefinition(source: string): number {
  let end = lineEnd(source, 0);
  let blank = false;
  while (end < source.length) {
    const next = lineEnd(source, end);
    const line = source.slice(end, next);
    if (line.trim() === '') blank = true;
    else if (/^(?: {2,}|\t)/.test(line)) blank = false;
    else if (blank || startsBlock(source, skipSpace(source, end)) || ownBlock.test(line)) break;
    end = next;
  }
  return end;
}

/** The lines of dialects that end a note as other blocks do. */
const ownBlock = /^ ?(?:\[\^[^\]\s]{1,200}\]:|:::|<\/?[A-Z])/;
