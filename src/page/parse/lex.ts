import type {Token, Tokens} from 'marked';
import {type Blocks, blockAt, blocksIn} from './blocks.ts';
import {dialectOf} from './extensions.ts';
import {htmlOverBlankLines, mayHoldBlankLines} from './long-html.ts';
import {hasMarkdownInHtml, htmlAroundMarkdown} from './markdown-in-html.ts';
import {markedRules} from './marked-rules.ts';
import type {Syntax} from './syntax.ts';

/** Link references by their normalised label; has no prototype. */
type References = Record<string, {href: string; title?: string | null}>;

/** A post that is being split into block tokens of marked's shapes; what is within a block is read by `inline/parse.ts`. */
export type Lexing = {
  /** The next block of the outermost level; undefined after the last one. It starts where the one before it ends. */
  next(): Token | undefined;
  /** Those of the blocks so far. */
  references: References;
  /** What the blocks so far could not be read as. */
  problems: string[];
};

/** Prepares to split a post. From a block on that cannot be taken apart, the rest is paragraphs as they are written. */
export function startLexing(text: string, syntax: Syntax): Lexing {
  const references: References = Object.create(null);
  const problems: string[] = [];
  const blocks = blockRules(text, syntax, references);
  let at = 0;
  let plain: Iterator<Token, undefined> | undefined;
  return {
    next() {
      if (plain) return plain.next().value;
      if (at >= text.length) return undefined;
      try {
        const token = blockAt(text, at, blocks);
        at += token.raw.length;
        return token;
      } catch {
        problems.push(
          'The structure of this post could not be read to its end; the rest is shown as plain paragraphs.',
        );
        plain = plainParagraphs(text.slice(at)).values();
        return plain.next().value;
      }
    },
    references,
    problems,
  };
}

/** All blocks of the outermost level, in slices of one each. */
export function* allBlocks(lexing: Lexing): Generator<undefined, Token[]> {
  const tokens: Token[] = [];
  for (let token = lexing.next(); token; token = lexing.next()) {
    tokens.push(token);
    yield;
  }
  return tokens;
}

function blockRules(text: string, syntax: Syntax, references: References): Blocks {
  const rules = markedRules();
  let {html} = rules;
  if (hasMarkdownInHtml(text, syntax)) html = htmlAroundMarkdown(html);
  if (mayHoldBlankLines(text)) html = htmlOverBlankLines(text, html);
  const blocks: Blocks = {
    ...dialectOf(syntax, text),
    ...rules,
    html,
    // MDX has no indented code: components indent their children.
    indentedCode: !syntax.mdx,
    definition(source) {
      const token = rules.definition(source, blocks);
      if (token?.type === 'def') references[token.tag] ??= {href: token.href, title: token.title};
      return token;
    },
    all: source => blocksIn(source, blocks),
  };
  return blocks;
}

/** What cannot be taken apart is still text to be read. */
function plainParagraphs(text: string): Token[] {
  return text.split(/(\n(?:[ \t]*\n)+)/).map((raw, index): Tokens.Space | Tokens.Paragraph => {
    if (index % 2 === 1) return {type: 'space', raw};
    return {type: 'paragraph', raw, text: raw, tokens: []};
  });
}
