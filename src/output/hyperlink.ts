/** Schemes that a terminal may be asked to open. Paths stay inside octavo; anything else is never made clickable. */
const safe = /^(?:https?:\/\/|mailto:)/i;

/** Longer targets are left out: VTE ignores those over 2,083 bytes, and no honest link is that long. */
const longest = 2000;

/**
 * `href` as it may stand in an OSC 8 sequence: printable ASCII only, everything else percent-encoded, as the
 * specification of terminal hyperlinks asks. `null` when it is not a web or mail address.
 */
export function hyperlinkTarget(href: string): string | null {
  const trimmed = href.toWellFormed().replace(unprintable, '').trim();
  if (!safe.test(trimmed) || trimmed.length > longest) return null;
  const encoded = trimmed.replace(unsafe, encodeURIComponent);
  return encoded.length > longest ? null : encoded;
}

/** Starts a hyperlink. Places with equal `id` and target light up together. */
export function openHyperlink(target: string, id: string): string {
  return `\x1b]8;id=${id};${target}\x07`;
}

/** Ends a hyperlink. BEL rather than ST ends the sequences, because Ink reads only that. */
export const closeHyperlink = '\x1b]8;;\x07';

const unprintable = /[\x00-\x1f\x7f-\x9f]/g;
const unsafe = /[^\x21-\x7e]|["<>\\^`{|}]/gu;
