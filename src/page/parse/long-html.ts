import type {Tokens} from 'marked';
import type {BlockReader} from './blocks.ts';
import {elements} from './elements.ts';
import {lineEnd} from './lines.ts';
import {createSearch} from './search.ts';

/**
 * Reads a block of HTML over the blank lines in a script, a comment or a `<pre>` that stands in it. CommonMark (0.31,
 * 4.6) ends the block there and makes paragraphs of the rest, which a browser would still not show, or show as code.
 */
export function htmlOverBlankLines(text: string, next: BlockReader): BlockReader {
  const search = createSearch(text);
  return (source, blocks) => {
    const raw = longBlock(source, search.missed, search.miss);
    if (raw === '') return next(source, blocks);
    const token: Tokens.HTML = {type: 'html', block: true, raw, pre: false, text: raw};
    return token;
  };
}

/** Whether anything in a post may need it. */
export function mayHoldBlankLines(text: string): boolean {
  return text.includes('<') && /<(?:script|style|pre|svg|template|noscript)[\s>]|<!--/i.test(text);
}

const blockStart = /^ {0,3}<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/;
const opening = /<(?:(script|style|pre|svg|template|noscript)(?=[\s>])|!--)/gi;
const blankLine = /\n[ \t]*(?:\n|$)/g;

/** How far such an element is looked for, in characters: the block may be read again from each of its lines. */
const farthest = 4000;

/** The block up to the line on which such an element ends; nothing when it ends before the first blank line. */
function longBlock(
  source: string,
  missed: (what: string) => boolean,
  miss: (what: string) => void,
): string {
  const name = blockStart.exec(source)?.[1]?.toLowerCase();
  if (!name || !elements.block.has(name) || name === 'pre') return '';
  const near = source.slice(0, farthest);
  blankLine.lastIndex = 0;
  const blank = blankLine.exec(near)?.index ?? near.length;
  const block = near.slice(0, blank);
  opening.lastIndex = 0;
  for (let found = opening.exec(block); found; found = opening.exec(block)) {
    const closing = found[1] ? `</${found[1].toLowerCase()}` : '-->';
    const inside = closingIn(block, closing, opening.lastIndex);
    if (inside >= 0) opening.lastIndex = inside;
    else if (missed(closing)) return '';
    else {
      const close = closingIn(source, closing, blank);
      if (close >= 0) return source.slice(0, lineEnd(source, close));
      miss(closing);
      return '';
    }
  }
  return '';
}

function closingIn(source: string, closing: string, from: number): number {
  const expression = new RegExp(closing, 'gi');
  expression.lastIndex = from;
  return expression.exec(source)?.index ?? -1;
}
