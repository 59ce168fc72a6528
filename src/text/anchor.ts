import {lazyRegExp} from './lazy-reg-exp.ts';

/** An anchor as GitHub makes it of a heading's text: lower case, no punctuation, hyphens for spaces. */
export function anchorOf(text: string): string {
  const lower = text.toLowerCase();
  const unwanted = ascii.test(lower) ? asciiPunctuation : punctuation();
  return lower.replace(unwanted, '').replace(/ /g, '-');
}

const ascii = /^[\x00-\x7f]*$/;
const asciiPunctuation = /[^\w -]/g;
const punctuation = lazyRegExp(String.raw`[^\p{L}\p{M}\p{N}\p{Pc} -]`, 'gu');

/** The second `intro` is `intro-1`, as on GitHub; no anchor is given twice. `used` remembers those that were. */
export function uniqueAnchor(used: Map<string, number>, wanted: string): string {
  const count = used.get(wanted);
  if (count === undefined) {
    used.set(wanted, 0);
    return wanted;
  }
  let next = count + 1;
  while (used.has(`${wanted}-${next}`)) next++;
  used.set(wanted, next);
  used.set(`${wanted}-${next}`, 0);
  return `${wanted}-${next}`;
}
