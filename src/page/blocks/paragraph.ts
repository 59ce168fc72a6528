import {isRightToLeft} from '../direction.ts';
import {putProse, say, type Writer, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

/** Sets a paragraph. */
export function setParagraph(writer: Writer, block: Of<'paragraph'>): void {
  const text = wordsOf(block.runs);
  const rtl = writer.prefixes.length === 0 && isRightToLeft(text);
  putProse(writer, block.runs, {
    ...(block.anchor ? {anchor: block.anchor} : {}),
    ...(rtl ? {align: 'right'} : {}),
  });
  say(writer, text);
}
