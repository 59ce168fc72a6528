import {Lexer, Tokenizer} from 'marked';
import {isUnderline, startsBlock} from './block-starts.ts';
import type {BlockReader} from './blocks.ts';
import {skipSpace} from './lines.ts';
import {plainDefinition} from './references.ts';

/** The rules that are marked's: for HTML, and definitions of links of an unusual form. */
export type MarkedRules = {
  html: BlockReader;
  definition: BlockReader;
};

/** marked's rules, each made ready when a post first has what it may be for: most have none of it. */
export function markedRules(): MarkedRules {
  let made: Tokenizer | undefined;
  const marked = () => {
    made ??= createTokenizer();
    return made;
  };
  return {
    html: source => marked().html(source),
    definition: source =>
      mayDefine(source) ? (plainDefinition(source) ?? marked().def(source)) : undefined,
  };
}

function createTokenizer(): Tokenizer {
  const tokenizer = new Tokenizer();
  // It gives its tokenizer the rules.
  new Lexer({gfm: true, tokenizer});
  return tokenizer;
}

/** A label has at most 999 characters (CommonMark 0.31, 4.7). */
const longestLabel = 1000;

/**
 * Whether a colon follows the first bracket that closes, which one behind a backslash does not; and where the address is
 * to be on the next line, whether that line starts no block.
 */
function mayDefine(source: string): boolean {
  const near = source.slice(0, longestLabel + 4);
  const close = near.indexOf(']');
  if (near[close + 1] !== ':') return near[close - 1] === '\\';
  const stop = skipSpace(source, close + 2);
  if (source[stop] !== '\n') return true;
  const first = skipSpace(source, stop + 1);
  return !startsBlock(source, first) && !isUnderline(source, first);
}
