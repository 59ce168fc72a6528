import type {Page} from '../page/types.ts';

/** What the focus may stand on: a link (by its index into `Page.links`) or the summary of a `<details>`. */
export type Stop = {
  readonly link: number | null;
  readonly fold: number | null;
  /** Index into `Page.lines`. */
  readonly line: number;
};

/** Whether a page has any stop, for less than it takes to list them. */
export function hasStops({lines, links}: Page): boolean {
  return links.length > 0 || lines.some(({details}) => details !== undefined);
}

/** The stops of a page from its top to its end; what is folded away has none. */
export function stopsOf({lines}: Page): Stop[] {
  const stops: Stop[] = [];
  const known = new Set<number>();
  for (const [line, {spans, details}] of lines.entries()) {
    if (details !== undefined) stops.push({link: null, fold: details, line});
    for (const {link} of spans) {
      // A link that is broken over lines is one stop.
      if (link === undefined || known.has(link)) continue;
      known.add(link);
      stops.push({link, fold: null, line});
    }
  }
  return stops;
}
