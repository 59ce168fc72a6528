import {setBlocks} from './blocks/blocks.ts';
import {setFootnotes} from './footnotes.ts';
import {setLinkList} from './link-list.ts';
import {numberLinks} from './link-numbers.ts';
import {parsePost} from './parse/parse.ts';
import {setTitleBlock, withoutTitle} from './title-block.ts';
import type {ComposeOptions, Page, Source} from './types.ts';
import type {Writer} from './writer.ts';

/**
 * Sets a post as a page: lines of styled spans, none wider than `options.width` cells (but for single graphemes that
 * are). Pure: the same post and options give the same page, and nothing of the post is run or fetched.
 */
export function compose(source: Source, options: ComposeOptions): Page {
  const {document, source: sourceOffset} = parsePost(source);
  const writer: Writer = {
    width: Math.max(1, Math.floor(options.width) || 1),
    lines: [],
    outline: [],
    links: document.links.map(link => ({...link, line: -1})),
    text: [],
    document,
    highlight: options.highlight,
    closed: options.closed ?? new Set(),
    longCode: options.longCode ?? 'wrapped',
    picture: options.picture,
    base: 'text',
    numbers: options.links === 'listed' ? numberLinks(document.links) : undefined,
    prefixes: [],
    gap: -1,
    bulletDepth: 0,
    slugs: new Map(),
    anchor: undefined,
    // Where only the block's place is known, counting on from it may run over the end.
    source: offset => Math.min(sourceOffset(offset), source.markdown.length),
  };
  const head = options.titleBlock !== false;
  if (head) setTitleBlock(writer, source);
  // What stands in the title block comes from front matter, not from the body.
  for (const line of writer.lines) delete line.source;
  setBlocks(writer, head ? withoutTitle(document, source) : document.blocks);
  setFootnotes(writer);
  if (writer.numbers) setLinkList(writer, writer.numbers);
  placeHiddenLinks(writer);
  return {
    width: writer.width,
    lines: writer.lines,
    outline: writer.outline,
    links: writer.links,
    text: writer.text.join('\n'),
    problems: document.problems,
  };
}

/** Links inside shut details are on no line; they count as standing where the link before them stands. */
function placeHiddenLinks(writer: Writer): void {
  let line = 0;
  for (const link of writer.links) {
    if (link.line < 0) link.line = line;
    line = link.line;
  }
}
