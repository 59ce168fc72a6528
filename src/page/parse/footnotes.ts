import type {Token, TokenizerExtension} from 'marked';

const head = /^ {0,3}\[\^([^\]\s]{1,200})\]:[ \t]*/;

export type FootnoteToken = {type: 'footnote'; raw: string; label: string; tokens: Token[]};

/** `[^label]: text`, with every further paragraph that is indented under it. */
export const footnoteDefinition: TokenizerExtension = {
  name: 'footnote',
  level: 'block',
  start: nextDefinition,
  tokenizer(source) {
    const found = head.exec(source);
    if (!found) return undefined;
    const raw = source.slice(0, endOfDefinition(source));
    const text = raw.slice(found[0].length).replace(/\n(?: {1,4}|\t)/g, '\n');
    const token: FootnoteToken = {type: 'footnote', raw, label: found[1] ?? '', tokens: []};
    this.lexer.blockTokens(text, token.tokens);
    return token;
  },
};

/** Where a definition interrupts the paragraph that `source` starts with. */
function nextDefinition(source: string): number | undefined {
  const stop = source.indexOf('\n\n');
  const found = source
    .slice(0, stop < 0 ? source.length : stop)
    .search(/\n {0,3}\[\^[^\]\s]{1,200}\]:/);
  return found < 0 ? undefined : found + 1;
}

/** A definition goes on over lines that are indented or directly continue its text. */
function endOfDefinition(source: string): number {
  let end = lineEnd(source, 0);
  let blank = false;
  while (end < source.length) {
    const next = lineEnd(source, end);
    const line = source.slice(end, next);
    if (line.trim() === '') blank = true;
    else if (/^(?: {2,}|\t)/.test(line)) blank = false;
    else if (blank || startsBlock.test(line)) break;
    end = next;
  }
  return end;
}

const startsBlock =
  /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}\s|>|```|~~~|[-*+]\s|\d{1,9}[.)]\s|<\/?[a-z]|:::)/i;

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end + 1;
}
