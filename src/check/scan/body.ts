import {
  type Container,
  type Cursor,
  continued,
  enterItem,
  enterNote,
  enterQuote,
  indentOf,
  isQuoteMark,
  lineCursor,
  listMark,
} from './containers.ts';
import {readTarget} from './destination.ts';
import {type InlineScan, type Region, scanInline} from './inline.ts';
import * as line from './lines.ts';
import {type RawPart, rawParts} from './raw.ts';
import {resolveReferences} from './references.ts';
import type {BodyScan, Syntax} from './types.ts';

/**
 * Reads a body once, line by line, for what the rules ask of it. It knows the blocks of CommonMark and what generators
 * put between them, but makes no tree: that is why it is many times faster than a parser.
 */
export function scanBody(markdown: string, syntax: Syntax): BodyScan {
  const found: BodyScan = {headings: [], links: [], images: [], fences: [], ids: [], empty: true};
  const scan: Scan = {
    text: markdown,
    syntax,
    found,
    references: [],
    special: -1,
    boxes: 0,
    definitions: new Map(),
    containers: [],
    open: null,
    fence: null,
    rawPart: rawParts(markdown, syntax),
  };
  for (let at = 0; at < markdown.length; ) at = readLine(scan, at);
  closeOpen(scan);
  resolveReferences(found, scan.references, scan.definitions);
  return found;
}

type Scan = InlineScan & {
  definitions: Map<string, {href: string; at: number}>;
  containers: Container[];
  /** The paragraph, or the block of HTML, that the next line may continue. */
  open: {region: Region; start: number; end: number} | null;
  fence: (line.Fence & {depth: number}) | null;
  rawPart(at: number): RawPart | null;
};

/** Reads the line that starts at `at`; answers with the offset at which to go on. */
function readLine(scan: Scan, at: number): number {
  const {text} = scan;
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? text.length : newline;
  if (scan.containers.length === 0 && isPlain(scan, at, end)) {
    if (scan.fence) return end + 1;
    return end > at ? extend(scan, end) : finish(scan, end);
  }
  const cursor = lineCursor(text, at, end);
  const depth = scan.containers.length && continued(text, cursor, scan.containers);
  if (scan.fence && depth >= scan.fence.depth) {
    if (line.closesFence(text, cursor, scan.fence)) scan.fence = null;
    return end + 1;
  }
  scan.fence = null;
  if (cursor.at >= end) {
    closeOpen(scan);
    scan.containers.length = Math.min(scan.containers.length, depth);
    return end + 1;
  }
  if (depth < scan.containers.length) {
    if (scan.open?.region === 'prose' && !line.startsBlock(text, cursor)) return extend(scan, end);
    closeOpen(scan);
    scan.containers.length = depth;
  }
  if (scan.open?.region === 'html') return extend(scan, end);
  return enterContainers(scan, cursor) ? end + 1 : readBlock(scan, cursor);
}

/**
 * Whether a line outside of quotes and lists is blank, or can only go on with what is open: a shortcut for nearly all lines of
 * most posts.
 */
function isPlain({text, fence, open}: Scan, at: number, end: number): boolean {
  if (at === end) return true;
  const first = text.charCodeAt(at);
  if (fence) return first !== 32 && first !== 9 && first !== fence.mark;
  return open !== null && ((first >= 97 && first <= 122) || (first >= 65 && first <= 90));
}

/** Opens the quotes and lists that start on the line; true when nothing else stands on it. */
function enterContainers(scan: Scan, cursor: Cursor): boolean {
  const {text, containers} = scan;
  while (containers.length < deepest && cursor.at < cursor.end) {
    if (isQuoteMark(text, cursor)) {
      closeOpen(scan);
      containers.push({kind: 'quote'});
      enterQuote(text, cursor);
      continue;
    }
    if (line.isRule(text, cursor)) return underline(scan, cursor);
    const mark = listMark(text, cursor, scan.open !== null);
    const note = mark === 0 ? line.noteMark(text, cursor) : 0;
    if (mark + note === 0) return false;
    closeOpen(scan);
    scan.found.empty = false;
    containers.push(mark ? enterItem(text, cursor, mark) : enterNote(text, cursor, note));
  }
  return cursor.at >= cursor.end;
}

/** `---` makes a heading of the paragraph above it, else it is a rule. */
function underline(scan: Scan, cursor: Cursor): boolean {
  if (scan.open && line.underlineLevel(scan.text, cursor) === 2) return false;
  closeOpen(scan);
  scan.found.empty = false;
  return true;
}

function readBlock(scan: Scan, cursor: Cursor): number {
  const {text, found, open} = scan;
  const {at, end} = cursor;
  if (indentOf(cursor) > 3 && !open) {
    found.empty = false;
    return end + 1;
  }
  const level = open ? line.underlineLevel(text, cursor) : 0;
  if (open && level > 0) {
    const source = text.slice(open.start, open.end).replace(/\s*\n\s*/g, ' ');
    addHeading(scan, level, source, open.start);
    closeOpen(scan);
    return end + 1;
  }
  const raw = indentOf(cursor) < 4 ? scan.rawPart(at) : null;
  if (raw) {
    closeOpen(scan);
    if (raw.content) found.empty = false;
    return Math.max(raw.end, at + 1);
  }
  const heading = line.atxHeading(text, cursor);
  if (heading) {
    closeOpen(scan);
    addHeading(scan, heading.level, heading.source, at);
    scanInline(scan, at, end, 'prose');
    return end + 1;
  }
  const fence = line.opensFence(text, cursor);
  if (fence) {
    closeOpen(scan);
    found.empty = false;
    found.fences.push({info: fence.info, at});
    scan.fence = {...fence, depth: scan.containers.length};
    return end + 1;
  }
  if (!open && addDefinition(scan, cursor)) return end + 1;
  found.empty = false;
  if (!scan.open || (scan.open.region === 'prose' && line.interruptsAsHtml(text, cursor))) {
    closeOpen(scan);
    const region = startsHtml(scan, cursor) ? 'html' : 'prose';
    scan.open = {region, start: at, end};
  }
  return extend(scan, end);
}

/** In MDX tags stand between Markdown; its `import` and `export` lines are code, which holds no links either. */
function startsHtml({text, syntax, containers}: Scan, cursor: Cursor): boolean {
  if (syntax.mdx) return containers.length === 0 && line.isModuleLine(text, cursor);
  return line.startsHtml(text, cursor);
}

function addHeading(scan: Scan, level: number, source: string, at: number): void {
  const id = line.headingId(source);
  scan.found.empty = false;
  scan.found.headings.push({level, source, at, id, nested: scan.containers.length > 0});
}

/** Reads `[label]: target`. */
function addDefinition({text, definitions, found}: Scan, cursor: Cursor): boolean {
  const definition = line.definitionAt(text, cursor);
  if (!definition) return false;
  const target = readTarget(text, definition.target, cursor.end);
  if (!target) return false;
  const label = line.labelKey(definition.label);
  if (!definitions.has(label)) definitions.set(label, {href: target.href, at: cursor.at});
  else found.links.push({kind: 'link', href: target.href, at: cursor.at});
  return true;
}

function extend(scan: Scan, end: number): number {
  if (scan.open) scan.open.end = end;
  return end + 1;
}

function finish(scan: Scan, end: number): number {
  closeOpen(scan);
  return end + 1;
}

function closeOpen(scan: Scan): void {
  const {open} = scan;
  scan.open = null;
  if (open) scanInline(scan, open.start, open.end, open.region);
}

/** Deeper nesting of quotes and lists is read as text, so that no line costs more than this. */
const deepest = 100;
