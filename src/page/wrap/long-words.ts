import {graphemes, graphemeWidth} from '../../text/cells.ts';
import {type Item, never} from './items.ts';

/**
 * In squared cells: an address broken between two parts of its path costs eight cells of white, one broken inside a
 * name thirty, and a word broken anywhere more than any raggedness.
 */
const costs = {path: 64, name: 900, anywhere: 1e6};

/** Divides the words that are wider than a line, and long addresses, so that the page's width can be kept. */
export function splitLong(items: Item[], width: number): Item[] {
  if (!needsSplitting(items, width)) return items;
  const result: Item[] = [];
  let start = 0;
  while (start < items.length) {
    let end = start + 1;
    let cells = items[start]?.width ?? 0;
    while (end < items.length && items[end]?.cost === never) cells += items[end++]?.width ?? 0;
    for (let index = start; index < end; index++) {
      const item = items[index] as Item;
      if (cells > width) splitItem(result, item, index > start, width);
      else if (item.width > width / 2 && isAddress(item.text)) splitAddress(result, item);
      else result.push(item);
    }
    start = end;
  }
  return result;
}

function needsSplitting(items: readonly Item[], width: number): boolean {
  let cells = 0;
  for (const item of items) {
    cells = item.cost === never ? cells + item.width : item.width;
    if (cells > width / 2) return true;
  }
  return false;
}

function splitItem(result: Item[], item: Item, joined: boolean, width: number): void {
  if (joined && closing.test(item.text) && keepWithLast(result, width - item.width)) {
    result.push(item);
    return;
  }
  const first = joined ? {...item, cost: costs.anywhere} : item;
  const parts: Item[] = [];
  const parted = isAddress(item.text) || hyphened.test(item.text);
  if (parted) splitAddress(parts, first);
  else parts.push(first);
  for (const part of parts) {
    if (part.width > width || !parted) splitAnywhere(result, part, width);
    else result.push(part);
  }
}

/** Marks that stand at the end of a word: they would not begin a line well. */
const closing = /^[.,;:!?)\]}'"’”…]{1,3}$/;

/** Lets the last character go to the next line, together with the mark that follows, if it is no wider than `room`. */
function keepWithLast(result: Item[], room: number): boolean {
  const last = result.at(-1);
  const chars = last ? graphemes(last.text) : [];
  const end = chars.at(-1);
  if (!last || end === undefined || chars.length < 2) return false;
  const offset = last.text.length - end.length;
  const width = graphemeWidth(end);
  if (width > room) return false;
  result[result.length - 1] = {
    ...last,
    text: last.text.slice(0, offset),
    width: last.width - width,
  };
  result.push(part(last, end, width, offset, costs.anywhere));
  return true;
}

function isAddress(text: string): boolean {
  return /[/\\]|[\w-]\.[\w-]|_|&|=/.test(text);
}

/** `--long-option-name` in code, which has no hyphens to break at while it fits. */
const hyphened = /[a-z0-9]-[a-z0-9]/i;

/** Addresses and paths break after `/ ? & . = - _`, before what follows, but not after `https://`. */
function splitAddress(result: Item[], item: Item): void {
  const parts = item.text.match(addressParts) ?? [item.text];
  let offset = 0;
  let cost = costs.name;
  for (const [index, text] of parts.entries()) {
    const width = graphemes(text).reduce((sum, char) => sum + graphemeWidth(char), 0);
    result.push(index === 0 ? {...item, text, width} : part(item, text, width, offset, cost));
    offset += text.length;
    cost = /[/\\?&]$/.test(text) ? costs.path : costs.name;
  }
}

const addressParts =
  /^-+[^/?&.=_\-\\]+[/?&.=_\-\\]*|^[a-z]{1,12}:\/\/[^/?&.=_\-\\]*[/?&.=_\-\\]*|[^/?&.=_\-\\]*[/?&.=_\-\\]+|[^/?&.=_\-\\]+$/g;

function splitAnywhere(result: Item[], item: Item, room: number): void {
  let offset = 0;
  let gap: 0 | 1 = 0;
  // The width of the character that a mark stays with; all the room after another mark, which it may be parted from.
  let before = room;
  for (const text of graphemes(item.text)) {
    const width = graphemeWidth(text);
    const closes = closing.test(text);
    // A no-break space gives way too, but never makes a line of its own.
    if (text === ' ') gap = 1;
    else if (offset === 0) result.push({...item, text, width});
    else {
      const cost = closes && before + width <= room ? never : costs.anywhere;
      const next = part(item, text, width, offset, cost);
      result.push(gap === 1 ? {...next, gap, gapRun: item.run} : next);
      gap = 0;
    }
    if (text === ' ') before += width;
    else before = closes ? room : width;
    offset += text.length;
  }
}

function part(item: Item, text: string, width: number, offset: number, cost: number): Item {
  return {
    text,
    width,
    run: item.run,
    gap: 0,
    gapRun: -1,
    cost,
    hyphen: false,
    at: item.at + offset,
  };
}
