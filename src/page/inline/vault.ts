import {lazyRegExp} from '../../text/lazy-reg-exp.ts';
import {type Scan, searchIn, skip, take} from './scan.ts';

const tagShape = lazyRegExp(String.raw`#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*`, 'uy');

/** `#tag` in an Obsidian vault. */
export function readTag(scan: Scan): boolean {
  if (!scan.context.syntax.vault) return false;
  const {text, position} = scan;
  if (position > 0 && !/[\s(]/.test(text[position - 1] ?? '')) return false;
  const tag = tagShape();
  tag.lastIndex = position;
  const found = tag.exec(text)?.[0];
  if (!found || found.length > 100) return false;
  take(scan, position + found.length, {text: found, role: 'tag'});
  return true;
}

/** `%%comment%%` in an Obsidian vault. */
export function readComment(scan: Scan): boolean {
  if (!scan.context.syntax.vault || scan.text[scan.position + 1] !== '%') return false;
  const close = searchIn(scan).find('%%', scan.position + 2);
  if (close < 0) return false;
  skip(scan, close + 2);
  return true;
}

/** ` ^block-id` at the end of a block: shown nowhere, but a link may lead to it. */
export function readBlockId(scan: Scan): boolean {
  const {text, position} = scan;
  if (position > 0 && !/\s/.test(text[position - 1] ?? '')) return false;
  const id = /^\^([a-zA-Z0-9-]{1,100})\s*$/.exec(text.slice(position, position + 110))?.[1];
  if (!id || (!scan.context.syntax.vault && !/\d/.test(id))) return false;
  if (text.slice(position).trim().length !== id.length + 1) return false;
  take(scan, text.length, {text: '', anchor: `^${id}`});
  return true;
}
