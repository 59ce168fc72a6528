import {lineEnd} from './lines.ts';

const longest = 20_000;

export type MathToken = {type: 'math'; raw: string; text: string};

/** `$$` at the start of a line up to the next `$$` at the end of one, with no blank line between. */
export function displayMath(source: string): MathToken | undefined {
  const open = /^ {0,3}\$\$/.exec(source)?.[0].length;
  if (!open) return undefined;
  const close = closingLine(source, open);
  if (close < 0) return undefined;
  const text = source.slice(open, close);
  if (text.trim() === '') return undefined;
  const token: MathToken = {type: 'math', raw: source.slice(0, lineEnd(source, close)), text};
  return token;
}

/** Where the dollars stand that end a line before the next blank line; -1 where there are none. */
function closingLine(source: string, open: number): number {
  let position = open;
  while (position < source.length && position < open + longest) {
    const end = lineEnd(source, position);
    const line = source.slice(position, end).trimEnd();
    if (line.length > 1 && line.endsWith('$$')) return position + line.length - 2;
    if (position > open && (line === '' || line.trimStart().startsWith('$$'))) return -1;
    position = end;
  }
  return -1;
}
