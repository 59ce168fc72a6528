import {sanitise} from '../../text/sanitise.ts';

/** `text` for the inside of an element. Control characters go too: the document may be shown by a terminal. */
export function escapeHtml(text: string): string {
  return sanitise(text).replace(/[&<>]/g, character => entities[character] ?? character);
}

/** `text` for the inside of a quoted attribute. */
export function escapeAttribute(text: string): string {
  return sanitise(text).replace(/[&<>"']/g, character => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * `href` as it may stand in a document that strangers open: web and mail addresses, paths and anchors. `null` for every
 * other scheme (`javascript:`, `data:`, `file:`), whatever white space hides it.
 */
export function safeAddress(href: string): string | null {
  const text = href.replace(/[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+/g, part =>
    /^ +$/.test(part) ? '%20'.repeat(part.length) : '',
  );
  const trimmed = text.replace(/^(?:%20)+|(?:%20)+$/g, '');
  if (trimmed === '') return null;
  const scheme = /^([^/?#:]*):/.exec(trimmed)?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme) ? trimmed : null;
}
