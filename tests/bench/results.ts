import type {Budget} from './cases.ts';

/** The time of one subject, and how many times that of `node -e 0` it is. */
export type Result = {name: string; milliseconds: number; ratio: number};

/** A table for people: every subject, then every budget and whether it is kept. */
export function describeResults(
  results: readonly Result[],
  budgets: readonly (Budget & {ratio: number})[],
): string {
  const width = Math.max(...results.map(({name}) => name.length));
  const rows = results.map(
    ({name, milliseconds, ratio}) =>
      `${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(8)} ms  ${ratio.toFixed(2).padStart(6)}x`,
  );
  const promises = budgets.map(({of, to, most, ratio}) => {
    const kept = ratio <= most ? 'kept' : 'MISSED';
    return `${kept.padEnd(6)}  ${of}: ${ratio.toFixed(2)}x of ${to}, at most ${most}x`;
  });
  return `${[...rows, '', ...promises].join('\n')}\n`;
}
