import type {Span} from '../page/types.ts';
import type {Range} from '../search/types.ts';
import {cellWidth, graphemes, graphemeWidth} from '../text/cells.ts';
import type {Role} from '../text/roles.ts';
import {sanitiseLine} from '../text/sanitise.ts';

/** `text` as spans of `role`, with `ranges` (in order) as matches. Cleaned, so that it can be measured. */
export function matchedSpans(text: string, ranges: readonly Range[], role: Role): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end <= start) continue;
    spans.push({text: sanitiseLine(text.slice(at, start)), role});
    spans.push({text: sanitiseLine(text.slice(start, end)), role: 'match'});
    at = end;
  }
  spans.push({text: sanitiseLine(text.slice(at)), role});
  return spans.filter(span => span.text !== '');
}

/** Width of `spans` in cells. */
export function spansWidth(spans: readonly Span[]): number {
  return spans.reduce((cells, span) => cells + cellWidth(span.text), 0);
}

/** As much of `spans` as fits in `width` cells; what is cut ends in `…`. */
export function truncateSpans(spans: readonly Span[], width: number): Span[] {
  if (spansWidth(spans) <= width) return [...spans];
  const letters = lettersOf(spans);
  const kept = letters.slice(0, fitting(letters, 0, width - 1));
  const role = kept.at(-1)?.role ?? spans[0]?.role ?? 'text';
  return width < 1 ? [] : [...joined(kept), {text: '…', role}];
}

/** Breaks `spans` at spaces into at most `limit` lines of `width` cells, and inside what has no space that fits. */
export function wrapSpans(spans: readonly Span[], width: number, limit: number): Span[][] {
  const letters = lettersOf(spans);
  const lines: Span[][] = [];
  let at = 0;
  while (at < letters.length) {
    if (lines.length === limit)
      return [...lines.slice(0, -1), unfinished(lines.at(-1) ?? [], width)];
    const end = breakBefore(letters, at, Math.max(at + 1, fitting(letters, at, width)));
    lines.push(joined(letters.slice(at, end)));
    at = end;
    while (letters[at]?.text === ' ') at++;
  }
  return lines;
}

/** `line` with a mark that more follows, in place of its end where there is no room. */
function unfinished(line: readonly Span[], width: number): Span[] {
  const role = line.at(-1)?.role ?? 'text';
  return truncateSpans([...line, {text: ' …', role}], width);
}

/** `spans` without white space at the end. */
export function trimSpans(spans: readonly Span[]): Span[] {
  const end = spans.findLastIndex(span => span.text.trimEnd() !== '');
  return spans
    .slice(0, end + 1)
    .map((span, index) => (index === end ? {...span, text: span.text.trimEnd()} : span));
}

type Letter = {text: string; role: Role};

function lettersOf(spans: readonly Span[]): Letter[] {
  return spans.flatMap(({text, role}) => graphemes(text).map(letter => ({text: letter, role})));
}

/** Index after the last letter that fits when a line of `width` cells begins with the one at `start`. */
function fitting(letters: readonly Letter[], start: number, width: number): number {
  let cells = 0;
  let end = start;
  for (; end < letters.length; end++) {
    cells += graphemeWidth(letters[end]?.text ?? '');
    if (cells > width) break;
  }
  return end;
}

/** The last place up to `end` where a line may end: at a space, or next to a wide letter, which needs none. */
function breakBefore(letters: readonly Letter[], start: number, end: number): number {
  if (end >= letters.length) return end;
  for (let at = end; at > start; at--) {
    if (letters[at]?.text === ' ' || isWide(letters[at]) || isWide(letters[at - 1])) return at;
  }
  return end;
}

function isWide(letter: Letter | undefined): boolean {
  return letter !== undefined && graphemeWidth(letter.text) > 1;
}

function joined(letters: readonly Letter[]): Span[] {
  const spans: Span[] = [];
  for (const {text, role} of letters) {
    const last = spans.at(-1);
    if (last?.role === role) last.text += text;
    else spans.push({text, role});
  }
  return trimSpans(spans);
}
