import type {TokenizerExtension, Tokens} from 'marked';
import {containerLine} from './containers.ts';
import {definitionList} from './definitions.ts';
import {footnoteDefinition, footnoteHead} from './footnotes.ts';
import {lineInParagraph} from './lines.ts';
import {displayMath} from './math.ts';
import {mdxBlocks} from './mdx.ts';
import type {Syntax} from './syntax.ts';
import {templateBlocks} from './template-blocks.ts';
import {vaultComment} from './vault.ts';

/** Reads the block that a source starts with, if it is one of its kind. */
type BlockReader = (source: string) => Tokens.Generic | undefined;

/**
 * The block marks that marked does not know, as far as the post's dialect has them and its text holds them: each is asked
 * at every block and every line of prose, and most posts have none of them.
 */
export function extensions(syntax: Syntax, text: string): TokenizerExtension[] {
  const readers: BlockReader[] = [];
  if (text.includes('::')) readers.push(containerLine);
  if (text.includes('$$')) readers.push(displayMath);
  if ((syntax.shortcodes || syntax.liquid) && /\{[{%]/.test(text)) {
    readers.push(templateBlocks(syntax));
  }
  if (syntax.mdx) readers.push(mdxBlocks());
  if (syntax.vault && text.includes('%%')) readers.push(vaultComment);
  const found: TokenizerExtension[] = [];
  if (readers.length > 0 || text.includes('[^')) found.push(dialect(readers), footnoteDefinition);
  if (definitionMark.test(text)) found.push(definitionList);
  return found;
}

/** What starts a definition, wherever containers have put it. */
const definitionMark = /(?:^|[\s>]):[ \t]/m;

function dialect(readers: readonly BlockReader[]): TokenizerExtension {
  const read: BlockReader = source => {
    for (const reader of readers) {
      const token = reader(source);
      if (token) return token;
    }
    return undefined;
  };
  return {
    name: 'dialect',
    level: 'block',
    // One for all, as marked asks each `start` at every paragraph; and exact, as it reads again what is cut in vain.
    start: source =>
      lineInParagraph(source, (line, at) => {
        if (!marks.test(line)) return false;
        return footnoteHead.test(line) || read(source.slice(at)) !== undefined;
      }),
    tokenizer: read,
  };
}

/** How the lines begin that may be one of these blocks. */
const marks = /^[ \t]*(?:\[\^|::|\$\$|\{[{%/]|%%|<[/A-Za-z>])/;
