import {cellWidth} from '../text/cells.ts';
import {sanitise} from '../text/sanitise.ts';
import {stripEscapes} from './parse/escapes.ts';

const tabStop = 4;

/** The lines of a code block as they are shown: no control characters, tabs expanded, no blank lines at the end. */
export function codeLines(text: string): string[] {
  const lines = sanitise(stripEscapes(text))
    .replace(/[\u2028\u2029]/g, ' ')
    .split('\n')
    .map(line => expandTabs(line).trimEnd());
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let result = '';
  let cells = 0;
  for (const [index, part] of line.split('\t').entries()) {
    if (index > 0) {
      const fill = tabStop - (cells % tabStop);
      result += ' '.repeat(fill);
      cells += fill;
    }
    result += part;
    cells += cellWidth(part);
  }
  return result;
}
