import {isRightToLeft} from '../direction.ts';
import {putProse, say, type Writer, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

/** Sets a paragraph, at the right where its script runs from right to left. */
export function setParagraph(writer: Writer, block: Of<'paragraph'>): void {
  const text = wordsOf(block.runs);
  // A picture at the start says nothing about the text.
  const words = block.runs.filter(({role}) => role !== 'image' && role !== 'imageFrame');
  const rtl = writer.prefixes.length === 0 && isRightToLeft(wordsOf(words));
  putProse(writer, block.runs, {
    ...(block.anchor ? {anchor: block.anchor} : {}),
    ...(rtl ? {align: 'right'} : {}),
  });
  say(writer, text);
}
