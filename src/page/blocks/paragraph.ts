import {isRightToLeft} from '../direction.ts';
import type {Run} from '../document.ts';
import {putProse, say, type Writer, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

/** Sets a paragraph, at the right where its script runs from right to left. */
export function setParagraph(writer: Writer, block: Of<'paragraph'>): void {
  const options: Parameters<typeof putProse>[2] = {};
  if (block.anchor) options.anchor = block.anchor;
  if (writer.prefixes.length === 0 && startsAtRight(block.runs)) options.align = 'right';
  putProse(writer, block.runs, options);
  say(writer, wordsOf(block.runs));
}

/** A picture at the start says nothing about the text. */
function startsAtRight(runs: readonly Run[]): boolean {
  const words = runs.filter(({role}) => role !== 'image' && role !== 'imageFrame');
  return isRightToLeft(words.map(({text}) => text).join(''));
}
