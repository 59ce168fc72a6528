import type {Line, Link, Page, Span} from '../../page/types.ts';
import type {Role} from '../../text/roles.ts';
import {isBlank, type Stretch} from './blocks.ts';
import {tableWords} from './table-words.ts';

/** A stretch of a page in words, a line each: what the eye takes from colours, marks and rules is said. */
export function pageWords(page: Page, {start, end}: Stretch): string[] {
  const said: string[] = [];
  for (let index = start; index < end; index++) {
    const line = page.lines[index];
    if (!line || isBlank(line)) continue;
    const words = tableWords(page.lines, index) ?? lineWords(page, line, index);
    if (words !== '') said.push(...words.split('\n'));
  }
  return said;
}

/** A line in words; empty for one that is only drawn. */
export function lineWords(page: Page, line: Line, index: number): string {
  const heading = page.outline.find(({line: at}) => at === index);
  if (heading) return `Heading level ${heading.level}: ${heading.text}`;
  const {spans} = line;
  if (spans.some(({role}) => isCode(role))) return codeWords(page, spans, index);
  if (spans.some(({role, text}) => role === 'rule' && text.includes('*'))) return 'Separator.';
  const text = spans
    .filter(({role}) => !drawn.has(role))
    .map((span, at) => spanWords(page, span, startsLink(page, index, at)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || ruled.test(text)) return '';
  return leadWords(page, spans, index) + text;
}

/** Roles of what is only drawn. What stands in their place is said by `leadWords`. */
const drawn: ReadonlySet<Role> = new Set([
  'rule',
  'tableBorder',
  'quoteBar',
  'imageFrame',
  'codeFrame',
  'codeContinuation',
  'listMarker',
  'taskDone',
  'taskOpen',
]);

/** The line under a heading. */
const ruled = /^[─━═]+$/;
/** The bars that alerts and minor headings begin with, and the triangle of details. */
const bars = /^[┃│▌▎▏┆▸▾]\s*/u;

/** What stands before the text of a line: how deep a quotation is, what kind of item it begins. */
function leadWords(page: Page, spans: readonly Span[], index: number): string {
  const [first] = spans;
  const depth = quoteDepth(spans);
  const before = page.lines[index - 1];
  const isNew = depth > 0 && depth !== quoteDepth(before?.spans ?? []);
  const quote = isNew ? (depth > 1 ? `Quote, level ${depth}: ` : 'Quote: ') : '';
  if (first?.role === 'title') return 'Title: ';
  if (first?.role === 'term') return 'Term: ';
  if (first?.role === 'summary')
    return first.text.startsWith('▸') ? 'Details, shut: ' : 'Details, open: ';
  if (first?.role === 'footnoteMark' && first.link === undefined) return 'Footnote ';
  return quote + itemWords(spans);
}

function itemWords(spans: readonly Span[]): string {
  const at = spans.findIndex(({role}) => items.has(role));
  const marker = spans[at];
  if (!marker) return '';
  if (marker.role === 'taskDone') return 'Done: ';
  if (marker.role === 'taskOpen') return 'To do: ';
  const text = marker.text.trim();
  return /[\p{L}\p{N}]/u.test(text) ? `${text} ` : (bullets.get(text) ?? 'Bullet: ');
}

const items: ReadonlySet<Role> = new Set(['listMarker', 'taskDone', 'taskOpen']);
/** By the mark of the depth. */
const bullets: ReadonlyMap<string, string> = new Map([
  ['◦', 'Bullet, level 2: '],
  ['▪', 'Bullet, level 3: '],
]);

function quoteDepth(spans: readonly Span[]): number {
  return spans
    .filter(({role}) => role === 'quoteBar')
    .reduce((depth, {text}) => depth + (text.match(/│/g)?.length ?? 0), 0);
}

/** The line of facts below a title, as one would read it out. */
function metaWords(text: string): string {
  return text
    .replace(/\s*·\s/g, ', ')
    .replace(/\b(\d+) min\b/, (_, n) => (n === '1' ? '1 minute' : `${n} minutes`));
}

function spanWords(page: Page, {text, role, link}: Span, starts: boolean): string {
  const target = link === undefined ? undefined : page.links[link];
  if (target) return linkWords(target, text, starts);
  if (role === 'meta') return metaWords(text);
  if (role.startsWith('alert') || role === 'summary') return text.replace(bars, '');
  // The label of a post around this one, padded into a column.
  if (role === 'muted' && text.endsWith(' ')) return text.trim() === '' ? '' : `${text.trim()}: `;
  return text;
}

/** What a link is, where it starts, and its text. */
function linkWords({kind, text: whole}: Link, text: string, starts: boolean): string {
  switch (kind) {
    case 'backreference':
      return '';
    case 'footnote':
      return starts ? ` (footnote ${digits(text) || whole})` : '';
    case 'image':
      return starts ? `image: ${text}` : text;
    default:
      return starts ? `link: ${text}` : text;
  }
}

/** `¹²` as `12`. */
function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** Whether a link begins at a span: one that is broken over spans is announced once. */
function startsLink(page: Page, index: number, at: number): boolean {
  const spans = (page.lines[index]?.spans ?? []).filter(({role}) => !drawn.has(role));
  const link = spans[at]?.link;
  return link !== undefined && spans[at - 1]?.link !== link;
}

function isCode(role: Role): boolean {
  return role.startsWith('code') && role !== 'code';
}

/** Code line by line, with its spaces, between words that say where it begins and ends. */
function codeWords(page: Page, spans: readonly Span[], index: number): string {
  const label = spans.find(({role}) => role === 'codeLabel');
  if (label) return `Code, ${label.text}:`;
  const text = spans
    .map(({text}) => text)
    .join('')
    .trimEnd();
  const isLast = !hasCode(page.lines[index + 1]);
  const isFirst = !hasCode(page.lines[index - 1]);
  return `${isFirst ? 'Code:\n' : ''}${text}${isLast ? '\nEnd of code.' : ''}`;
}

function hasCode(line: Line | undefined): boolean {
  return line?.spans.some(({role}) => isCode(role)) ?? false;
}
