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
  const first = joined ? {...item, cost: costs.anywhere} : item;
  const parts: Item[] = [];
  const parted = isAddress(item.text) || hyphened.test(item.text);
  if (parted) splitAddress(parts, first);
  else parts.push(first);
  for (const part of parts) {
    if (part.width > width || !parted) splitAnywhere(result, part);
    else result.push(part);
  }
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

function splitAnywhere(result: Item[], item: Item): void {
  let offset = 0;
  let gap: 0 | 1 = 0;
  for (const text of graphemes(item.text)) {
    const width = graphemeWidth(text);
    // A no-break space gives way too, but never makes a line of its own.
    if (text === ' ') gap = 1;
    else if (offset === 0) result.push({...item, text, width});
    else {
      const next = part(item, text, width, offset, costs.anywhere);
      result.push(gap === 1 ? {...next, gap, gapRun: item.run} : next);
      gap = 0;
    }
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
