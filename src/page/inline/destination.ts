import {decodeEntities} from '../parse/entities.ts';
import type {Syntax} from '../parse/syntax.ts';
import {argumentOf, type Template, templateAt} from '../parse/templates.ts';

/** The `(href "title")` after a link's text; null when there is none at `at`. */
export function destinationAt(
  text: string,
  at: number,
  syntax: Syntax,
): {href: string; title?: string; end: number} | null {
  let position = skipSpace(text, at + 1);
  const target = text[position] === '<' ? angled(text, position) : bare(text, position, syntax);
  if (!target) return null;
  position = skipSpace(text, target.end);
  const href = unescapeText(target.text);
  if (text[position] === ')') return {href, end: position + 1};
  if (position === target.end) return null;
  const title = titleAt(text, position);
  if (!title) return null;
  position = skipSpace(text, title.end);
  return text[position] === ')' ? {href, title: unescapeText(title.text), end: position + 1} : null;
}

type Part = {text: string; end: number};

function angled(text: string, at: number): Part | null {
  for (let index = at + 1; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index++;
    else if (char === '\n' || char === '<') return null;
    else if (char === '>') return {text: text.slice(at + 1, index), end: index + 1};
  }
  return null;
}

function bare(text: string, at: number, syntax: Syntax): Part | null {
  let depth = 0;
  let index = at;
  let start = at;
  let target = '';
  for (; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (char === 0x7b) {
      const template = templateAt(text, index, syntax);
      if (!template) continue;
      target += text.slice(start, index) + targetOf(template);
      index += template.length - 1;
      start = index + 1;
    } else if (char === 0x5c) index++;
    else if (char <= 0x20 || char === 0x7f) break;
    else if (char === 0x28 && ++depth > 32) return null;
    else if (char === 0x29 && --depth < 0) break;
  }
  if (depth > 0) return null;
  return {text: target + text.slice(start, index), end: Math.min(index, text.length)};
}

/** What a template in an address stands for: the page it names, the words it quotes, or a prefix of the site's own. */
function targetOf(template: Template): string {
  if (template.name !== '') return argumentOf(template.rest);
  return template.role === 'text' ? template.text : '';
}

function titleAt(text: string, at: number): Part | null {
  const open = text[at];
  const close = open === '(' ? ')' : open;
  if (open !== '"' && open !== "'" && open !== '(') return null;
  for (let index = at + 1; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index++;
    else if (char === close) return {text: text.slice(at + 1, index), end: index + 1};
    else if (char === '(' && open === '(') return null;
  }
  return null;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (text[index] === ' ' || text[index] === '\n' || text[index] === '\t') index++;
  return index;
}

function unescapeText(text: string): string {
  return decodeEntities(text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text);
}
