import type {Times} from './measure.ts';
import {medianRatio} from './measure.ts';
import type {ReaderCosts} from './reader.ts';

/** What octavo has promised to its users: `of` takes at most `most` times as long as `to`. */
type RatioBudget = {of: string; to: string; most: number};

export const ratioBudgets: readonly RatioBudget[] = [
  {of: 'octavo 10 KB', to: 'node -e 0', most: 1.5},
  {of: 'octavo 10 KB code', to: 'node -e 0', most: 2},
  {of: 'octavo 100 KB', to: 'glamour 100 KB', most: 1},
  {of: 'octavo 1 MB', to: 'glamour 1 MB', most: 0.3},
  {of: 'compose 4 MB', to: 'compose 1 MB', most: 4.5},
  {of: 'first screen, bundled posts', to: 'node -e 0', most: 4},
  {of: 'first screen, 10,000 posts, cached', to: 'node -e 0', most: 6},
  {of: 'first screen, 10,000 posts, cold', to: 'node -e 0', most: 15},
  {of: 'check 10,000 posts, cached', to: 'node -e 0', most: 15},
  {of: 'check 10,000 posts, cold', to: 'node -e 0', most: 15},
];

/** From a key to the screen, at the 95th percentile, in ms; and memory with the library open, in MiB. */
const limits = {key: 33, memory: 250};

/** A promise and what came of it, in the promise's own unit. */
export type Checked = {what: string; measured: number; most: number; unit: 'x' | 'ms' | 'MiB'};

/** Beyond this share over a budget it counts as missed by `--check`: two runs never agree to the percent. */
export const tolerance = 1.15;

/** Holds what was measured against every promise that it says something about. */
export function checkBudgets(times: Times, readers: readonly ReaderCosts[]): Checked[] {
  const ratios = ratioBudgets
    .filter(({of, to}) => times.has(of) && times.has(to))
    .map(({of, to, most}): Checked => {
      return {what: `${of} / ${to}`, measured: medianRatio(times, of, to), most, unit: 'x'};
    });
  const reading = readers.flatMap(({screen, keys, memory}): Checked[] => [
    ...keys
      .filter(({keys}) => keys > 0)
      .map(({what, p95}): Checked => {
        return {what: `${what}, ${screen}`, measured: p95, most: limits.key, unit: 'ms'};
      }),
    ...(memory === null
      ? []
      : [{what: `memory, ${screen}`, measured: memory, most: limits.memory, unit: 'MiB'} as const]),
  ]);
  return [...ratios, ...reading];
}
