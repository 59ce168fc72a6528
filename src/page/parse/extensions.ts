import type {TokenizerExtension} from 'marked';
import {container} from './containers.ts';
import {definitionList} from './definitions.ts';
import {footnoteDefinition} from './footnotes.ts';
import {lineInParagraph} from './lines.ts';
import {displayMath} from './math.ts';
import {mdxBlock} from './mdx.ts';
import type {Syntax} from './syntax.ts';
import {templateBlock} from './template-blocks.ts';
import {vaultComment} from './vault.ts';

/** The block marks that marked does not know, as far as the post's dialect has them. */
export function extensions(syntax: Syntax): TokenizerExtension[] {
  const interrupting = [' {0,3}(?:\\[\\^[^\\]\\s]{1,200}\\]:|::|\\$\\$)'];
  const list: TokenizerExtension[] = [container, displayMath, definitionList];
  if (syntax.shortcodes || syntax.liquid) {
    list.push(templateBlock(syntax));
    interrupting.push(' {0,3}\\{[{%]');
  }
  if (syntax.mdx) {
    list.push(mdxBlock());
    interrupting.push('[ \\t]*(?:</?[A-Za-z>]|\\{/\\*)');
  }
  if (syntax.vault) {
    list.push(vaultComment);
    interrupting.push(' {0,3}%%');
  }
  // One search for all: marked asks every extension with a `start` at every paragraph.
  const pattern = new RegExp(`^(?:${interrupting.join('|')})`);
  return [{...footnoteDefinition, start: source => lineInParagraph(source, pattern)}, ...list];
}
