import {Lexer, Marked, type Token, type Tokens} from 'marked';
import {extensions} from './extensions.ts';
import {guards} from './guards.ts';
import {htmlOverBlankLines, mayHoldBlankLines} from './long-html.ts';
import {hasMarkdownInHtml, htmlAroundMarkdown} from './markdown-in-html.ts';
import type {Syntax} from './syntax.ts';
import {boundedTokenizer} from './tokenizer.ts';

export type Lexed = {
  tokens: Token[];
  /** Link references by their normalised label; has no prototype. */
  references: Record<string, {href: string; title?: string | null}>;
  problems: string[];
};

/** Splits Markdown into block tokens with marked, whose inline half is left unused: see `inline/parse.ts`. */
export function lexBlocks(text: string, syntax: Syntax): Lexed {
  const tokenizer = {...boundedTokenizer, ...guards};
  // MDX has no indented code: components indent their children.
  if (syntax.mdx) tokenizer.code = () => undefined;
  if (hasMarkdownInHtml(text, syntax)) tokenizer.html = htmlAroundMarkdown;
  if (mayHoldBlankLines.test(text)) tokenizer.html = htmlOverBlankLines(text, tokenizer.html);
  const marked = new Marked({extensions: extensions(syntax, text), tokenizer});
  const lexer = new Lexer(marked.defaults);
  try {
    lexer.blockTokens(text, lexer.tokens);
    return {tokens: lexer.tokens, references: lexer.tokens.links, problems: []};
  } catch {
    return {
      tokens: plainParagraphs(text),
      references: Object.create(null),
      problems: ['The structure of this post could not be read; it is shown as plain paragraphs.'],
    };
  }
}

/** What marked cannot take apart is still text to be read. */
function plainParagraphs(text: string): Token[] {
  return text.split(/(\n(?:[ \t]*\n)+)/).map((raw, index): Tokens.Space | Tokens.Paragraph => {
    if (index % 2 === 1) return {type: 'space', raw};
    return {type: 'paragraph', raw, text: raw, tokens: []};
  });
}
