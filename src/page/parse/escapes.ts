/**
 * Terminal escape sequences as a whole: CSI, and OSC and its kin up to their terminator. Taking only their control
 * characters would leave `[31m` in the prose.
 */
export const escapeSequence =
  '(?:\\x1b\\[|\\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]|\\x1b[\\]PX^_][^\\x07\\x1b\\x9c\\n]*(?:\\x07|\\x1b\\\\|\\x9c)';

const sequences = new RegExp(escapeSequence, 'g');

/** `text` without its terminal escape sequences; stray control characters are left to the sanitiser. */
export function stripEscapes(text: string): string {
  return /[\x1b\x9b]/.test(text) ? text.replace(sequences, '') : text;
}
