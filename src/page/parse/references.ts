import type {Tokens} from 'marked';

/** A reference's label as CommonMark compares it. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

/**
 * Reads the definition of a link as most are written, on a line of its own without brackets, parentheses or backslashes.
 * Undefined for any other, which is left to marked: a third of the public posts have definitions, and to load it takes as
 * long as to set a page.
 */
export function plainDefinition(source: string): Tokens.Def | undefined {
  const found = definition.exec(source);
  if (!found) return undefined;
  const [raw, label = '', href = '', title = ''] = found;
  return {type: 'def', tag: normaliseLabel(label), raw, href, title};
}

/** What follows on the next line must be no title. A label has at most 999 characters (CommonMark 0.31, 4.7). */
const definition =
  /^ {0,3}\[(?![ \t]*\])([^[\]\\\n]{1,999})\]: *([^\s<\\()][^\s\\()]*)(?: +"([^"\\\n]*)")? *(?![^\n])(?!\n[ \t]*["'(])/;
