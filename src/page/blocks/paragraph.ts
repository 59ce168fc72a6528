import {directionOf} from '../direction.ts';
import type {Run} from '../document.ts';
import type {PictureSize} from '../types.ts';
import {gap, putPicture, putProse, room, sayRuns, type Writer} from '../writer.ts';
import type {Of} from './kinds.ts';
import {standingPictures} from './pictures.ts';

/**
 * Sets a paragraph, at the right where its script runs from right to left. Pictures that begin or end it are drawn, if
 * they can be, each above its own words; those within a sentence stay words.
 */
export function setParagraph(writer: Writer, block: Of<'paragraph'>): void {
  const options: ProseOptions = {};
  if (block.anchor) options.anchor = block.anchor;
  if (writer.prefixes.length === 0 && startsAtRight(block.runs)) options.align = 'right';
  if (writer.picture) setParts(writer, writer.picture, block, options);
  else putProse(writer, block.runs, options);
  sayRuns(writer, block.runs);
}

type ProseOptions = NonNullable<Parameters<typeof putProse>[2]>;

function setParts(
  writer: Writer,
  pictureSize: PictureSize,
  block: Of<'paragraph'>,
  options: ProseOptions,
): void {
  const parts = standingPictures(block.runs, index => {
    const link = writer.links[index];
    return link ? pictureSize(link, room(writer)) : null;
  });
  for (const [index, {runs, picture}] of parts.entries()) {
    if (picture && index > 0) gap(writer);
    if (picture)
      putPicture(writer, picture, {
        at: runs[0]?.at ?? block.at,
        anchor: options.anchor ?? runs.find(({anchor}) => anchor)?.anchor,
      });
    putProse(writer, runs, options);
    delete options.anchor;
  }
}

/** A picture at the start says nothing about the text. */
function startsAtRight(runs: readonly Run[]): boolean {
  for (let index = 0; index < runs.length; index++) {
    const {role, text} = runs[index] as Run;
    if (role === 'image' || role === 'imageFrame') continue;
    const direction = directionOf(text);
    if (direction !== null) return direction === 'right to left';
  }
  return false;
}
