import type {Block, Run} from '../document.ts';
import {tagPieces} from '../inline/html.ts';
import {
  addBlock,
  type Builder,
  closeFrame,
  flushPending,
  openFrame,
  takePending,
  top,
} from './builder.ts';
import {elements} from './elements.ts';
import {decodeEntities} from './entities.ts';
import {closeTableElement, openTableElement} from './html-tables.ts';
import {hiddenAt, type Tag, tagAt} from './tags.ts';

/** Reads a block of HTML: its elements become the blocks that Markdown would have made, its text stays. */
export function readHtmlBlock(builder: Builder, raw: string, at: number): void {
  let position = 0;
  while (position < raw.length) {
    const open = raw.indexOf('<', position);
    const end = open < 0 ? raw.length : open;
    if (end > position) addText(builder, raw.slice(position, end), at + position);
    if (open < 0) return;
    position = readMarkup(builder, raw, open, at);
  }
}

function readMarkup(builder: Builder, raw: string, open: number, at: number): number {
  if (raw.startsWith('<!', open) || raw.startsWith('<?', open)) {
    const length = hiddenAt(raw, open);
    // An unclosed comment runs to the end of the block, as in a browser.
    return length > 0
      ? open + length
      : raw.startsWith('<!--', open)
        ? raw.length
        : addMark(builder, open, at);
  }
  const tag = tagAt(raw, open);
  if (!tag) return addMark(builder, open, at);
  const after = open + tag.length;
  if (!tag.closing && !tag.selfClosing && (elements.hidden.has(tag.name) || tag.name === 'pre')) {
    const close = raw.toLowerCase().indexOf(`</${tag.name}`, after);
    const inside = raw.slice(after, close < 0 ? raw.length : close);
    if (tag.name === 'pre') addPre(builder, tag, inside, at + open);
    if (close < 0) return raw.length;
    const end = raw.indexOf('>', close);
    return end < 0 ? raw.length : end + 1;
  }
  readTag(builder, tag, at + open);
  return after;
}

function addMark(builder: Builder, open: number, at: number): number {
  builder.pending.push({text: '<', at: at + open});
  return open + 1;
}

function addText(builder: Builder, text: string, at: number): void {
  const lead = text.length - text.trimStart().length;
  const words = decodeEntities(text).replace(/[ \t\n\r\f]+/g, ' ');
  if (words !== ' ' || builder.pending.length > 0)
    builder.pending.push({text: words, at: at + lead});
}

/** What one tag does outside a paragraph. */
export function readTag(builder: Builder, tag: Tag, at: number): void {
  const {name, closing} = tag;
  const block = blockElements[name];
  const anchor = tag.attributes.get('id');
  if (!block && !elements.block.has(name)) {
    builder.pending.push(...tagPieces(tag, at, builder.inline));
    return;
  }
  if (closing) {
    if (openTableElement.has(name)) closeTableElement(builder, name);
    else if (block?.close) block.close(builder, name);
    else flushPending(builder);
    return;
  }
  flushPending(builder);
  if (anchor) builder.pending.push({text: '', at, anchor});
  if (openTableElement.has(name)) openTableElement.get(name)?.(builder, tag, at);
  else block?.open?.(builder, tag, at);
}

type Element = {
  open?(builder: Builder, tag: Tag, at: number): void;
  close?(builder: Builder, name: string): void;
};

const closeNamed = (builder: Builder, name: string) => {
  closeFrame(builder, frame => frame.tag === name);
};

const container = (
  finish: (blocks: Block[], at: number, tag: Tag) => Block | Block[],
): Element => ({
  open(builder, tag, at) {
    if (tag.selfClosing) return;
    openFrame(builder, {tag: tag.name, finish: blocks => finish(blocks, at, tag), barrier: false});
  },
  close: closeNamed,
});

const heading: Element = {
  open: flushPending,
  close(builder, name) {
    const runs = takePending(builder);
    const level = Number(name[1]) as 1 | 2 | 3 | 4 | 5 | 6;
    if (runs.length > 0)
      top(builder).blocks.push({kind: 'heading', at: runs[0]?.at ?? 0, level, runs});
  },
};

const list = container((blocks, at, tag) => {
  const items = blocks.flatMap(block =>
    block.kind === 'quote' && listItems.has(block)
      ? {task: null, blocks: block.blocks, at: block.at}
      : [],
  );
  if (items.length === 0) return blocks;
  const start =
    tag.name === 'ol' ? Number.parseInt(tag.attributes.get('start') ?? '1', 10) || 0 : null;
  const tight = items.every(
    item => item.blocks.filter(({kind}) => kind === 'paragraph').length <= 1,
  );
  return {kind: 'list', at, start, tight, items};
});

/** `<li>`s on their way into their list. */
const listItems = new WeakSet<Block>();

const item: Element = {
  open(builder, _tag, at) {
    closeFrame(builder, frame => frame.tag === 'li' || stopAtList(frame.tag));
    if (
      !builder.frames.some(
        frame => frame.tag === 'ul' || frame.tag === 'ol' || frame.tag === 'menu',
      )
    )
      return;
    const finish = (blocks: Block[]): Block => {
      const block: Block = {kind: 'quote', at, blocks};
      listItems.add(block);
      return block;
    };
    openFrame(builder, {tag: 'li', finish, barrier: false});
  },
  close: closeNamed,
};

function stopAtList(_tag: string): boolean {
  return false;
}

const details: Element = {
  open(builder, _tag, at) {
    const index = builder.details++;
    const finish = (blocks: Block[]): Block => {
      const first = blocks.findIndex(block => summaries.has(block));
      const head = blocks[first];
      const summary: Run[] =
        head?.kind === 'paragraph' ? head.runs : [{text: 'Details', role: 'text', marks: 0, at}];
      const rest = first < 0 ? blocks : blocks.toSpliced(first, 1);
      return {kind: 'details', at, index, summary, blocks: rest};
    };
    openFrame(builder, {tag: 'details', finish, barrier: false});
  },
  close: closeNamed,
};

const summaries = new WeakSet<Block>();

const summary: Element = {
  open: flushPending,
  close(builder) {
    const runs = takePending(builder);
    const block: Block = {kind: 'paragraph', at: runs[0]?.at ?? 0, runs};
    summaries.add(block);
    if (runs.length > 0) top(builder).blocks.push(block);
  },
};

const blockElements: Record<string, Element | undefined> = Object.assign(Object.create(null), {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, heading])),
  blockquote: container((blocks, at) => (blocks.length > 0 ? {kind: 'quote', at, blocks} : [])),
  ul: list,
  ol: list,
  menu: list,
  li: item,
  details,
  summary,
  hr: {open: (builder: Builder, _tag: Tag, at: number) => addBlock(builder, {kind: 'rule', at})},
});

function addPre(builder: Builder, tag: Tag, inside: string, at: number): void {
  const code = /^\s*<code([^>]*)>/i.exec(inside)?.[1] ?? '';
  const attributes = [...tag.attributes.values(), code].join(' ');
  const language =
    /\b(?:language|lang|highlight)-([\w+#-]+)/.exec(attributes)?.[1] ??
    tag.attributes.get('lang') ??
    '';
  const text = decodeEntities(
    inside.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z][^<>]*>/g, ''),
  );
  const trimmed = text.replace(/^\n/, '').trimEnd();
  addBlock(builder, {kind: 'code', at, text: trimmed, language: language.toLowerCase(), title: ''});
}
