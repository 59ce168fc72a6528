import {directionOf} from '../direction.ts';
import type {Run} from '../document.ts';
import {gap, putPicture, putProse, room, sayRuns, type Writer} from '../writer.ts';
import type {Of} from './kinds.ts';
import {standingPictures} from './pictures.ts';

/**
 * Sets a paragraph, at the right where its script runs from right to left. Pictures that begin or end it are drawn, if
 * they can be, each above its own words; those within a sentence stay words.
 */
export function setParagraph(writer: Writer, block: Of<'paragraph'>): void {
  const options: Parameters<typeof putProse>[2] = {};
  if (block.anchor) options.anchor = block.anchor;
  if (writer.prefixes.length === 0 && startsAtRight(block.runs)) options.align = 'right';
  for (const [index, {runs, picture}] of partsOf(writer, block.runs).entries()) {
    if (picture && index > 0) gap(writer);
    if (picture)
      putPicture(writer, picture, {
        at: runs[0]?.at ?? block.at,
        anchor: options.anchor ?? runs.find(({anchor}) => anchor)?.anchor,
      });
    putProse(writer, runs, options);
    delete options.anchor;
  }
  sayRuns(writer, block.runs);
}

type Part = ReturnType<typeof standingPictures>[number];

function partsOf(writer: Writer, runs: Run[]): Part[] {
  const {picture} = writer;
  if (!picture) return [{runs}];
  return standingPictures(runs, index => {
    const link = writer.links[index];
    return link ? picture(link, room(writer)) : null;
  });
}

/** A picture at the start says nothing about the text. */
function startsAtRight(runs: readonly Run[]): boolean {
  for (const {role, text} of runs) {
    if (role === 'image' || role === 'imageFrame') continue;
    const direction = directionOf(text);
    if (direction !== null) return direction === 'right to left';
  }
  return false;
}
