import type {Block} from './document.ts';
import type {Writer} from './writer.ts';

/** Adds a heading to the outline and returns its anchor. Its line is set once the heading stands. */
export function addHeading(
  writer: Writer,
  block: Extract<Block, {kind: 'heading'}>,
  text: string,
): string {
  const anchor = uniqueSlug(writer.slugs, block.anchor ?? slug(text));
  writer.outline.push({level: block.level, text, anchor, line: writer.lines.length});
  return anchor;
}

/** An anchor as GitHub makes it of a heading: lower case, no punctuation, hyphens for spaces. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}

/** The second `intro` is `intro-1`, as on GitHub; no anchor is ever given twice. */
export function uniqueSlug(used: Map<string, number>, wanted: string): string {
  const count = used.get(wanted);
  if (count === undefined) {
    used.set(wanted, 0);
    return wanted;
  }
  let next = count + 1;
  while (used.has(`${wanted}-${next}`)) next++;
  used.set(wanted, next);
  used.set(`${wanted}-${next}`, 0);
  return `${wanted}-${next}`;
}
