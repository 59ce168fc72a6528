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
  return common.get(found) ?? decodeHTMLStrict(found);
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
