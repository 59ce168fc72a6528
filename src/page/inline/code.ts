import {type Scan, searchIn, take} from './scan.ts';

/** A code span, or the backticks that open none. Everything in it is literal. */
export function readCode(scan: Scan): boolean {
  const {text, position} = scan;
  let open = position;
  while (text[open] === '`') open++;
  const fence = text.slice(position, open);
  const close = closingFence(scan, fence, open);
  if (close < 0) {
    scan.position = open;
    return true;
  }
  const inside = text.slice(open, close).replace(/\n[ \t]*/g, ' ');
  const padded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
  const code = {text: padded ? inside.slice(1, -1) : inside, role: 'code' as const};
  take(scan, close + fence.length, code).at = scan.offset(open + (padded ? 1 : 0));
  return true;
}

/** The next run of exactly as many backticks. Its places are looked up once a paragraph and length. */
function closingFence(scan: Scan, fence: string, from: number): number {
  if (searchIn(scan).missed(fence)) return -1;
  let index = scan.text.indexOf(fence, from);
  while (index >= 0) {
    let end = index + fence.length;
    if (scan.text[end] !== '`') return index;
    while (scan.text[end] === '`') end++;
    index = scan.text.indexOf(fence, end);
  }
  searchIn(scan).miss(fence);
  return -1;
}
