import type {Token, Tokens} from 'marked';
import {isRule, type Marker, markerAt, startsBlock} from './block-starts.ts';
import type {Blocks} from './blocks.ts';
import {followLines, itemIndent, lazyLine, unindentIn} from './innermost.ts';
import {columnAfter, lineEnd, lineStop, skipSpace, unindent} from './lines.ts';

/**
 * The list that starts with `marker` (CommonMark 0.31, 5.2 and 5.3; tasks as GitHub has them). Each line is looked at
 * once for each list that it stands in; marked makes a dozen expressions a list, and lets one that does not start with
 * 1 interrupt the paragraph of an item.
 */
export function list(source: string, at: number, first: Marker, blocks: Blocks): Tokens.List {
  const {kind, number} = first;
  const items: Tokens.ListItem[] = [];
  let loose = false;
  let position = at;
  let end = at;
  for (let marker: Marker | undefined = first; marker; ) {
    const item = itemAt(source, position, marker);
    const token = readItem(source.slice(position, item.next), item.text, blocks);
    items.push(token);
    end = item.end;
    position = item.next;
    marker = nextMarker(source, position, kind);
    loose ||= (marker !== undefined && item.spaced) || hasGap(token.tokens);
  }
  for (const item of items) item.loose = loose;
  const raw = source.slice(at, end);
  return {type: 'list', raw, ordered: number !== null, start: number ?? '', loose, items};
}

/** The mark of one more item of the same list. */
function nextMarker(source: string, at: number, kind: string): Marker | undefined {
  const first = skipSpace(source, at);
  if (columnAfter(source, at, first) > 3 || isRule(source, first)) return undefined;
  const marker = markerAt(source, first);
  return marker?.kind === kind ? marker : undefined;
}

type Item = {
  text: string;
  /** Offset of the end of its last line with words. */
  end: number;
  /** Offset of the first line that is not part of it. */
  next: number;
  /** Whether blank lines stand between the two. */
  spaced: boolean;
};

function itemAt(source: string, start: number, marker: Marker): Item {
  const indent = itemIndent(source, start, marker.end);
  const stop = lineStop(source, marker.end);
  const column = columnAfter(source, start, marker.end);
  const lines = [unindent(source, marker.end, stop, column, indent)];
  const startsBlank = skipSpace(source, marker.end) === stop;
  const innermost = followLines(lines);
  let end = stop;
  let next = lineEnd(source, marker.end);
  let filled = 1;
  while (next < source.length) {
    const first = skipSpace(source, next);
    const lineStops = lineStop(source, first);
    const spaced = lines.length > filled;
    if (first === lineStops) lines.push(unindentIn(innermost, source, next, lineStops, 0, indent));
    else {
      // An item may start with one blank line, but not with two.
      if (startsBlank && filled === 1 && spaced) break;
      const columns = columnAfter(source, next, first);
      if (columns >= indent) lines.push(unindentIn(innermost, source, next, lineStops, 0, indent));
      else {
        if (spaced || (columns <= 3 && startsBlock(source, first))) break;
        const line = lazyLine(innermost, source.slice(next, lineStops));
        if (line === undefined) break;
        lines.push(line);
      }
      filled = lines.length;
      end = lineStops;
    }
    next = Math.min(lineStops + 1, source.length);
  }
  const spaced = lines.length > filled;
  lines.length = filled;
  return {text: lines.join('\n').trimEnd(), end, next, spaced};
}

/** The box of a task, with words after it. */
const box = /^\[([ xX])\][ \t]+(?=\S)/;

function readItem(raw: string, text: string, blocks: Blocks): Tokens.ListItem {
  const tokens = blocks.all(text);
  const item = {type: 'list_item', raw, task: false, loose: false, text, tokens} as const;
  const found = text.startsWith('[') ? box.exec(text) : null;
  const [first] = tokens;
  if (!found || first?.type !== 'paragraph') return item;
  const words = text.slice(found[0].length);
  const inside: Token = {...first, text: (first.text as string).slice(found[0].length)} as Token;
  const rest = [inside, ...tokens.slice(1)];
  return {...item, task: true, checked: found[1] !== ' ', text: words, tokens: rest};
}

/** Whether a blank line stands between two of an item's blocks. */
function hasGap(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({type, raw}, index) =>
      type === 'space' && index > 0 && index < tokens.length - 1 && /\n.*\n/.test(raw),
  );
}
