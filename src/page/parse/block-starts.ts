import {lineStop, skipSpace} from './lines.ts';

// Whether a line starts a block of some kind (CommonMark 0.31, 4 and 5), told from where its words start. The lines of
// a post are looked at one character after the other: an expression each would take longer to make than it would save.

/** The mark that an item of a list starts with. */
export type Marker = {
  /** `-`, `+` or `*`, and for numbers the `.` or `)` after them: where it changes, another list begins. */
  kind: string;
  /** What the item is numbered with; null for a bullet. */
  number: number | null;
  /** Offset after it. */
  end: number;
};

/** The mark of an item at `at`, with space or the line's end after it. */
export function markerAt(source: string, at: number): Marker | undefined {
  let end = at;
  while (isDigit(source[end]) && end - at < 10) end++;
  const digits = end - at;
  const kind = source[end];
  if (kind === undefined || digits > 9) return undefined;
  if (digits > 0 ? kind !== '.' && kind !== ')' : kind !== '-' && kind !== '*' && kind !== '+')
    return undefined;
  const after = source[end + 1];
  if (after !== ' ' && after !== '\t' && after !== '\n' && after !== undefined) return undefined;
  return {kind, number: digits > 0 ? Number(source.slice(at, end)) : null, end: end + 1};
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

/** Whether a rule stands at `at`: three or more of `-`, `_` or `*`, and nothing else but space. */
export function isRule(source: string, at: number): boolean {
  const mark = source[at];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  let count = 0;
  for (let end = at; ; end++) {
    const char = source[end];
    if (char === mark) count++;
    else if (char === '\n' || char === undefined) return count >= 3;
    else if (char !== ' ' && char !== '\t') return false;
  }
}

/** The level of the heading at `at`; 0 when there is none. */
export function headingLevel(source: string, at: number): number {
  let end = at;
  while (source[end] === '#') end++;
  const level = end - at;
  const char = source[end];
  if (level > 6) return 0;
  return char === ' ' || char === '\t' || char === '\n' || char === undefined ? level : 0;
}

/** How many backticks or tildes the fence at `at` has; 0 when there is none. */
export function fenceLength(source: string, at: number): number {
  const mark = source[at];
  if (mark !== '`' && mark !== '~') return 0;
  let end = at;
  while (source[end] === mark) end++;
  if (end - at < 3) return 0;
  if (mark === '`' && source.slice(end, lineStop(source, end)).includes('`')) return 0;
  return end - at;
}

/** Whether the line at `at` makes the paragraph before it a heading: all of it `=` or `-`. */
export function isUnderline(source: string, at: number): boolean {
  const mark = source[at];
  if (mark !== '=' && mark !== '-') return false;
  let end = at;
  while (source[end] === mark) end++;
  const char = source[skipSpace(source, end)];
  return char === '\n' || char === undefined;
}

/** Whether HTML at `at` ends a paragraph, as all but an inline element on a line of its own does (4.6, kinds 1 to 6). */
export function startsHtml(source: string, at: number): boolean {
  return html.test(source.slice(at, Math.min(lineStop(source, at), at + longestTag)));
}

const longestTag = 40;
const html =
  /^<(?:\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t>]|\/>|$)|(?:script|pre|style|textarea)(?:[\s>]|$)|!--|\?|![A-Z]|!\[CDATA\[)/i;

/** Whether the line whose words start at `at` starts a block where a paragraph of its container is not open. */
export function startsBlock(source: string, at: number): boolean {
  return startsOtherThanItem(source, at) || markerAt(source, at) !== undefined;
}

/** Whether the line whose words start at `at` starts a block that ends the paragraph above (4.8). */
export function endsParagraph(source: string, at: number): boolean {
  if (startsOtherThanItem(source, at)) return true;
  const marker = markerAt(source, at);
  if (!marker || (marker.number !== null && marker.number !== 1)) return false;
  const char = source[skipSpace(source, marker.end)];
  return char !== '\n' && char !== undefined;
}

function startsOtherThanItem(source: string, at: number): boolean {
  switch (source[at]) {
    case '>':
      return true;
    case '#':
      return headingLevel(source, at) > 0;
    case '`':
    case '~':
      return fenceLength(source, at) > 0;
    case '-':
    case '_':
    case '*':
      return isRule(source, at);
    case '<':
      return startsHtml(source, at);
    default:
      return false;
  }
}
