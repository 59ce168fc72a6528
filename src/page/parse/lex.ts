import type {Token, Tokens} from 'marked';
import {inOneGo} from '../../text/slices.ts';
import {type Blocks, blockAt, blocksIn} from './blocks.ts';
import {dialectOf} from './extensions.ts';
import {htmlOverBlankLines, mayHoldBlankLines} from './long-html.ts';
import {hasMarkdownInHtml, htmlAroundMarkdown} from './markdown-in-html.ts';
import {markedRules} from './marked-rules.ts';
import type {Syntax} from './syntax.ts';

/** Link references by their normalised label; has no prototype. */
type References = Record<string, {href: string; title?: string | null}>;

export type Lexed = {
  tokens: Token[];
  references: References;
  problems: string[];
};

/** Splits Markdown into block tokens of marked's shapes; what is within a block is read later, by `inline/parse.ts`. */
export function lexBlocks(text: string, syntax: Syntax): Lexed {
  return inOneGo(lexSlices(text, syntax));
}

/** The same in slices: a block of the outermost level each. */
export function* lexSlices(text: string, syntax: Syntax): Generator<undefined, Lexed> {
  const lexing = startLexing(text, syntax);
  const tokens: Token[] = [];
  try {
    for (let token = lexing.next(); token; token = lexing.next()) {
      tokens.push(token);
      yield;
    }
    return {tokens, references: lexing.references, problems: []};
  } catch {
    return {
      tokens: plainParagraphs(text),
      references: Object.create(null),
      problems: ['The structure of this post could not be read; it is shown as plain paragraphs.'],
    };
  }
}

/** A post that is being split. */
export type Lexing = {
  /** The next block of the outermost level; undefined after the last one. It starts where the one before it ends. */
  next(): Token | undefined;
  /** Those of the blocks so far. */
  references: References;
};

/** Prepares to split a post. Blocks nested too deep to be read throw when they are asked for. */
export function startLexing(text: string, syntax: Syntax): Lexing {
  const references: References = Object.create(null);
  const blocks = blockRules(text, syntax, references);
  let at = 0;
  return {
    next() {
      if (at >= text.length) return undefined;
      const token = blockAt(text, at, blocks);
      at += token.raw.length;
      return token;
    },
    references,
  };
}

function blockRules(text: string, syntax: Syntax, references: References): Blocks {
  const rules = markedRules();
  let {html} = rules;
  if (hasMarkdownInHtml(text, syntax)) html = htmlAroundMarkdown(html);
  if (mayHoldBlankLines.test(text)) html = htmlOverBlankLines(text, html);
  const blocks: Blocks = {
    ...dialectOf(syntax, text),
    ...rules,
    html,
    // MDX has no indented code: components indent their children.
    ...(syntax.mdx ? {indented: () => undefined} : {}),
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
