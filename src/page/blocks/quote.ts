import type {Span} from '../types.ts';
import {type Writer, within} from '../writer.ts';
import type {Of, SetBlocks} from './kinds.ts';

const bar: Span[] = [{text: '│ ', role: 'quoteBar'}];

/** Sets a quote: a bar on every line of it. */
export function setQuote(writer: Writer, block: Of<'quote'>, setBlocks: SetBlocks): void {
  const {base} = writer;
  within(writer, bar, bar, () => {
    writer.base = 'quote';
    setBlocks(writer, block.blocks);
  });
  writer.base = base;
}
