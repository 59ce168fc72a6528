import type {Block} from '../document.ts';
import type {Writer} from '../writer.ts';

/** One kind of block. */
export type Of<Kind extends Block['kind']> = Extract<Block, {kind: Kind}>;

/** Sets the blocks inside a container. */
export type SetBlocks = (writer: Writer, blocks: readonly Block[], tight?: boolean) => void;
