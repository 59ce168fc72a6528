import type {TokenizerExtension} from 'marked';
import {footnoteDefinition} from './footnotes.ts';
import type {Syntax} from './syntax.ts';

/** The block marks that marked does not know, as far as the post's dialect has them. */
export function extensions(_syntax: Syntax): TokenizerExtension[] {
  return [footnoteDefinition];
}
