import type {Tokens} from 'marked';
import {startsBlock} from './block-starts.ts';
import type {Blocks} from './blocks.ts';
import {followLines, lazyLine, unindentIn} from './innermost.ts';
import {columnAfter, lineStop, skipSpace} from './lines.ts';
import {isTableHead} from './tables.ts';

/**
 * The quote at `at`: the lines with its mark, and those that lazily go on with a paragraph in it (CommonMark 0.31, 5.1).
 * marked reads the rest of the post again for every line of `> a` and `b` in turn.
 */
export function quote(source: string, at: number, blocks: Blocks): Tokens.Blockquote {
  const lines: string[] = [];
  const innermost = followLines(lines);
  let end = at;
  for (let next = at; next < source.length; ) {
    const first = skipSpace(source, next);
    const stop = lineStop(source, first);
    const column = columnAfter(source, next, first);
    if (source[first] === '>' && column <= 3) {
      lines.push(unindentIn(innermost, source, first + 1, stop, column + 1, column + 2));
    } else {
      if (first === stop || (column <= 3 && startsBlock(source, first))) break;
      if (isTableHead(source, next, stop + 1)) break;
      const line = lazyLine(innermost, source.slice(next, stop));
      if (line === undefined) break;
      lines.push(line);
    }
    end = stop;
    next = stop + 1;
  }
  const text = lines.join('\n');
  return {type: 'blockquote', raw: source.slice(at, end), text, tokens: blocks.all(text)};
}
