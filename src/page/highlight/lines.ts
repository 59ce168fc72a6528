import type {Span} from '../types.ts';

/** Spans whose text may hold line feeds, as spans a line: as many lines as `split('\n')` would make. */
export function spansByLine(spans: readonly Span[]): Span[][] {
  let line: Span[] = [];
  const lines = [line];
  for (const span of spans) {
    const [first = '', ...others] = span.text.split('\n');
    if (first !== '') line.push({...span, text: first});
    for (const text of others) {
      line = text === '' ? [] : [{...span, text}];
      lines.push(line);
    }
  }
  return lines;
}
