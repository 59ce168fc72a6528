import {putProse, sayRuns, type Writer, within} from '../writer.ts';
import type {Of, SetBlocks} from './kinds.ts';

/** Sets `<details>`: its summary, and its content unless it is shut. */
export function setDetails(writer: Writer, block: Of<'details'>, setBlocks: SetBlocks): void {
  const shut = writer.closed.has(block.index);
  const start = writer.lines.length;
  const indent = [{text: '  ', role: 'text' as const}];
  within(writer, [{text: shut ? '▸ ' : '▾ ', role: 'summary'}], indent, () => {
    putProse(writer, block.summary, {base: 'summary'});
    sayRuns(writer, block.summary);
    if (!shut) setBlocks(writer, block.blocks);
  });
  const head = writer.lines.slice(start).find(({spans}) => spans.length > 0);
  if (head) head.details ??= block.index;
}
