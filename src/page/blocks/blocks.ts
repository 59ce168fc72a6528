import type {Block} from '../document.ts';
import {gap, type Writer} from '../writer.ts';
import {setAlert} from './alert.ts';
import {setCode} from './code.ts';
import {setDefinitions} from './definitions.ts';
import {setDetails} from './details.ts';
import {setHeading} from './heading.ts';
import type {SetBlocks} from './kinds.ts';
import {setList} from './list.ts';
import {setMath} from './math.ts';
import {setParagraph} from './paragraph.ts';
import {setQuote} from './quote.ts';
import {setRule} from './rule.ts';
import {setTable} from './table.ts';

/** Sets blocks one under another, a blank line between them unless the list around is tight. */
export function setBlocks(writer: Writer, blocks: readonly Block[], tight = false): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (index > 0 && !(tight && isTight(block))) gap(writer);
    setBlock(writer, block);
  }
}

/** Sets one block. */
export function setBlock(writer: Writer, block: Block): void {
  setters[block.kind](writer, block as never, setBlocks);
}

function isTight(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'list';
}

type Setter = (writer: Writer, block: never, setBlocks: SetBlocks) => void;

const setters: Record<Block['kind'], Setter> = {
  heading: setHeading,
  paragraph: setParagraph,
  code: setCode,
  quote: setQuote,
  alert: setAlert,
  list: setList,
  table: setTable,
  definitions: setDefinitions,
  details: setDetails,
  math: setMath,
  rule: setRule,
};
