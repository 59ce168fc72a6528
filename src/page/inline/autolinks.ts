import {lazyRegExp} from '../../text/lazy-reg-exp.ts';
import {wordCharacter} from '../../text/word-character.ts';
import {addLink, flush, type Scan, take} from './scan.ts';

const angled = /<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s\x00-\x1f<>]*)>/y;
const angledMail =
  /<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>/y;
const host = lazyRegExp(String.raw`[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*`, 'uy');
const mailHost = /[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+)+/y;

/** `<https://…>` and `<someone@example.com>`. */
export function autolinkAt(scan: Scan): boolean {
  angled.lastIndex = scan.position;
  const url = angled.exec(scan.text);
  if (url) return link(scan, scan.position, angled.lastIndex, url[1] ?? '', url[1] ?? '');
  if (scan.text.indexOf('@', scan.position) < 0) return false;
  angledMail.lastIndex = scan.position;
  const mail = angledMail.exec(scan.text);
  if (!mail) return false;
  return link(scan, scan.position, angledMail.lastIndex, mail[1] ?? '', `mailto:${mail[1]}`);
}

/** A bare `https://…` (GFM): seen at its colon, it reaches back over its scheme. */
export function urlAt(scan: Scan): boolean {
  const {text, position} = scan;
  if (!text.startsWith('://', position)) return false;
  const scheme = /(?:https?|ftp)$/i.exec(
    text.slice(Math.max(scan.start, position - 5), position),
  )?.[0];
  if (!scheme) return false;
  const start = position - scheme.length;
  if (start > 0 && wordCharacter().test(text[start - 1] ?? '')) return false;
  const name = host();
  name.lastIndex = position + 3;
  if (!name.test(text)) return false;
  const end = trimEnd(text, start, endOfUrl(text, name.lastIndex));
  const url = text.slice(start, end);
  return link(scan, start, end, url, url);
}

/** A bare `www.…` (GFM). */
export function wwwAt(scan: Scan): boolean {
  const {text, position} = scan;
  if (!/^www\.$/i.test(text.slice(position, position + 4))) return false;
  if (position > 0 && !/[\s*_~(]/.test(text[position - 1] ?? '')) return false;
  const name = host();
  name.lastIndex = position + 4;
  if (!name.test(text)) return false;
  const end = trimEnd(text, position, endOfUrl(text, name.lastIndex));
  const url = text.slice(position, end);
  return link(scan, position, end, url, `http://${url}`);
}

/** A bare `someone@example.com` (GFM): seen at its `@`, it reaches back over its name. */
export function emailAt(scan: Scan): boolean {
  const {text, position} = scan;
  mailHost.lastIndex = position + 1;
  const domain = mailHost.exec(text)?.[0];
  if (!domain || /[-_]$/.test(domain)) return false;
  let start = position;
  while (start > scan.start && /[a-zA-Z0-9._+-]/.test(text[start - 1] ?? '')) start--;
  if (start === position) return false;
  const end = mailHost.lastIndex;
  const mail = text.slice(start, end);
  return link(scan, start, end, mail, `mailto:${mail}`);
}

function link(scan: Scan, start: number, end: number, text: string, href: string): boolean {
  if (isLinkText(scan, start, end)) return false;
  flush(scan, start);
  scan.position = start;
  const index = addLink(scan.context, {kind: 'link', text, href});
  take(scan, end, {text, link: index});
  return true;
}

/** Inside what becomes a link's text, an address is text: `[https://a.example](https://b.example)`. */
function isLinkText(scan: Scan, start: number, end: number): boolean {
  if (!scan.brackets.some(bracket => !bracket.image && bracket.active)) return false;
  const reach = scan.text.slice(start, end + 210);
  return (
    /\][([]/.test(reach.slice(0, end - start)) ||
    /^[^[\]\n]{0,200}\][([]/.test(reach.slice(end - start))
  );
}

function endOfUrl(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/[\s<]/.test(text[end] ?? '')) end++;
  return end;
}

/** GFM, 6.9: trailing punctuation, an entity and unmatched closing parentheses are not of the address. */
function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  let depth = 0;
  for (let index = start; index < end; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')') depth--;
  }
  for (;;) {
    const last = text[end - 1] ?? '';
    if (/[?!.,:*_~'"]/.test(last)) end--;
    else if (last === ')' && depth < 0) {
      depth++;
      end--;
    } else if (last === ';') {
      const entity = /&[a-zA-Z0-9]{1,31};$/.exec(text.slice(Math.max(start, end - 34), end));
      end -= entity ? entity[0].length : 1;
    } else return end;
  }
}
