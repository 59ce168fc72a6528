import {
  endsParagraph,
  fenceLength,
  headingLevel,
  isRule,
  isUnderline,
  markerAt,
  startsBlock,
  startsHtml,
} from './block-starts.ts';
import {columnAfter, skipSpace, startsWithTabs, unindent} from './lines.ts';
import {tagAt} from './tags.ts';

/** What stands innermost at the end of a container's lines, as far as they have been looked at. */
export type Innermost = {
  lines: readonly string[];
  /** How many of them have been looked at. */
  seen: number;
  /** The containers that are open in it: the indent of an item, or `quote`. */
  containers: readonly number[];
  leaf: Leaf;
};

/** What stands innermost: a paragraph, what ends with a mark of its own, or nothing that goes on. */
type Leaf =
  | {kind: 'paragraph' | 'none'}
  | {kind: 'fence'; mark: string; length: number}
  | {kind: 'html'; end: RegExp};

const none: Leaf = {kind: 'none'};
const paragraph: Leaf = {kind: 'paragraph'};

/** No line is indented by more than this, so that what nests as deep as it may stays within bounds. */
const mostColumns = 100;

/** Stands among the indents of the items that are open for a quote. */
const quote = -1;

const noContainers: readonly number[] = [];

/** Follows a container's lines, to which others may be added. Few posts need it, so it looks at them when it is asked. */
export function followLines(lines: readonly string[]): Innermost {
  return {lines, seen: 0, containers: noContainers, leaf: none};
}

/**
 * `line`, which has not the mark or indent of its container, as one more line of the paragraph in which the lines end;
 * undefined when they end in something else (CommonMark 0.31, 5.1).
 */
export function lazyLine(innermost: Innermost, line: string): string | undefined {
  lookOn(innermost);
  if (innermost.leaf.kind !== 'paragraph') return undefined;
  const first = skipSpace(line, 0);
  if (!startsBlock(line, first) && !isUnderline(line, first)) return line;
  // Indented by more than all containers in which it will be read again, it cannot start a block there.
  const columns = innermost.containers.reduce((sum, indent) => sum + Math.max(0, indent), 4);
  return ' '.repeat(Math.min(columns, mostColumns)) + line.slice(first);
}

/** As `unindent`, but tabs in fenced code are part of it. */
export function unindentIn(
  innermost: Innermost,
  source: string,
  from: number,
  stop: number,
  column: number,
  upTo: number,
): string {
  const line = unindent(source, from, stop, column, upTo);
  if (!startsWithTabs(source, from, stop)) return line;
  const indent = codeIndent(innermost, line);
  return indent === undefined ? line : unindent(source, from, stop, column, upTo, upTo + indent);
}

/** The columns of the items around the fenced code that `line` goes on with; undefined when it does not. */
function codeIndent(innermost: Innermost, line: string): number | undefined {
  lookOn(innermost);
  const {containers, leaf} = innermost;
  if (leaf.kind !== 'fence' || containers.includes(quote)) return undefined;
  const indent = containers.reduce((sum, columns) => sum + columns, 0);
  return columnAfter(line, 0, skipSpace(line, 0)) >= indent ? indent : undefined;
}

function lookOn(innermost: Innermost): void {
  for (; innermost.seen < innermost.lines.length; innermost.seen++)
    lookAt(innermost, innermost.lines[innermost.seen] as string);
}

function lookAt(innermost: Innermost, line: string): void {
  const {containers, leaf} = innermost;
  let rest = line;
  let matched = 0;
  for (; matched < containers.length; matched++) {
    const inside = insideOf(rest, containers[matched] as number);
    if (inside === undefined) break;
    rest = inside;
  }
  const within = matched === containers.length;
  if (within && leaf.kind === 'fence') {
    if (closes(rest, leaf)) innermost.leaf = none;
    return;
  }
  if (within && leaf.kind === 'html') {
    if (leaf.end.test(rest)) innermost.leaf = none;
    return;
  }
  const inParagraph = leaf.kind === 'paragraph';
  const open = containers.slice(0, matched);
  // Each turn takes one mark of a container off; what is left is the leaf.
  for (let isFirst = true; ; isFirst = false) {
    const at = skipSpace(rest, 0);
    const blank = at === rest.length;
    const goesOn = isFirst && inParagraph;
    if (!blank && columnAfter(rest, 0, at) > 3) {
      if (goesOn) return;
      innermost.leaf = none;
      break;
    }
    if (goesOn && within && isUnderline(rest, at)) {
      innermost.leaf = none;
      break;
    }
    const marker = isRule(rest, at) ? undefined : markerAt(rest, at);
    if (rest[at] === '>') {
      open.push(quote);
      rest = insideOf(rest, quote) ?? '';
    } else if (marker && !(goesOn && within && !endsParagraph(rest, at))) {
      const indent = itemIndent(rest, 0, marker.end);
      open.push(indent);
      rest = unindent(rest, marker.end, rest.length, columnAfter(rest, 0, marker.end), indent);
    } else {
      const next = blank ? none : leafAt(rest, at, goesOn);
      if (goesOn && next.kind === 'paragraph') return;
      innermost.leaf = next;
      break;
    }
  }
  innermost.containers = open;
}

/**
 * The column at which the words of an item start: after at most four columns of space; where there are more, they are
 * code; where the line ends, they are on the next (CommonMark 0.31, 5.2).
 */
export function itemIndent(source: string, lineStart: number, markerEnd: number): number {
  const column = columnAfter(source, lineStart, markerEnd);
  const first = skipSpace(source, markerEnd);
  const char = source[first];
  if (char === '\n' || char === undefined) return column + 1;
  const columns = columnAfter(source, markerEnd, first, column);
  return columns - column > 4 ? column + 1 : columns;
}

/** What a line holds inside of a container; undefined when it does not belong to it. */
function insideOf(line: string, container: number): string | undefined {
  const at = skipSpace(line, 0);
  const column = columnAfter(line, 0, at);
  if (container !== quote)
    return column >= container || at === line.length
      ? unindent(line, 0, line.length, 0, container)
      : undefined;
  if (column > 3 || line[at] !== '>') return undefined;
  return unindent(line, at + 1, line.length, column + 1, column + 2);
}

function leafAt(line: string, at: number, inParagraph: boolean): Leaf {
  const length = fenceLength(line, at);
  if (length > 0) return {kind: 'fence', mark: line[at] as string, length};
  if (headingLevel(line, at) > 0 || isRule(line, at)) return none;
  if (line[at] !== '<' || !(startsHtml(line, at) || (!inParagraph && isTagAlone(line, at))))
    return paragraph;
  const end = endOfHtml(line.slice(at));
  return end.test(line.slice(at + 1)) ? none : {kind: 'html', end};
}

/** How far a brace in a tag is looked for. */
const longestBraces = 1000;

/** Whether the line holds one tag and nothing else: HTML as well, but not within a paragraph (4.6, kind 7). */
function isTagAlone(line: string, at: number): boolean {
  const tag = tagAt(line, at, {left: longestBraces});
  return tag !== null && skipSpace(line, at + tag.length) === line.length;
}

/** What ends a block of HTML (CommonMark 0.31, 4.6); it is looked for on each line of it. */
function endOfHtml(start: string): RegExp {
  if (/^<(?:script|pre|style|textarea)/i.test(start)) return /<\/(?:script|pre|style|textarea)>/i;
  if (start.startsWith('<!--')) return /-->/;
  if (start.startsWith('<?')) return /\?>/;
  if (start.startsWith('<![')) return /\]\]>/;
  return start.startsWith('<!') ? />/ : /^[ \t]*$/;
}

function closes(line: string, fence: {mark: string; length: number}): boolean {
  const at = skipSpace(line, 0);
  if (columnAfter(line, 0, at) > 3) return false;
  let end = at;
  while (line[end] === fence.mark) end++;
  return end - at >= fence.length && skipSpace(line, end) === line.length;
}
