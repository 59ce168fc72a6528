import {performance} from 'node:perf_hooks';
import {setTimeout as sleep} from 'node:timers/promises';
import {octavo, startTerminal, type Terminal} from '../helpers/terminal.ts';
import {cpuTicks, memoryOf, processorTime} from './process-costs.ts';

export type Screen = {columns: number; rows: number};

/** What using the reader costs, on one size of screen. */
export type ReaderCosts = {
  screen: string;
  posts: number;
  /** From a key to the first bytes it makes, in ms: at the 95th percentile over all keys of one kind. */
  keys: KeyCosts[];
  /** Resident, in MiB, once all bodies can be searched. Only where there is /proc. */
  memory: number | null;
  /** Of one core, in percent, while nobody does anything. */
  idleCpu: number | null;
  /** Written while nobody does anything. */
  idleBytes: number;
  /** Of one core, in percent, while a key is held down that repeats 30 times a second, in the list and in a post. */
  repeatCpu: {list: number | null; post: number | null};
};

export type KeyCosts = {
  what: string;
  keys: number;
  /** In ms, the median and the 95th percentile. */
  median: number;
  p95: number;
  /** The longest that one had to wait, in ms. */
  worst: number;
  /** Processor time until then, in ms, the median and the 95th percentile: other load does not count. */
  cpuMedian: number;
  cpuP95: number;
  /** Until the last frame that the key led to, at the 95th percentile. */
  settled: number;
  /** Written for one key, at the median. */
  bytes: number;
};

/** How many posts the list has, as it says itself: then all have been read. */
const all = (posts: number): string => `1/${posts.toLocaleString('en')}`;

/** Resolves when all posts have been read: a large library takes longer than a terminal is else waited for. */
async function hasAll(terminal: Terminal, posts: number): Promise<void> {
  const until = performance.now() + mostLoading;
  while (!terminal.screen().join('\n').includes(all(posts))) {
    await sleep(50);
    if (performance.now() > until)
      throw new Error(`No ${all(posts)}:\n${terminal.screen().join('\n')}`);
  }
}

/** 100,000 posts take ten seconds, and a loaded machine a few times longer; in ms. */
const mostLoading = 120_000;

/** Opens the reader on `library` and resolves when it shows its first post. */
export async function openReader(
  library: string,
  env: Record<string, string>,
  {columns, rows}: Screen = {columns: 80, rows: 24},
): Promise<Terminal> {
  const terminal = startTerminal([octavo, library], {columns, rows, env});
  await terminal.sees('▸');
  return terminal;
}

/** Leaves the reader once it has read all of its `posts`, and with them written its cache; resolves when it has ended. */
export async function closeReader(terminal: Terminal, posts: number): Promise<void> {
  await hasAll(terminal, posts);
  terminal.kill('SIGTERM');
  await terminal.ended();
}

/** Presses keys of every kind, one after another, and says what each kind cost. */
export async function readerCosts(
  library: string,
  posts: number,
  env: Record<string, string>,
  screen: Screen,
): Promise<ReaderCosts> {
  const terminal = await openReader(library, env, screen);
  await hasAll(terminal, posts);
  await calm(terminal);
  const keys: KeyCosts[] = [];
  for (const {what, before, pressed, after} of scenes) {
    for (const key of before) await press(terminal, key);
    // What opening something goes on with in the background may draw, too.
    await calm(terminal);
    const pressings: Pressing[] = [];
    for (const key of pressed) pressings.push(await press(terminal, key));
    keys.push(summary(what, pressings));
    for (const key of after) await press(terminal, key);
  }
  await calm(terminal);
  const idle = await watchIdle(terminal);
  const list = await watchRepeat(terminal);
  for (const key of ['G', 'enter']) await press(terminal, key);
  await calm(terminal);
  const repeatCpu = {list, post: await watchRepeat(terminal)};
  await press(terminal, 'escape');
  const costs = {
    screen: `${screen.columns}x${screen.rows}`,
    posts,
    keys,
    memory: memoryOf(terminal.pid),
    ...idle,
    repeatCpu,
  };
  terminal.press('q');
  await terminal.ended();
  return costs;
}

const times = (count: number, ...keys: string[]): string[] =>
  Array.from({length: count}, () => keys).flat();

/** Keys that are measured, and those that lead there and back. */
const scenes = [
  {what: 'move in the list', before: [], pressed: times(40, 'j'), after: ['g']},
  {what: 'page in the list', before: [], pressed: times(20, ' '), after: ['g']},
  {
    what: 'type in the search',
    before: ['/'],
    pressed: [...'tag', ...times(3, 'backspace'), ...'nera do', ...times(7, 'backspace'), ...'"sa'],
    after: ['escape', 'escape'],
  },
  {what: 'open a post', before: [], pressed: times(8, 'enter', 'escape'), after: ['g']},
  {what: 'scroll a post', before: ['G', 'enter'], pressed: times(30, 'j'), after: ['escape', 'g']},
  {what: 'facets', before: ['#'], pressed: times(20, 'j'), after: ['escape']},
] as const;

type Pressing = {
  /** In ms: until the first bytes, and until the last. */
  first: number;
  settled: number;
  /** Of the processor, in ms, by the thread that answers keys, until the first bytes; NaN where nobody tells. */
  cpu: number;
  bytes: number;
};

/** A key that draws nothing is not waited for longer than this, in ms. */
const patience = 400;
/** No frame for this long, in ms: the key has had its effect. */
const quiet = 40;

async function press(terminal: Terminal, key: string): Promise<Pressing> {
  const before = terminal.output().length;
  const cpuBefore = processorTime(terminal.pid);
  const started = performance.now();
  terminal.press(key);
  let [first, last, length, cpu] = [0, 0, before, Number.NaN];
  while (performance.now() - started < (first || patience) + (first ? last - first + quiet : 0)) {
    await sleep(1);
    const now = terminal.output().length;
    if (now === length) continue;
    length = now;
    last = performance.now() - started;
    if (first) continue;
    first = last;
    cpu = processorTime(terminal.pid) - cpuBefore;
  }
  return {first, settled: last, cpu, bytes: length - before};
}

function summary(what: string, pressings: readonly Pressing[]): KeyCosts {
  // A key at the end of a list, or of a post that is all in sight, draws nothing.
  const drawn = pressings.filter(({bytes}) => bytes > 0);
  const of = (pick: (pressing: Pressing) => number, percent: number): number =>
    percentile(drawn.map(pick), percent);
  return {
    what,
    keys: drawn.length,
    median: of(({first}) => first, 50),
    p95: of(({first}) => first, 95),
    worst: of(({first}) => first, 100),
    cpuMedian: of(({cpu}) => cpu, 50),
    cpuP95: of(({cpu}) => cpu, 95),
    settled: of(({settled}) => settled, 95),
    bytes: of(({bytes}) => bytes, 50),
  };
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

/** Resolves when the reader has had nothing to do for a while: every body is ready to be searched. */
async function calm({pid, output}: Terminal): Promise<void> {
  for (let still = 0, before = -1; still < 5; ) {
    await sleep(100);
    const now = (cpuTicks(pid) ?? 0) + output().length;
    still = now - before <= 1 ? still + 1 : 0;
    before = now;
  }
}

/** Of one core, in percent, while a key is held down for three seconds. */
async function watchRepeat(terminal: Terminal): Promise<number | null> {
  const [seconds, rate] = [3, 30];
  const before = cpuTicks(terminal.pid);
  const started = performance.now();
  for (let count = 0; count < seconds * rate; count++) {
    // To the list's or the post's end and back again: each key has something to draw.
    terminal.press(count % (2 * rate) < rate ? 'j' : 'k');
    await sleep(Math.max(0, started + ((count + 1) * 1000) / rate - performance.now()));
  }
  const after = cpuTicks(terminal.pid);
  return before === null || after === null ? null : (after - before) / seconds;
}

async function watchIdle({
  pid,
  output,
}: Terminal): Promise<{idleCpu: number | null; idleBytes: number}> {
  const seconds = 3;
  const [ticks, bytes] = [cpuTicks(pid), output().length];
  await sleep(seconds * 1000);
  const later = cpuTicks(pid);
  return {
    idleCpu: ticks === null || later === null ? null : (later - ticks) / seconds,
    idleBytes: output().length - bytes,
  };
}
