import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {closeTerminals} from '../helpers/terminal.ts';
import {checkBudgets, tolerance} from './budgets.ts';
import {checks, firstScreens, largeLibrary, many, printing} from './cases.ts';
import {libraryGrowth, pageGrowth} from './growth.ts';
import {isolated} from './isolated.ts';
import {longPosts} from './long-posts.ts';
import {measure, medianRatio, medianTime} from './measure.ts';
import {type ReaderCosts, readerCosts} from './reader.ts';
import {describeReport, machine, type Report} from './results.ts';

const usage = `npm run bench -- [options]: where octavo stands against node -e 0 and the peers found here.

  --only start|keys|growth  this part alone: programs that start, keys in the reader, growth with size
  --growth                  growth as well: libraries of 100 to 100,000 posts, pages of 10 KB to 8 MB, long posts
  --rounds <number>         rounds that programs are started in (9)
  --json                    the results as JSON, on standard output
  --save <file>             the results as JSON, in a file
  --check                   status 1 when a budget is missed by more than 15%
`;

const {values} = parseArgs({
  options: {
    help: {type: 'boolean', short: 'h', default: false},
    only: {type: 'string'},
    json: {type: 'boolean', default: false},
    save: {type: 'string'},
    check: {type: 'boolean', default: false},
    growth: {type: 'boolean', default: false},
    rounds: {type: 'string', default: '9'},
  },
});

if (values.help) process.stdout.write(usage);
else await bench();

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  const wants = (part: string): boolean => (values.only ?? part) === part;
  try {
    const library = largeLibrary(folder);
    const subjects = wants('start')
      ? [...printing(folder), ...firstScreens(folder, library), ...checks(folder, library)]
      : [];
    const rounds = Number(values.rounds);
    const times =
      subjects.length === 0
        ? new Map()
        : await measure(subjects, rounds, round => say(`round ${round} of ${rounds}`));
    const readers = wants('keys') ? await allKeys(folder, library) : [];
    const report: Report = {
      date: new Date().toISOString().slice(0, 10),
      machine: machine(),
      results: subjects.map(({name}) => ({
        name,
        milliseconds: medianTime(times, name),
        ratio: medianRatio(times, name, 'node -e 0'),
      })),
      budgets: checkBudgets(times, readers),
      readers,
      growth: values.growth || values.only === 'growth' ? await growth(folder) : null,
    };
    const json = `${JSON.stringify(report, null, 2)}\n`;
    if (values.save !== undefined) writeFileSync(values.save, json);
    process.stdout.write(values.json ? json : describeReport(report));
    const missed = report.budgets.some(({measured, most}) => !(measured <= most * tolerance));
    if (values.check && missed) process.exitCode = 1;
  } finally {
    closeTerminals();
    rmSync(folder, {recursive: true, force: true});
  }
}

async function allKeys(folder: string, library: string): Promise<ReaderCosts[]> {
  const readers: ReaderCosts[] = [];
  for (const screen of [
    {columns: 80, rows: 24},
    {columns: 200, rows: 60},
  ]) {
    say(`keys at ${screen.columns}x${screen.rows}`);
    const own = join(folder, `reader-${screen.columns}`);
    const env = isolated(join(folder, 'home'), own);
    readers.push(await readerCosts(library, many, env, screen));
  }
  return readers;
}

async function growth(folder: string): Promise<Report['growth']> {
  say('growth');
  const long = await longPosts(folder, say);
  return {libraries: await libraryGrowth(folder, say), pages: pageGrowth(), long};
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
