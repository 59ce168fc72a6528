import {cellWidth} from '../../text/cells.ts';
import {putProse, say, type Writer, within} from '../writer.ts';
import type {Of} from './kinds.ts';

/** Sets displayed mathematics: its lines as they are, indented. */
export function setMath(writer: Writer, block: Of<'math'>): void {
  const indent = [{text: '  ', role: 'text' as const}];
  within(writer, indent, indent, () => {
    for (const line of block.text.split('\n')) {
      if (cellWidth(line.trim()) === 0) continue;
      putProse(writer, [{text: line.trim(), role: 'math', marks: 0, at: block.at}]);
    }
  });
  say(writer, block.text.replace(/\s+/g, ' ').trim());
}
