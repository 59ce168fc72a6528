import type {Token} from 'marked';
import {fenceLength, headingLevel, isRule, markerAt} from './block-starts.ts';
import {fencedCode, heading, indentedCode, rule, space} from './leaves.ts';
import {columnAfter, isBlank, skipSpace} from './lines.ts';
import {list} from './list.ts';
import {paragraph} from './paragraph.ts';
import {quote} from './quote.ts';
import {isTableHead, table} from './tables.ts';

/** Reads the block that a source starts with, if it is one of its kind. */
export type BlockReader = (source: string, blocks: Blocks) => Token | undefined;

/** What reads the blocks of one post, at its outermost level and in its containers. */
export type Blocks = {
  /** The blocks of a container's text. */
  all(source: string): Token[];
  /** Whether the line at `at` starts a block that ends the paragraph above, in the post's dialect alone. */
  interrupts(source: string, at: number): boolean;
  /** What the dialect adds, which comes before everything else. */
  dialect: readonly BlockReader[];
  /** Whether what is indented by four columns is code. */
  indentedCode: boolean;
  /** Kinds of blocks by how their first line starts, each asked in a place where it may stand. */
  html: BlockReader;
  definition: BlockReader;
};

/** The block at `at`, which is the start of a line, with the line's end after it unless blank lines follow. */
export function blockAt(source: string, at: number, blocks: Blocks): Token {
  const token = tokenAt(source, at, blocks);
  const end = at + token.raw.length;
  if (source[end] === '\n' && (end + 1 === source.length || !isBlank(source, end + 1)))
    token.raw = source.slice(at, end + 1);
  return token;
}

/** The blocks of `source`, one after the other. */
export function blocksIn(source: string, blocks: Blocks): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const token = blockAt(source, at, blocks);
    tokens.push(token);
    at += token.raw.length;
  }
  return tokens;
}

function tokenAt(source: string, at: number, blocks: Blocks): Token {
  const first = skipSpace(source, at);
  const char = source[first];
  if (char === '\n' || char === undefined) return space(source, at);
  for (const read of blocks.dialect) {
    const token = read(source.slice(at), blocks);
    if (token && token.raw !== '') return token;
  }
  const isIndented = columnAfter(source, at, first) > 3;
  if (isIndented && blocks.indentedCode) return indentedCode(source, at);
  const token = isIndented ? undefined : startedBy(char, source, at, first, blocks);
  return token ?? tableAt(source, at, blocks) ?? paragraph(source, at, blocks);
}

/** Only rules that can start with a character are asked, most of which are none: posts are mostly paragraphs. */
function startedBy(
  char: string,
  source: string,
  at: number,
  first: number,
  blocks: Blocks,
): Token | undefined {
  switch (char) {
    case '#':
      return headingLevel(source, first) > 0 ? heading(source, at, first) : undefined;
    case '`':
    case '~': {
      const length = fenceLength(source, first);
      return length > 0 ? fencedCode(source, at, first, length) : undefined;
    }
    case '>':
      return quote(source, at, blocks);
    case '<':
      return blocks.html(source.slice(at), blocks);
    case '[':
      return blocks.definition(source.slice(at), blocks);
    default: {
      if (isRule(source, first)) return rule(source, at);
      const marker = markerAt(source, first);
      return marker && list(source, at, marker, blocks);
    }
  }
}

function tableAt(source: string, at: number, blocks: Blocks): Token | undefined {
  const under = source.indexOf('\n', at) + 1;
  if (under === 0 || !isTableHead(source, at, under)) return undefined;
  return table(source, at, blocks);
}
