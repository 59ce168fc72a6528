import type {Tokens} from 'marked';
import {endsParagraph, isUnderline} from './block-starts.ts';
import type {Blocks} from './blocks.ts';
import {columnAfter, lineStop, skipSpace} from './lines.ts';
import {isTableHead} from './tables.ts';

/** No heading has more lines than this. */
const longestHeading = 50;

/** The paragraph at `at`, or the heading that the line under it makes of it (CommonMark 0.31, 4.3 and 4.8). */
export function paragraph(
  source: string,
  at: number,
  blocks: Blocks,
): Tokens.Paragraph | Tokens.Heading {
  let stop = lineStop(source, at);
  let count = 1;
  for (let next = stop + 1; next < source.length; next = stop + 1) {
    const first = skipSpace(source, next);
    const char = source[first];
    if (char === '\n' || char === undefined) break;
    if (columnAfter(source, next, first) <= 3) {
      if (isUnderline(source, first) && count <= longestHeading)
        return underlined(source, at, stop, first);
      if (endsParagraph(source, first)) break;
      if (isTableHead(source, next, lineStop(source, first) + 1)) break;
    }
    if (blocks.interrupts(source, next)) break;
    stop = lineStop(source, first);
    count++;
  }
  const text = source.slice(at, stop);
  return {type: 'paragraph', raw: text, text, tokens: []};
}

function underlined(source: string, at: number, stop: number, first: number): Tokens.Heading {
  const raw = source.slice(at, lineStop(source, first));
  const depth = source[first] === '=' ? 1 : 2;
  return {type: 'heading', raw, depth, text: source.slice(at, stop).trim(), tokens: []};
}
