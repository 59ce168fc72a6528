import {lazyRegExp} from '../text/lazy-reg-exp.ts';

/** Whether the first letter of `text` belongs to a script that runs from right to left (Unicode's rule P2). */
export function isRightToLeft(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x41 || (unit > 0x5a && unit < 0x61) || (unit > 0x7a && unit < 0xaa)) continue;
    if (unit < 0x590) return false;
    const char = String.fromCodePoint(text.codePointAt(index) ?? unit);
    if (rightToLeft.test(char)) return true;
    if (letter().test(char)) return false;
  }
  return false;
}

const letter = lazyRegExp(String.raw`\p{L}`, 'u');

/** Hebrew to Arabic extended, their presentation forms, and the historic and African scripts of their planes. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
