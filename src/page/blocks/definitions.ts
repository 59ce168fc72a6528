import {gap, putProse, sayRuns, type Writer, within} from '../writer.ts';
import type {Of, SetBlocks} from './kinds.ts';

const indent = [{text: '    ', role: 'text' as const}];

/** Sets a definition list: terms, and under each what it means. */
export function setDefinitions(
  writer: Writer,
  block: Of<'definitions'>,
  setBlocks: SetBlocks,
): void {
  for (const [index, entry] of block.entries.entries()) {
    if (index > 0) gap(writer);
    for (const term of entry.terms) {
      putProse(writer, term, {base: 'term'});
      sayRuns(writer, term);
    }
    for (const blocks of entry.details)
      within(writer, indent, indent, () => setBlocks(writer, blocks, true));
  }
}
