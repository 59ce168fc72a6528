import {isRightToLeft} from '../direction.ts';
import {putProse, say, type Writer, wordsOf} from '../writer.ts';
import type {Of} from './kinds.ts';

/**
 * Sets a paragraph. Text of a script that runs from right to left keeps its logical order and is set to the right:
 * terminals that reorder (VTE, Konsole, mlterm, Terminal.app) then show it as a book would, those that do not (xterm,
 * kitty, Alacritty, Windows) show what they make of any such text, and copied text is right in both.
 */
export function setParagraph(writer: Writer, block: Of<'paragraph'>): void {
  const text = wordsOf(block.runs);
  const rtl = writer.prefixes.length === 0 && isRightToLeft(text);
  putProse(writer, block.runs, {
    ...(block.anchor ? {anchor: block.anchor} : {}),
    ...(rtl ? {align: 'right'} : {}),
  });
  say(writer, text);
}
