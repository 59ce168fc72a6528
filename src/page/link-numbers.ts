import type {Run} from './document.ts';
import type {Link} from './types.ts';

/** The numbers that links carry in a page that lists its targets; links to one target share a number. */
export type LinkNumbers = {
  /** The number of a link by its index; absent for one that shows its own target. */
  byLink: Map<number, number>;
  targets: string[];
  byTarget: Map<string, number>;
  /** How many links have been looked at. */
  seen: number;
};

export function noNumbers(): LinkNumbers {
  return {byLink: new Map(), targets: [], byTarget: new Map(), seen: 0};
}

/** Numbers the targets of links not seen before, in the order in which they stand. */
export function numberLinks(
  numbers: LinkNumbers,
  links: readonly Pick<Link, 'kind' | 'href' | 'text'>[],
): void {
  for (; numbers.seen < links.length; numbers.seen++) {
    const link = links[numbers.seen];
    if (!link || !isListed(link)) continue;
    let number = numbers.byTarget.get(link.href);
    if (number === undefined) {
      number = numbers.targets.push(link.href);
      numbers.byTarget.set(link.href, number);
    }
    numbers.byLink.set(numbers.seen, number);
  }
}

/** A link whose words are its target, or that has none, needs no number, and one within the page leads nowhere in print. */
function isListed({kind, href, text}: Pick<Link, 'kind' | 'href' | 'text'>): boolean {
  if (kind !== 'link' && kind !== 'image') return false;
  if (href === '' || href.startsWith('#')) return false;
  if (href.slice(0, 5).toLowerCase() === 'data:') return false;
  const shown = text.trim();
  if (shown === '' && kind === 'link') return false;
  return shown !== href && href !== `mailto:${shown}` && href !== `http://${shown}`;
}

/** Whether a run has a number; asked of every paragraph, so it makes nothing. */
function isNumbered(runs: readonly Run[], {byLink}: LinkNumbers): boolean {
  for (let index = 0; index < runs.length; index++) {
    const {link} = runs[index] as Run;
    if (link !== undefined && byLink.has(link)) return true;
  }
  return false;
}

/** Runs with `[1]` after the last run of each link. */
export function withNumbers(runs: readonly Run[], numbers: LinkNumbers): readonly Run[] {
  if (!isNumbered(runs, numbers)) return runs;
  const result: Run[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    result.push(run);
    if (run.link === undefined || runs[index + 1]?.link === run.link) continue;
    const number = numbers.byLink.get(run.link);
    if (number === undefined) continue;
    const mark: Run = {text: `\u00a0[${number}]`, role: 'linkTarget', marks: 0, at: run.at};
    if (run.breaks) {
      result[result.length - 1] = {...run, breaks: undefined};
      mark.breaks = true;
    }
    result.push(mark);
  }
  return result;
}
