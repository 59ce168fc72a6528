import {sanitise} from '../text/sanitise.ts';

/** Text fit for one line of a page: no control characters, every space a plain one. */
export function tidy(text: string): string {
  const clean = sanitise(text);
  return /[\t\n\u2028\u2029]/.test(clean) ? clean.replace(/[\t\n\u2028\u2029]/g, ' ') : clean;
}
