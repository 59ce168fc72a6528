import {compose} from './compose.ts';
import {type Cut, cutAtStart, cutBefore, cutBehind} from './cut.ts';
import type {ComposeOptions, Page, Source} from './types.ts';

/** A stretch of a post that was set alone; its lines say their place in the whole post. */
export type Excerpt = {
  page: Page;
  /** Offsets in the Markdown: where it begins, and behind its end. */
  start: number;
  end: number;
};

/**
 * Sets the stretch of a post around an offset of its Markdown: from there on at least `rows` lines, and about as many
 * before, as far as there are any. It begins and ends between two blocks where there are some. What comes to know its
 * number or name from the whole post (notes, anchors) may have another, and notes are left out. `starts` are those of a
 * page of the same Markdown, if there is one.
 */
export function composeExcerpt(
  source: Source,
  options: ComposeOptions,
  {at, rows, starts = []}: {at: number; rows: number; starts?: readonly number[]},
): Excerpt {
  const {markdown} = source;
  // A cell holds a letter, and two a letter of CJK: a screenful has no more of them than cells.
  const screenful = Math.max(shortest, rows * options.width);
  const cut = cutAtStart(starts, at, screenful) ?? cutBefore(markdown, at, screenful);
  for (let length = 2 * screenful; ; length *= 4) {
    const end = cutBehind(markdown, at + length);
    const page = setCut(source, options, cut, end);
    const below = page.lines.filter(line => (line.source ?? -1) >= at).length;
    if (below >= rows || end === markdown.length || length * 4 > longest) {
      return {page, start: cut.start, end};
    }
  }
}

/** In UTF-16 units: less is not worth cutting, and more than the other is too much to wait for. */
const shortest = 1500;
const longest = 250_000;

function setCut(source: Source, options: ComposeOptions, cut: Cut, end: number): Page {
  const {markdown} = source;
  const {start, opening} = cut;
  const text = opening + markdown.slice(start, end).toWellFormed();
  const definitions = end < markdown.length ? definitionsAtEnd(markdown, end) : '';
  const folds = start > 0 ? countFolds(markdown, start) : 0;
  const page = compose(
    {...source, markdown: text + definitions},
    {
      ...options,
      titleBlock: start === 0 && options.titleBlock !== false,
      notes: end < markdown.length ? 'left out' : 'shown',
      closed: new Set(Array.from(options.closed ?? [], index => index - folds)),
    },
  );
  const shift = start - opening.length;
  for (const line of page.lines) {
    if (line.source !== undefined) line.source = Math.max(start, line.source + shift);
    if (line.details !== undefined) line.details += folds;
  }
  page.starts = page.starts.map(offset => Math.max(start, offset + shift));
  for (const heading of page.outline) heading.source += shift;
  return page;
}

/** `<details>` are numbered through the post. */
function countFolds(markdown: string, end: number): number {
  let count = 0;
  for (let at = markdown.indexOf('<details'); at >= 0 && at < end; count++) {
    at = markdown.indexOf('<details', at + 1);
  }
  return count;
}

/** What links and notes refer to, which usually stands at the end of a post. */
function definitionsAtEnd(markdown: string, end: number): string {
  const found = markdown.slice(Math.max(end, markdown.length - endLength)).match(definition);
  return found ? `\n\n${found.join('\n')}` : '';
}

/** How much of a post's end is looked at for definitions, in UTF-16 units. */
const endLength = 32_768;
/** The line of a link's or a note's definition: CommonMark 0.31, section 4.7. */
const definition = /^ {0,3}\[[^\]\n]{1,300}\]:[^\n]{1,2000}$/gm;
