import {sanitise} from '../text/sanitise.ts';

/** Text fit for one line of a page: no control characters, every space a plain one. */
export function tidy(text: string): string {
  if (ordinary.test(text)) return text;
  const clean = sanitise(text);
  return /[\t\n\u2028\u2029]/.test(clean) ? clean.replace(/[\t\n\u2028\u2029]/g, ' ') : clean;
}

/** What most prose is made of, Latin and its quotation marks and dashes: one look instead of two. */
const ordinary = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027]*$/;
