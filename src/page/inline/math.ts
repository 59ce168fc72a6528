import {mathText} from '../math-text.ts';
import {type Scan, searchIn, take} from './scan.ts';

const longest = 1000;

/**
 * `$x$` and `$$x$$`, by the rule of pandoc: no space inside the dollars, no digit after them. Prices stay prices.
 */
export function readMath(scan: Scan): boolean {
  const {text, position} = scan;
  const double = text[position + 1] === '$';
  const open = position + (double ? 2 : 1);
  if (!double && (/\s/.test(text[open] ?? ' ') || /[\w$\\]/.test(text[position - 1] ?? '')))
    return false;
  const close = double ? searchIn(scan).find('$$', open) : closing(text, open);
  if (close <= open || close - open > longest) return skipDollars(scan, double);
  const inside = text.slice(open, close);
  if (!double && !looksLikeMath(inside, text[close + 1] ?? '')) return false;
  take(scan, close + (double ? 2 : 1), {text: mathText(inside), role: 'math'});
  return true;
}

function skipDollars(scan: Scan, double: boolean): boolean {
  if (double) scan.position += 2;
  return double;
}

function closing(text: string, from: number): number {
  const stop = Math.min(text.length, from + longest);
  for (let index = from; index < stop; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '$') return index;
  }
  return -1;
}

function looksLikeMath(inside: string, after: string): boolean {
  if (/\s$/.test(inside) || /\w/.test(after)) return false;
  // `$5 and 10$`, `$1,000 to 2,000$`: a sum of money and words.
  return !/^\d[\d.,]*[kKmM]?\s+[a-z]/.test(inside) && !inside.includes('`');
}
