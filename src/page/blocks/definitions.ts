import type {Block} from '../document.ts';
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
    const loose = entry.details.some(hasParagraphs);
    for (const [place, blocks] of entry.details.entries()) {
      if (place > 0 && loose) gap(writer);
      within(writer, indent, indent, () => setBlocks(writer, blocks, !hasParagraphs(blocks)));
    }
  }
}

/** Whether it consists of several paragraphs, which would read as one without a line between them. */
function hasParagraphs(blocks: readonly Block[]): boolean {
  return blocks.filter(({kind}) => kind === 'paragraph').length > 1;
}
