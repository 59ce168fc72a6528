import type {Role} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import type {Span} from '../types.ts';

/** A line of prose without what its containers put before it. */
export type ProseLine = {spans: Span[]; at: number; anchor?: string; cells: number};

/** Adds text of a run to the end of a line. `base` is what plain text is here. */
export function addText(spans: Span[], text: string, run: Run, base: Role): void {
  const role = run.role === 'text' ? base : run.role;
  const last = spans[spans.length - 1];
  if (last && last.role === role && (last.marks ?? 0) === run.marks && last.link === run.link) {
    last.text += text;
    return;
  }
  spans.push(spanOf(text, run, base));
}

/** Text of a run as a span. `base` is what plain text is here. */
export function spanOf(text: string, run: Run, base: Role): Span {
  const {marks, link} = run;
  const role = run.role === 'text' ? base : run.role;
  if (link === undefined) return marks ? {text, role, marks} : {text, role};
  return marks ? {text, role, marks, link} : {text, role, link};
}
