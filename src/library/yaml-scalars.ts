/*
 * What a word without quotes is in front matter: as YAML 1.2 has it, so `yes`, `no`, `on` and `off` are words, and of the
 * numbers only those that read back as they were written.
 */

/** An empty value, `~` or `null`. */
export const isNothing = (text: string): boolean =>
  text === '' || text === '~' || /^(?:null|Null|NULL)$/.test(text);

/** `true` or `false`. */
export const isFlag = (text: string): boolean =>
  /^(?:true|True|TRUE|false|False|FALSE)$/.test(text);

/** `1.10`, `007`, `12:30` and `1_000` stay text, or a title would change. */
export const isNumeral = (text: string): boolean =>
  /^-?\d{1,16}(?:\.\d{1,16})?$/.test(text) && String(Number(text)) === text;

export function plainScalar(text: string): string | number | boolean | null {
  if (isNothing(text)) return null;
  if (isFlag(text)) return text.toLowerCase() === 'true';
  return isNumeral(text) ? Number(text) : text;
}
