import {findInPage, type Match} from '../page/find.ts';
import type {Page} from '../page/types.ts';

/** Where any of several words stands in a page, in order and numbered; of two that overlap the first counts. */
export function findAll(page: Page, needles: readonly string[]): readonly Match[] {
  const [only, ...others] = needles;
  if (only === undefined) return [];
  if (others.length === 0) return findInPage(page, only);
  const groups = needles.flatMap(needle => wholeMatches(findInPage(page, needle)));
  groups.sort((left, right) => order(left[0], right[0]) || right.length - left.length);
  const found: Match[] = [];
  let number = 0;
  for (const group of groups) {
    const [before, first] = [found.at(-1), group[0]];
    if (!first || (before && before.line >= first.line && before.end > first.start)) continue;
    for (const part of group) found.push({...part, match: number});
    number++;
  }
  return found;
}

/** The parts of each match together: one that is broken over lines has several. */
function wholeMatches(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = [];
  for (const part of matches) {
    const group = groups.at(-1);
    if (group?.[0]?.match === part.match) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function order(left: Match | undefined, right: Match | undefined): number {
  if (!left || !right) return 0;
  return left.line - right.line || left.start - right.start || right.end - left.end;
}
