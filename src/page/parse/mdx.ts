import type {Tokens} from 'marked';
import {expressionText} from '../inline/templates.ts';
import {lineEnd} from './lines.ts';
import {closingBrace, type Patience, tagAt} from './tags.ts';

const statement =
  /^(?:import\s+(?:[\w{*"']|type\s)|export\s+(?:default|const|let|var|function|async|class|type|interface|\{|\*))/;

/** MDX: `import` and `export` vanish, tags stand alone and what they hold is Markdown, expressions are read as a whole. */
export function mdxBlocks(): (source: string) => Tokens.Generic | undefined {
  const patience = {left: 1_000_000};
  return source => {
    if (statement.test(source))
      return {type: 'nothing', raw: source.slice(0, endOfStatement(source))};
    const indent = /^[ \t]*/.exec(source)?.[0].length ?? 0;
    if (source[indent] === '{') return expression(source, indent, patience);
    if (source[indent] !== '<') return undefined;
    const fragment = /^<\/?>/.exec(source.slice(indent, indent + 3))?.[0];
    if (fragment) return {type: 'nothing', raw: source.slice(0, indent + fragment.length)};
    const tag = tagAt(source, indent, patience);
    if (!tag) return undefined;
    const end = indent + tag.length;
    const alone = source.slice(end, lineEnd(source, end)).trim() === '';
    // `<b>words</b>` in a line of prose is left to the paragraph; a component opens or closes wherever it stands.
    if (!alone && !/^[A-Z]/.test(tag.written)) return undefined;
    return {
      type: 'html',
      block: true,
      pre: false,
      raw: source.slice(0, end),
      text: source.slice(0, end),
    };
  };
}

/** A statement ends at the first blank line outside its braces. */
function endOfStatement(source: string): number {
  let depth = 0;
  let position = 0;
  while (position < source.length) {
    const end = lineEnd(source, position);
    const line = source.slice(position, end);
    if (line.trim() === '' && depth <= 0) break;
    for (const char of line) {
      if (char === '{' || char === '(' || char === '[') depth++;
      else if (char === '}' || char === ')' || char === ']') depth--;
    }
    position = end;
    if (depth <= 0 && /^(?:#{1,6}\s|[-*+]\s|<)/.test(source.slice(position, position + 8))) break;
  }
  return position;
}

function expression(source: string, indent: number, patience: Patience) {
  const close = closingBrace(source, indent, patience);
  if (close < 0) return undefined;
  const end = lineEnd(source, close);
  if (source.slice(close + 1, end).trim() !== '') return undefined;
  const inside = source.slice(indent + 1, close).trim();
  const raw = source.slice(0, end);
  if (inside === '' || inside.startsWith('/*')) return {type: 'nothing', raw};
  return {type: 'placeholder', raw, text: expressionText(inside)};
}
