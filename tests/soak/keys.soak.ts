import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {env, kill, stdout} from 'node:process';
import {afterAll, expect, test} from 'vitest';
import {soak} from '../helpers/soak.ts';
import {asBefore, closeTerminals, type Terminal} from '../helpers/terminal.ts';

afterAll(closeTerminals);

/** How many keys, which of them, and in which folder: `SOAK_PRESSES=1000 SOAK_SEED=7 SOAK_FOLDER=~/blog npm run soak`. */
const presses = Number(env.SOAK_PRESSES ?? 20_000);
const seed = Number(env.SOAK_SEED ?? Date.now() % 1_000_000);
const folder = env.SOAK_FOLDER;

/** Presses between two looks at the memory. */
const between = 500;
/** How much memory may have grown from the second quarter of the presses, when all is loaded, to the last. */
const steady = 1.2;

/** What octavo holds after a collection, in bytes, in a line of a file for each SIGUSR2. */
const meter = (file: string) => `
  import {appendFileSync} from 'node:fs';
  process.on('SIGUSR2', () => {
    globalThis.gc();
    const {heapUsed, rss} = process.memoryUsage();
    appendFileSync(${JSON.stringify(file)}, JSON.stringify({heapUsed, rss}) + '\\n');
  });`;

/** What is written only on one of the screens, panels and lines: the hand must have been nearly everywhere. */
const places = [
  ...[
    'continue ',
    'by year and month',
    'problems',
    'min left',
    '↓ more',
    'Outline',
    'Theme',
    'Sort',
  ],
  ...[
    'Copy',
    'Group',
    'Around this post',
    'Tags and more',
    ' Go to :',
    ' Find ',
    'Settings',
    'Name',
  ],
  ...['\x1b[?1000h', 'octavo needs', 'No post matches', '48;5;'],
];

type Memory = {readonly heapUsed: number; readonly rss: number};

test(`${presses} random keys, clicks, pastes and sizes, seed ${seed}`, async () => {
  const place = mkdtempSync(join(tmpdir(), 'octavo-meter-'));
  const [script, file] = [join(place, 'meter.mjs'), join(place, 'memory')];
  writeFileSync(script, meter(file));
  const started = Date.now();
  let next = between;
  const terminal = await soak({
    seed,
    presses,
    ...(folder !== undefined && {folder}),
    node: ['--expose-gc', '--import', script],
    onBurst: ({pid}, pressed) => {
      if (pressed < next) return;
      next = pressed + between;
      kill(pid, 'SIGUSR2');
    },
  });
  await quit(terminal);
  const samples = memory(file);
  report(samples, terminal, Date.now() - started);
  // A short run is still loading in its second quarter, and does not get everywhere.
  if (presses < 10_000) return;
  expect(growth(samples.map(({heapUsed}) => heapUsed))).toBeLessThan(steady);
  expect(growth(samples.map(({rss}) => rss))).toBeLessThan(steady);
  const missed = places.filter(words => !terminal.output().includes(words));
  expect(missed.length, missed.join(', ')).toBeLessThan(3);
});

async function quit(terminal: Terminal): Promise<void> {
  terminal.press('ctrl+c');
  expect(await terminal.ended(), terminal.screen().join('\n')).toEqual({exitCode: 0, signal: 0});
  expect(terminal.modes()).toEqual(asBefore);
}

function memory(file: string): Memory[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line));
}

/** The median of the last quarter against that of the second. */
function growth(values: readonly number[]): number {
  const quarter = (number: number): readonly number[] =>
    values.slice((values.length * number) / 4, (values.length * (number + 1)) / 4);
  return median(quarter(3)) / median(quarter(1));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function report(samples: readonly Memory[], terminal: Terminal, ms: number): void {
  const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  for (const name of ['heapUsed', 'rss'] as const) {
    const values = samples.map(sample => sample[name]);
    stdout.write(
      `${name}, MiB: ${values.map(mebibytes).join(' ')}; grown by ${growth(values).toFixed(3)}\n`,
    );
  }
  stdout.write(
    `${presses} presses in ${Math.round(ms / 1000)} s, ${mebibytes(terminal.output().length)} MiB written\n`,
  );
}
