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

/** The block marks that marked does not know, as far as the post's dialect has them. */
export function extensions(syntax: Syntax): TokenizerExtension[] {
  const readers: BlockReader[] = [containerLine, displayMath];
  if (syntax.shortcodes || syntax.liquid) readers.push(templateBlocks(syntax));
  if (syntax.mdx) readers.push(mdxBlocks());
  if (syntax.vault) readers.push(vaultComment);
  const read: BlockReader = source => {
    for (const reader of readers) {
      const token = reader(source);
      if (token) return token;
    }
    return undefined;
  };
  return [
    {
      name: 'dialect',
      level: 'block',
      // One for all, as marked asks each `start` at every paragraph; and exact, as it reads again what is cut in vain.
      start: source =>
        lineInParagraph(source, (line, at) => {
          if (!marks.test(line)) return false;
          return footnoteHead.test(line) || read(source.slice(at)) !== undefined;
        }),
      tokenizer: read,
    },
    footnoteDefinition,
    definitionList,
  ];
}

/** How the lines begin that may be one of these blocks. */
const marks = /^[ \t]*(?:\[\^|::|\$\$|\{[{%/]|%%|<[/A-Za-z>])/;
