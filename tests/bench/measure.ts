import {spawnSync} from 'node:child_process';
import {performance} from 'node:perf_hooks';

/** Something to be timed: a program that runs to its end, or a function. */
export type Subject = {name: string} & (
  | {argv: readonly string[]; env?: Record<string, string>}
  | {
      run: () => void | Promise<void>;
      /** What has to be so before each round, and what is to be undone after it; not timed. */
      before?: () => void | Promise<void>;
      after?: () => void | Promise<void>;
    }
);

/** Milliseconds of each round, in order, by subject. */
export type Times = Map<string, number[]>;

/**
 * Times all subjects `rounds` times over, one after another in each round: what drifts (heat, other load) then meets
 * them all alike, and ratios within one round can be trusted where times cannot. Output is thrown away.
 */
export async function measure(
  subjects: readonly Subject[],
  rounds: number,
  onRound: (round: number) => void = () => {},
): Promise<Times> {
  const times: Times = new Map(subjects.map(({name}) => [name, []]));
  // The first round warms the caches of the disk and is not counted.
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (const subject of subjects) {
      const milliseconds = await time(subject);
      if (round > 0) times.get(subject.name)?.push(milliseconds);
    }
  }
  return times;
}

async function time(subject: Subject): Promise<number> {
  if ('run' in subject) await subject.before?.();
  const started = performance.now();
  if ('run' in subject) await subject.run();
  else runProgram(subject);
  const milliseconds = performance.now() - started;
  if ('run' in subject) await subject.after?.();
  return milliseconds;
}

function runProgram({name, argv, env}: Extract<Subject, {argv: readonly string[]}>): void {
  const [program = '', ...rest] = argv;
  const {status, error, stderr} = spawnSync(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: env ?? process.env,
  });
  if (error || status !== 0) {
    throw new Error(`${name} failed: ${error?.message ?? stderr.toString().slice(0, 500)}`);
  }
}

/** The median over the rounds of one subject's time. */
export function medianTime(times: Times, name: string): number {
  return median(times.get(name) ?? []);
}

/** The median over the rounds of how many times longer `name` took than `base`. */
export function medianRatio(times: Times, name: string, base: string): number {
  const bases = times.get(base) ?? [];
  return median((times.get(name) ?? []).map((time, round) => time / (bases[round] ?? Number.NaN)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2) return sorted[Math.floor(middle)] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
