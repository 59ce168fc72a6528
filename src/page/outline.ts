import {anchorOf, uniqueAnchor} from '../text/anchor.ts';
import type {Block} from './document.ts';
import type {Writer} from './writer.ts';

/** Adds a heading to the outline and returns its anchor. Its line is set once the heading stands. */
export function addHeading(
  writer: Writer,
  block: Extract<Block, {kind: 'heading'}>,
  text: string,
): string {
  const anchor = uniqueAnchor(writer.slugs, block.anchor ?? anchorOf(text));
  const [line, source] = [writer.lines.length, writer.source(block.at)];
  writer.outline.push({level: block.level, text, anchor, line, source});
  return anchor;
}
