import type {Token} from 'marked';
import type {BlockReader} from './blocks.ts';
import {lineEnd, withoutHangingIndent} from './lines.ts';

const marker = /^ {0,3}:[ \t]+(?=\S)/;
/** Lines that cannot be a term, because they start another block. */
const noTerm = /^(?:\s|[#>|`~+*-]|\d+[.)]\s|:|<|\[\^|\$\$|\{[{%<])/;
const mostTerms = 5;

export type DefinitionsToken = {
  type: 'definitions';
  raw: string;
  entries: {terms: string[]; details: Token[][]}[];
};

/** `Term` over `: what it means` (PHP Markdown Extra, kramdown, pandoc, goldmark). */
export const definitionList: BlockReader = (source, blocks) => {
  let end = 0;
  const entries: DefinitionsToken['entries'] = [];
  for (;;) {
    const terms = readTerms(source, end);
    if (!terms) break;
    end = terms.end;
    const details: Token[][] = [];
    for (let detail = readDetail(source, end); detail; detail = readDetail(source, end)) {
      end = detail.end;
      details.push(blocks.all(detail.text));
    }
    entries.push({terms: terms.terms, details});
    end = skipBlank(source, end);
  }
  if (entries.length === 0) return undefined;
  const token: DefinitionsToken = {type: 'definitions', raw: source.slice(0, end), entries};
  return token;
};

/** The lines up to the first that starts with a colon; null when another block comes first. */
function readTerms(source: string, from: number): {terms: string[]; end: number} | null {
  const terms: string[] = [];
  let position = from;
  while (position < source.length && terms.length <= mostTerms) {
    const end = lineEnd(source, position);
    const line = source.slice(position, end);
    if (marker.test(line)) return terms.length > 0 ? {terms, end: position} : null;
    if (line.trim() === '') {
      const next = skipBlank(source, end);
      return terms.length <= 2 && marker.test(source.slice(next, next + 20))
        ? {terms, end: next}
        : null;
    }
    if (noTerm.test(line)) return null;
    terms.push(line.trim());
    position = end;
  }
  return null;
}

/** One definition with the lines that continue it, indented or not, up to a blank line that is not. */
function readDetail(source: string, from: number): {text: string; end: number} | null {
  const start = skipBlank(source, from);
  const head = marker.exec(source.slice(start, start + 100))?.[0];
  if (!head) return null;
  let end = lineEnd(source, start);
  let blank = false;
  while (end < source.length) {
    const next = lineEnd(source, end);
    const line = source.slice(end, next);
    const isIndented = /^(?: {2}|\t)/.test(line);
    if (line.trim() === '') blank = true;
    else if (marker.test(line) || (blank && !isIndented)) break;
    else if (!blank && !isIndented && marker.test(source.slice(next, next + 20))) break;
    else blank = false;
    end = next;
  }
  return {text: withoutHangingIndent(source.slice(start + head.length, end).trimEnd()), end};
}

function skipBlank(source: string, from: number): number {
  let position = from;
  while (position < source.length) {
    const end = lineEnd(source, position);
    if (source.slice(position, end).trim() !== '') return position;
    position = end;
  }
  return position;
}
