import {decodeEntities} from './entities.ts';
import type {Search} from './search.ts';

/** One HTML tag as it stands in the source. Names are in lower case; values are decoded. */
export type Tag = {
  name: string;
  /** As written: MDX tells components by it. */
  written: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Map<string, string>;
  /** Length in the source. */
  length: number;
};

const open = /<(\/?)([a-zA-Z][a-zA-Z0-9.:-]*)/y;
const attribute =
  /\s+([a-zA-Z_:@*#][\w.:@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{|([^\s"'=<>`{]+)))?/y;
/** MDX's `{...props}`. */
const spread = /\s+\{\.\.\./y;
const end = /\s*(\/?)>/y;
const longest = 20_000;

/**
 * The HTML tag that starts at `at`, or null when it is none: `a < b` and an unclosed `<form` are text. Values in braces
 * are read as MDX writes them.
 */
export function tagAt(source: string, at: number, patience: Patience): Tag | null {
  open.lastIndex = at;
  const name = open.exec(source);
  if (!name) return null;
  const attributes = new Map<string, string>();
  let position = open.lastIndex;
  for (;;) {
    spread.lastIndex = position;
    if (spread.test(source)) {
      const close = closingBrace(source, spread.lastIndex - 4, patience);
      if (close < 0) return null;
      position = close + 1;
      continue;
    }
    attribute.lastIndex = position;
    const found = attribute.exec(source);
    if (!found || found[0].length > longest) break;
    position = attribute.lastIndex;
    let value = found[2] ?? found[3] ?? found[4] ?? '';
    if (found[0].endsWith('{') && found[2] === undefined && found[3] === undefined) {
      const close = closingBrace(source, position - 1, patience);
      if (close < 0) return null;
      value = source.slice(position, close);
      position = close + 1;
    }
    if (attributes.size < 100)
      attributes.set((found[1] ?? '').toLowerCase(), decodeEntities(value));
  }
  end.lastIndex = position;
  const ending = end.exec(source);
  if (!ending) return null;
  return {
    name: (name[2] ?? '').toLowerCase(),
    written: name[2] ?? '',
    closing: name[1] === '/',
    selfClosing: ending[1] === '/',
    attributes,
    length: end.lastIndex - at,
  };
}

/** How many characters may still be read for braces that never close, over the whole post. */
export type Patience = {left: number};

/** Where the brace that opens at `at` closes, strings skipped; -1 when it does not within reach. */
export function closingBrace(source: string, at: number, patience: Patience): number {
  let depth = 0;
  const stop = Math.min(source.length, at + Math.min(longest, patience.left));
  for (let index = at; index < stop; index++) {
    const char = source[index];
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return index;
    else if (char === '"' || char === "'" || char === '`') {
      const close = closingQuote(source, char, index + 1, stop);
      if (close > 0) index = close;
    }
  }
  patience.left = Math.max(0, patience.left - (stop - at));
  return -1;
}

/** A string ends on its line, or an apostrophe is one. */
function closingQuote(source: string, quote: string, from: number, stop: number): number {
  for (let index = from; index < stop; index++) {
    if (source[index] === quote) return index;
    if (source[index] === '\n' && quote !== '`') return -1;
  }
  return -1;
}

/** Length of the comment, declaration or processing instruction at `at`; 0 when there is none. */
export function hiddenAt(source: string, at: number, search: Search): number {
  for (const [start, finish] of hidden) {
    if (!source.startsWith(start, at)) continue;
    const close = finish === '' ? at + start.length : search.find(finish, at + start.length);
    return close < 0 ? 0 : close + finish.length - at;
  }
  return 0;
}

const hidden = [
  ['<!-->', ''],
  ['<!--->', ''],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!D', '>'],
  ['<!d', '>'],
] as const;
