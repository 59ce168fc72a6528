import type {Table} from './atoms.ts';
import {type Entry, Section, sectionCount} from './entries.ts';
import type {Scan} from './scan.ts';

/**
 * How well the scanned post answers the query, 0 to 1. Each word counts by the best place that it stands in (title,
 * tags, description, headings, body) and how it matches there (exact, prefix, substring, misspelt), rare words more;
 * then come words that stand as in the query, words that cover the title, words near each other, and their number.
 */
export function scoreOf(scan: Scan, entry: Entry): number {
  if (scan.wantedCount === 0) return 0;
  const {tables, grades} = scan;
  let sum = 0;
  let weights = 0;
  let inTitle = 0;
  for (let atom = 0; atom < tables.length; atom++) {
    if ((scan.wanted & (1 << atom)) === 0) continue;
    const {weight} = tables[atom] as Table;
    weights += weight;
    let best = 0;
    for (let section = 0; section < sectionCount; section++) {
      const grade = grades[atom * sectionCount + section] as number;
      if (grade === 0) continue;
      const value = (sectionWorth[section] as number) * (gradeWorth[grade] as number);
      if (value > best) best = value;
      if (section === Section.title) inTitle += weight * (gradeWorth[grade] as number);
    }
    sum += weight * (best + frequencyWorth * saturated(scan.counts[atom] as number, entry));
  }
  const titleLength = Math.max(1, entry.metadata[Section.title].length);
  const coverage = (inTitle / weights) * (scan.titleWords / titleLength);
  const pairs = scan.wantedCount > 1 ? scan.titlePairs / (scan.wantedCount - 1) : 0;
  const nearness = scan.span > 0 ? scan.wantedCount / scan.span : 0;
  const total =
    sum / weights + coverageWorth * coverage + pairsWorth * pairs + nearnessWorth * nearness;
  return Math.min(1, total / most);
}

// By section and by grade: tuned on known-item searches over real blogs (tests/bench).
const sectionWorth: readonly number[] = [1, 0.7, 0.5, 0.4, 0.25];
const gradeWorth: readonly number[] = [0, 0.3, 0.4, 0.45, 0.75, 1];
const frequencyWorth = 0.12;
const coverageWorth = 0.25;
const pairsWorth = 0.15;
const nearnessWorth = 0.15;
const most = 1 + frequencyWorth + coverageWorth + pairsWorth + nearnessWorth;

/** The number of times a word stands in a body, with less and less effect, and less in a long body. */
function saturated(count: number, entry: Entry): number {
  if (count === 0) return 0;
  const length = entry.body ? entry.body.length : 600;
  return count / (count + 0.6 + length / 1200);
}
