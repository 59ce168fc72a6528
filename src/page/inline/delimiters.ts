import {lazyRegExp} from '../../text/lazy-reg-exp.ts';
import {type Counts, type Delimiter, type DelimiterStack, noCounts} from './piece.ts';

const space = /[\s\u00a0]/;
const wide =
  /[\u2e80-\u312f\u31a0-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const asciiPunctuation = /[!-/:-@[-`{-~]/;
const punctuation = lazyRegExp(String.raw`[\p{P}\p{S}]`, 'u');

/**
 * Whether a run of `char` between `before` and `after` may open and close emphasis (CommonMark 0.31, 6.2). Beside East
 * Asian text, which has no spaces, `**` and `~~` do whatever point they stand at: `**重点。**后面` is emphasis in kramdown
 * and to whoever wrote it, and stars in the text to the specification.
 */
export function flanking(
  char: string,
  before: string,
  after: string,
): {canOpen: boolean; canClose: boolean} {
  const spaceBefore = before === '' || space.test(before);
  const spaceAfter = after === '' || space.test(after);
  const pointBefore = isPunctuation(before);
  const pointAfter = isPunctuation(after);
  const left = !spaceAfter && (!pointAfter || spaceBefore || pointBefore);
  const right = !spaceBefore && (!pointBefore || spaceAfter || pointAfter);
  if (char !== '_') {
    const eastAsian = wide.test(before) || wide.test(after);
    return {
      canOpen: left || (eastAsian && !spaceAfter),
      canClose: right || (eastAsian && !spaceBefore),
    };
  }
  return {canOpen: left && (!right || pointBefore), canClose: right && (!left || pointAfter)};
}

function isPunctuation(char: string): boolean {
  return char <= '\x7f' ? asciiPunctuation.test(char) : punctuation().test(char);
}

/**
 * Pairs the delimiters after `bottom` and marks what stands between them, as CommonMark's reference algorithm does:
 * linear, because a closer never looks again below where a like closer found nothing. None of them is left after.
 */
export function pairDelimiters(stack: DelimiterStack, bottom: Delimiter | null): void {
  if (stack.last === bottom) return;
  const floors = new Map<string, Delimiter | null>();
  let closer = firstAfter(stack, bottom);
  while (closer) {
    if (!closer.canClose) {
      closer = closer.next;
      continue;
    }
    const kind = closerKind(closer);
    const opener = findOpener(closer, floors.get(kind) ?? bottom, bottom);
    if (!opener) {
      floors.set(kind, closer.previous);
      closer = closer.next;
      continue;
    }
    match(opener, closer);
    opener.next = closer;
    closer.previous = opener;
    if (opener.left === 0) remove(stack, opener);
    if (closer.left === 0) {
      const next: Delimiter | null = closer.next;
      remove(stack, closer);
      closer = next;
    }
  }
  stack.last = bottom;
  if (bottom) bottom.next = null;
}

function firstAfter(stack: DelimiterStack, bottom: Delimiter | null): Delimiter | null {
  let first = stack.last;
  if (first === bottom) return null;
  while (first?.previous && first.previous !== bottom) first = first.previous;
  return first;
}

function closerKind(closer: Delimiter): string {
  const thirds = closer.char === '*' || closer.char === '_';
  return closer.char + (closer.canOpen ? '+' : '-') + (thirds ? closer.length % 3 : closer.length);
}

function findOpener(
  closer: Delimiter,
  floor: Delimiter | null,
  bottom: Delimiter | null,
): Delimiter | null {
  let opener = closer.previous;
  for (; opener && opener !== floor && opener !== bottom; opener = opener.previous) {
    if (opener.char === closer.char && opener.canOpen && compatible(opener, closer)) return opener;
  }
  return null;
}

function remove(stack: DelimiterStack, delimiter: Delimiter): void {
  if (delimiter.previous) delimiter.previous.next = delimiter.next;
  if (delimiter.next) delimiter.next.previous = delimiter.previous;
  else stack.last = delimiter.previous;
}

function compatible(opener: Delimiter, closer: Delimiter): boolean {
  if (closer.char === '~' || closer.char === '=') return opener.length === closer.length;
  if (!opener.canClose && !closer.canOpen) return true;
  return (opener.length + closer.length) % 3 !== 0 || closer.length % 3 === 0;
}

function match(opener: Delimiter, closer: Delimiter): void {
  const whole = closer.char === '~' || closer.char === '=';
  const used = whole ? closer.length : opener.left >= 2 && closer.left >= 2 ? 2 : 1;
  const mark: keyof Counts =
    closer.char === '~'
      ? 'strike'
      : closer.char === '='
        ? 'highlight'
        : used === 2
          ? 'strong'
          : 'emphasis';
  opener.piece.opens ??= noCounts();
  closer.piece.closes ??= noCounts();
  opener.piece.opens[mark]++;
  closer.piece.closes[mark]++;
  opener.left -= used;
  closer.left -= used;
  opener.piece.text = opener.char.repeat(opener.left);
  closer.piece.text = closer.char.repeat(closer.left);
}
