import {closingBrace} from '../parse/tags.ts';
import {isPicture, type Template, templateAt} from '../parse/templates.ts';
import {figurePieces} from './figures.ts';
import {type Scan, skip, take} from './scan.ts';

const idOnly = /\{(?:#[\w:.-]+|\/\*\s*#[\w:.-]+\s*\*\/)\}\s*$/y;

/** What stands in braces: shortcodes, Liquid, MDX expressions. In a plain post they are text. */
export function readTemplate(scan: Scan): boolean {
  const {text, position, context} = scan;
  if (position < scan.verbatim) return false;
  const found = templateAt(text, position, context.syntax);
  if (found) {
    if (found.name === 'raw' || found.name === 'comment') return readVerbatim(scan, found);
    const figure =
      isPicture(found.name) && !found.closing
        ? figurePieces(found, context, scan.offset(position))
        : null;
    if (figure) {
      skip(scan, position + found.length);
      scan.pieces.push(...figure);
    } else if (found.text)
      take(scan, position + found.length, {text: found.text, role: found.role});
    else if (branches.has(found.name)) take(scan, position + found.length, {text: ' '});
    else skip(scan, position + found.length);
    return true;
  }
  if (context.syntax.attributeLists && text[position + 1] === ':') {
    const list = /^\{:[^{}\n]{0,500}\}/.exec(text.slice(position, position + 510))?.[0];
    if (list) skip(scan, position + list.length);
    return list !== undefined;
  }
  idOnly.lastIndex = position;
  if (position === 0 && idOnly.test(text)) {
    skip(scan, text.length);
    return true;
  }
  return context.syntax.mdx && expressionAt(scan);
}

/** Both branches are shown, which are not one word. */
const branches = new Set(['else', 'elsif', 'elseif', 'when']);

/** `{% raw %}` keeps the templates up to its end as text; `{% comment %}` takes all up to its end away. */
function readVerbatim(scan: Scan, tag: Template): boolean {
  const start = scan.position + tag.length;
  const close = scan.context.findClosing(scan.text, tag.name, start);
  if (close && tag.name === 'raw') scan.verbatim = close.start;
  skip(scan, close && tag.name === 'comment' ? close.end : start);
  return true;
}

/** An MDX expression: a string is its text, a comment is nothing, the rest is shown as it is written, quietly. */
function expressionAt(scan: Scan): boolean {
  const {text, position} = scan;
  const close = closingBrace(text, position, scan.context.patience);
  if (close < 0) return false;
  const inside = text.slice(position + 1, close).trim();
  const literal = /^(["'`])((?:(?!\1)[^\\])*)\1$/.exec(inside);
  if (literal) take(scan, close + 1, {text: (literal[2] ?? '').replace(/\s+/g, ' ')});
  else if (inside === '' || /^\/\*[\s\S]*\*\/$/.test(inside)) skip(scan, close + 1);
  else take(scan, close + 1, {text: expressionText(inside), role: 'placeholder'});
  return true;
}

/** An expression as a page shows it: a name or a sum as written, a program as a mark where its result would stand. */
export function expressionText(inside: string): string {
  return inside.length <= 60 && !/[\n;<]|=>/.test(inside) ? inside : '[…]';
}
