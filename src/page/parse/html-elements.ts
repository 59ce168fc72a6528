import type {Block, Run} from '../document.ts';
import {
  addBlock,
  type Builder,
  closeFrame,
  closeTag,
  type Frame,
  flushPending,
  openFrame,
  takePending,
  top,
} from './builder.ts';
import type {Tag} from './tags.ts';

/** What an element of HTML does where blocks stand. */
type Element = {
  open?(builder: Builder, tag: Tag, at: number): void;
  close?(builder: Builder, name: string): void;
};

/** The elements that become blocks of their own; others only end the paragraph before them. */
export function blockElement(name: string): Element | undefined {
  return table.get(name);
}

/** Opens a container that its closing tag, or the end of the container around, will close. */
export function open(builder: Builder, tag: string, finish: Frame['finish']): void {
  openFrame(builder, {tag, finish, barrier: false});
}

const heading: Element = {
  open: flushPending,
  close(builder, name) {
    const runs = takePending(builder);
    const level = Number(name[1]) as 1 | 2 | 3 | 4 | 5 | 6;
    if (runs.length > 0) addBlock(builder, {kind: 'heading', at: runs[0]?.at ?? 0, level, runs});
  },
};

const quote: Element = {
  open(builder, _tag, at) {
    open(builder, 'blockquote', ({blocks}, around) => {
      if (blocks.length > 0) around.blocks.push({kind: 'quote', at, blocks});
    });
  },
  close: closeTag,
};

const list: Element = {
  open(builder, tag, at) {
    open(builder, tag.name, (frame, around) => {
      const items = frame.parts.flatMap(part => (part.kind === 'item' ? [part.item] : []));
      // What stands in a list but in no item of it is still to be read.
      around.blocks.push(...frame.blocks);
      if (items.length === 0) return;
      const start =
        tag.name === 'ol' ? Number.parseInt(tag.attributes.get('start') ?? '1', 10) : null;
      const tight = items.every(item => item.blocks.filter(isParagraph).length <= 1);
      around.blocks.push({kind: 'list', at, start: Number.isNaN(start) ? 1 : start, tight, items});
    });
  },
  close: closeTag,
};

const lists = new Set(['ul', 'ol', 'menu']);

const item: Element = {
  open(builder, _tag, at) {
    const nearest = builder.frames.findLast(
      ({tag, barrier}) => barrier || tag === 'li' || lists.has(tag),
    );
    if (nearest?.tag === 'li') closeFrame(builder, frame => frame === nearest);
    if (!nearest || nearest.barrier) return;
    open(builder, 'li', ({blocks}, around) => {
      around.parts.push({kind: 'item', item: {task: null, blocks, at}});
    });
  },
  close: closeTag,
};

/** Opens `<details>` and what dialects call their own: its content, under its summary. */
export function openDetails(builder: Builder, tag: string, at: number, title: Run[] = []): void {
  const index = builder.details++;
  open(builder, tag, ({blocks, parts}, around) => {
    const found = parts.find(part => part.kind === 'summary');
    const words = found?.kind === 'summary' ? found.runs : title;
    const summary: Run[] =
      words.length > 0 ? words : [{text: 'Details', role: 'text', marks: 0, at}];
    around.blocks.push({kind: 'details', at, index, summary, blocks});
  });
}

const details: Element = {
  open: (builder, tag, at) => openDetails(builder, tag.name, at),
  close: closeTag,
};

const summary: Element = {
  open: flushPending,
  close(builder) {
    const runs = takePending(builder);
    if (runs.length > 0) top(builder).parts.push({kind: 'summary', runs});
  },
};

const definitions: Element = {
  open(builder, _tag, at) {
    open(builder, 'dl', (frame, around) => {
      around.blocks.push(...frame.blocks);
      const entries: Extract<Block, {kind: 'definitions'}>['entries'] = [];
      for (const part of frame.parts) {
        const last = entries.at(-1);
        if (part.kind === 'term') {
          if (last && last.details.length === 0) last.terms.push(part.runs);
          else entries.push({terms: [part.runs], details: [], at: part.at});
        } else if (part.kind === 'detail') {
          if (last) last.details.push(part.blocks);
          else entries.push({terms: [], details: [part.blocks], at});
        }
      }
      if (entries.length > 0) around.blocks.push({kind: 'definitions', at, entries});
    });
  },
  close: closeTag,
};

/** `<dt>` and `<dd>` close one another, as in a browser. */
const definitionPart: Element = {
  open(builder, tag, at) {
    const nearest = builder.frames.findLast(
      frame => frame.barrier || frame.tag === 'dt' || frame.tag === 'dd' || frame.tag === 'dl',
    );
    if (nearest?.tag === 'dt' || nearest?.tag === 'dd')
      closeFrame(builder, frame => frame === nearest);
    if (!nearest || nearest.barrier) return;
    open(builder, tag.name, ({blocks}, around) => {
      if (tag.name === 'dd') around.parts.push({kind: 'detail', blocks});
      else around.parts.push({kind: 'term', runs: blocks.flatMap(proseOf), at});
    });
  },
  close: closeTag,
};

const rule: Element = {open: (builder, _tag, at) => addBlock(builder, {kind: 'rule', at})};

const table = new Map<string, Element>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Element] => [name, heading]),
  ['blockquote', quote],
  ['ul', list],
  ['ol', list],
  ['menu', list],
  ['li', item],
  ['details', details],
  ['summary', summary],
  ['dl', definitions],
  ['dt', definitionPart],
  ['dd', definitionPart],
  ['hr', rule],
]);

function isParagraph(block: Block): boolean {
  return block.kind === 'paragraph';
}

function proseOf(block: Block): Run[] {
  return block.kind === 'paragraph' || block.kind === 'heading' ? block.runs : [];
}
