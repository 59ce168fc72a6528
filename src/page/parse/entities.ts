import {decodeHTMLStrict} from 'entities/decode';

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const everyEntity = new RegExp(entity.source, 'g');

/** The entity that starts at `at`, or null; `text` is what it stands for. */
export function entityAt(source: string, at: number): {text: string; length: number} | null {
  entity.lastIndex = at;
  const found = entity.exec(source)?.[0];
  if (!found) return null;
  const text = decode(found);
  return text === found ? null : {text, length: found.length};
}

/** `text` with every entity replaced by what it stands for. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(everyEntity, decode) : text;
}

/** Character references to the no-break space keep their meaning; those to nothing (`&#0;`) become U+FFFD. */
function decode(found: string): string {
  return common.get(found) ?? decodeNumber(found) ?? decodeHTMLStrict(found);
}

/** A plain number; those that HTML maps elsewhere (controls, surrogates, nothing) are left to the full decoder. */
function decodeNumber(found: string): string | undefined {
  if (found[1] !== '#') return undefined;
  const hex = found[2] === 'x' || found[2] === 'X';
  const point = Number.parseInt(found.slice(hex ? 3 : 2), hex ? 16 : 10);
  const plain = (point >= 0x20 && point < 0x7f) || (point >= 0xa0 && point < 0xd800);
  return plain ? String.fromCodePoint(point) : undefined;
}

/** What nearly every post is content with: the full table costs its decoding on first use. */
const common = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
  ['&copy;', '©'],
  ['&mdash;', '—'],
  ['&ndash;', '–'],
  ['&hellip;', '…'],
]);
