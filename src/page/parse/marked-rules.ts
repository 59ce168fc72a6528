import {Lexer, Tokenizer} from 'marked';
import type {BlockReader} from './blocks.ts';
import {plainDefinition} from './references.ts';
import {plainTable} from './tables.ts';

/** The rules that are marked's: for HTML, indented code, and definitions of links and tables of an unusual form. */
export type MarkedRules = {
  html: BlockReader;
  definition: BlockReader;
  indented: BlockReader;
  table: BlockReader;
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
    indented: source => marked().code(source),
    table: source => plainTable(source) ?? marked().table(source),
  };
}

function createTokenizer(): Tokenizer {
  const tokenizer = new Tokenizer();
  // It gives its tokenizer the rules, and asks it for the cells of tables, which are read later.
  const lexer = new Lexer({gfm: true, tokenizer});
  lexer.inline = () => [];
  return tokenizer;
}

/** A label has at most 999 characters (CommonMark 0.31, 4.7). */
const longestLabel = 1000;

/** Whether a colon follows the first bracket that closes; one behind a backslash does not. */
function mayDefine(source: string): boolean {
  const near = source.slice(0, longestLabel + 4);
  const close = near.indexOf(']');
  return near[close + 1] === ':' || near[close - 1] === '\\';
}
