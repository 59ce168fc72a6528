import {type Cursor, indentOf, isQuoteMark, listMark} from './containers.ts';
import type {Syntax} from './types.ts';

/** The marks that opened a block of code. */
export type Fence = {mark: number; length: number; info: string};

/** `# Title ##`. */
export function atxHeading(text: string, cursor: Cursor): {level: number; source: string} | null {
  const {at, end} = cursor;
  if (text.charCodeAt(at) !== 35 || indentOf(cursor) > 3) return null;
  let level = 1;
  while (text.charCodeAt(at + level) === 35) level++;
  const next = text.charCodeAt(at + level);
  if (level > 6 || !(at + level >= end || next === 32 || next === 9)) return null;
  const source = text.slice(at + level, end).trim();
  return {level, source: withoutClosing(source)};
}

function withoutClosing(source: string): string {
  let end = source.length;
  while (end > 0 && source[end - 1] === '#') end--;
  if (end === source.length) return source;
  return end === 0 || /[ \t]/.test(source[end - 1] ?? '') ? source.slice(0, end).trimEnd() : source;
}

/** The id at the end of a heading: `{#id}`, `{: #id .class}`. */
export function headingId(source: string): string | null {
  if (!source.endsWith('}')) return null;
  const brace = source.lastIndexOf('{');
  return idMark.exec(source.slice(brace, brace + 300))?.[1] ?? null;
}

/** 1 for a line of `=`, 2 for one of `-`, else 0. */
export function underlineLevel(text: string, cursor: Cursor): 0 | 1 | 2 {
  const mark = text.charCodeAt(cursor.at);
  if (!(mark === 61 || mark === 45) || indentOf(cursor) > 3) return 0;
  let at = cursor.at;
  while (at < cursor.end && text.charCodeAt(at) === mark) at++;
  while (at < cursor.end && isBlank(text.charCodeAt(at))) at++;
  return at < cursor.end ? 0 : mark === 61 ? 1 : 2;
}

/** `---`, `* * *`, `___`. */
export function isRule(text: string, cursor: Cursor): boolean {
  const mark = text.charCodeAt(cursor.at);
  if (!(mark === 45 || mark === 42 || mark === 95) || indentOf(cursor) > 3) return false;
  let count = 0;
  for (let at = cursor.at; at < cursor.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === mark) count++;
    else if (!isBlank(unit)) return false;
  }
  return count >= 3;
}

export function opensFence(text: string, cursor: Cursor): Fence | null {
  const mark = text.charCodeAt(cursor.at);
  if (!(mark === 96 || mark === 126) || indentOf(cursor) > 3) return null;
  const length = runLength(text, cursor, mark);
  if (length < 3) return null;
  const info = text.slice(cursor.at + length, cursor.end).trim();
  return mark === 96 && info.includes('`') ? null : {mark, length, info};
}

export function closesFence(text: string, cursor: Cursor, fence: Fence): boolean {
  if (text.charCodeAt(cursor.at) !== fence.mark || indentOf(cursor) > 3) return false;
  const length = runLength(text, cursor, fence.mark);
  if (length < fence.length) return false;
  for (let at = cursor.at + length; at < cursor.end; at++) {
    if (!isBlank(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Whether a line that leaves its quote or list starts a block of its own, instead of going on with the paragraph. */
export function startsBlock(text: string, cursor: Cursor): boolean {
  return (
    isQuoteMark(text, cursor) ||
    listMark(text, cursor, false) > 0 ||
    atxHeading(text, cursor) !== null ||
    isRule(text, cursor) ||
    opensFence(text, cursor) !== null ||
    interruptsAsHtml(text, cursor)
  );
}

/** A block of HTML that may follow a paragraph at once (CommonMark 0.31, 4.6, kinds 1 to 6). */
export function interruptsAsHtml(text: string, cursor: Cursor): boolean {
  return matches(blockTag, text, cursor);
}

/** Any block of HTML but those that `raw.ts` knows. */
export function startsHtml(text: string, cursor: Cursor): boolean {
  if (text.charCodeAt(cursor.at) !== 60) return false;
  if (interruptsAsHtml(text, cursor)) return true;
  const rest = text.slice(cursor.at, Math.min(cursor.end, cursor.at + 2000)).trimEnd();
  return loneTag.test(rest) && !rest.slice(1).includes('<');
}

/** `import x from 'y'` and `export const z = …` of MDX. */
export function isModuleLine(text: string, cursor: Cursor): boolean {
  return cursor.column === 0 && matches(moduleLine, text, cursor);
}

/** Length of `[^label]:`, whose text hangs under it as a list item's does. */
export function noteMark(text: string, cursor: Cursor): number {
  if (!text.startsWith('[^', cursor.at) || indentOf(cursor) > 3) return 0;
  note.lastIndex = cursor.at;
  return note.exec(text)?.[0].length ?? 0;
}

/** The label of `[label]: target`, and the offset of the target on the same line. */
export function definitionAt(text: string, cursor: Cursor): {label: string; target: number} | null {
  if (text.charCodeAt(cursor.at) !== 91 || indentOf(cursor) > 3) return null;
  definition.lastIndex = cursor.at;
  const found = definition.exec(text);
  if (!found || definition.lastIndex >= cursor.end) return null;
  return {label: found[1] ?? '', target: definition.lastIndex};
}

/** Labels differ neither by case nor by the amount of white space. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The ids of `{#id}`, wherever kramdown and its kin allow it, of MyST's labels, and those of the blocks of a vault. */
export function markedIds(text: string, {vault}: Syntax): string[] {
  const ids: string[] = [];
  if (text.includes('#') && text.includes('{')) {
    for (const found of text.matchAll(braces)) {
      const id = idMark.exec(found[0])?.[1];
      if (id) ids.push(id);
    }
  }
  if (text.includes(')=')) {
    for (const found of text.matchAll(label)) ids.push(found[1] ?? '');
  }
  if (vault && text.includes('^')) {
    for (const found of text.matchAll(blockId)) ids.push(found[1] ?? '');
  }
  return ids;
}

function matches(shape: RegExp, text: string, cursor: Cursor): boolean {
  if (indentOf(cursor) > 3) return false;
  shape.lastIndex = cursor.at;
  return shape.test(text);
}

function runLength(text: string, {at, end}: Cursor, mark: number): number {
  let length = 0;
  while (at + length < end && text.charCodeAt(at + length) === mark) length++;
  return length;
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
const blockTag =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>/]|$)/iy;
const loneTag = /^<\/?[A-Za-z][\w-]*(?:\s[^<>]*)?>$/;
const moduleLine = /(?:import|export)\s/y;
const note = /\[\^[^\]\s]{1,200}\]:(?=\s|$)/y;
const definition = /\[(?!\^)((?:[^[\]\\\n]|\\.){1,300})\]:[ \t]*/y;
/** In braces, kramdown's and Pandoc's: letters of any script. */
const idMark = /[{\s:]#([^\s{}#]+)/;
const braces = /\{:?[^{}\n]{1,300}\}/g;
/** MyST's `(label)=` over what it names. */
const label = /^[ \t]*\(([^()\s]{1,100})\)=[ \t]*$/gm;
const blockId = /(?:^|\s)(\^[\w-]{1,100})[ \t]*$/gm;
