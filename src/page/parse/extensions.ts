import type {BlockReader, Blocks} from './blocks.ts';
import {containerLine} from './containers.ts';
import {definitionList} from './definitions.ts';
import {footnoteDefinition, footnoteHead} from './footnotes.ts';
import {lineEnd} from './lines.ts';
import {displayMath} from './math.ts';
import {mdxBlocks} from './mdx.ts';
import type {Syntax} from './syntax.ts';
import {templateBlocks} from './template-blocks.ts';
import {vaultComment} from './vault.ts';

/**
 * The block marks that CommonMark does not know, as far as the post's dialect has them and its text holds them: each is
 * asked at every block and many a line of prose, and most posts have none of them.
 */
export function dialectOf(syntax: Syntax, text: string): Pick<Blocks, 'dialect' | 'interrupts'> {
  const readers: ((source: string) => ReturnType<BlockReader>)[] = [];
  if (text.includes('::')) readers.push(containerLine);
  if (text.includes('$$')) readers.push(displayMath);
  if ((syntax.shortcodes || syntax.liquid) && /\{[{%]/.test(text)) {
    readers.push(templateBlocks(syntax));
  }
  if (syntax.mdx) readers.push(mdxBlocks());
  if (syntax.vault && text.includes('%%')) readers.push(vaultComment);
  const dialect: BlockReader[] = mayHoldDefinitions(text) ? [definitionList] : [];
  const notes = text.includes('[^');
  if (notes) dialect.push(footnoteDefinition);
  dialect.push(...readers);
  if (!notes && readers.length === 0) return {dialect, interrupts: () => false};
  return {
    dialect,
    interrupts(source, at) {
      const line = source.slice(at, lineEnd(source, at));
      if (!marks.test(line)) return false;
      if (footnoteHead.test(line)) return true;
      const rest = source.slice(at);
      return readers.some(read => read(rest) !== undefined);
    },
  };
}

/** Whether a colon stands where a definition may start, wherever containers have put it. Few texts have many colons. */
function mayHoldDefinitions(text: string): boolean {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const after = text[at + 1];
    if ((after === ' ' || after === '\t') && (at === 0 || /[\s>]/.test(text[at - 1] ?? '')))
      return true;
  }
  return false;
}

/** How the lines begin that may be one of these blocks. */
const marks = /^[ \t]*(?:\[\^|::|\$\$|\{[{%/]|%%|<[/A-Za-z>])/;
