import {cellWidth} from '../text/cells.ts';
import type {Span} from './types.ts';

/** Cells of all spans together. */
export function spansWidth(spans: readonly Span[]): number {
  let cells = 0;
  for (let index = 0; index < spans.length; index++)
    cells += cellWidth((spans[index] as Span).text);
  return cells;
}

/** Adds spans, each to the last one where both look alike. */
export function joinAll(spans: Span[], added: readonly Span[]): void {
  for (let index = 0; index < added.length; index++) join(spans, added[index] as Span);
}

function join(spans: Span[], span: Span): void {
  const last = spans[spans.length - 1];
  if (
    last &&
    last.role === span.role &&
    (last.marks ?? 0) === (span.marks ?? 0) &&
    last.link === span.link
  ) {
    spans[spans.length - 1] = {...last, text: last.text + span.text};
  } else spans.push(span);
}

/** Without the spaces at the end: a line never ends in one. A blank line of code stays known as one by its role. */
export function trimSpans(spans: Span[]): Span[] {
  const end = spans[spans.length - 1];
  if (!end || !endsInSpace(end.text)) return spans;
  const result = [...spans];
  for (let last = result.pop(); last; last = result.pop()) {
    const text = last.text.trimEnd();
    if (text === '') continue;
    result.push({...last, text});
    break;
  }
  if (end.role === 'codeBlock') result.push({text: '', role: end.role});
  return result;
}

/** Also true of nothing at all. */
function endsInSpace(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return !(unit > 0x20 && unit < 0xa0) && (text === '' || /\s$/.test(text));
}
