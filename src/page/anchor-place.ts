import {anchorOf, uniqueAnchor} from '../text/anchor.ts';

/**
 * Offset in the Markdown of the heading, the element or the block that an anchor leads to, or `null` when a quick look
 * finds none. It may be mistaken: only the page itself knows.
 */
export function offsetOfAnchor(markdown: string, anchor: string): number | null {
  const name = anchor.toLowerCase();
  const used = new Map<string, number>();
  for (const {index, 1: words = ''} of markdown.matchAll(heading)) {
    const [, id] = explicitId.exec(words) ?? [];
    const text = words.replace(target, ']').trim();
    const own = uniqueAnchor(used, id ?? anchorOf(text));
    const said = text.replace(marks, '').toLowerCase();
    if (own.toLowerCase() === name || said === name) return index;
  }
  for (const mark of [`id="${anchor}"`, `^${anchor}`]) {
    const found = markdown.indexOf(mark);
    if (found >= 0) return found;
  }
  return null;
}

const heading = /^ {0,3}#{1,6}[ \t]+([^\n]{1,500})/gm;
const explicitId = /\{[^{}#]{0,100}#([^\s{}]{1,200})[^{}]{0,100}\}[ \t\r]*$/;
const marks = /[*`[\]]/g;
/** Where a link leads, behind its words. */
const target = /\]\([^()\n]{0,300}\)/g;
