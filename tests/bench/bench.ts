import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {closeTerminals} from '../helpers/terminal.ts';
import {checkBudgets, tolerance} from './budgets.ts';
import {checks, firstScreens, largeLibrary, many, printing} from './cases.ts';
import {libraryGrowth, pageGrowth} from './growth.ts';
import {isolated} from './isolated.ts';
import {measure, medianRatio, medianTime} from './measure.ts';
import {readerCosts} from './reader.ts';
import {describeReport, machine, type Report} from './results.ts';

const {values} = parseArgs({
  options: {
    json: {type: 'boolean', default: false},
    check: {type: 'boolean', default: false},
    growth: {type: 'boolean', default: false},
    rounds: {type: 'string', default: '9'},
  },
});

const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
try {
  const library = largeLibrary(folder);
  const subjects = [
    ...printing(folder),
    ...firstScreens(folder, library),
    ...checks(folder, library),
  ];
  const rounds = Number(values.rounds);
  const times = await measure(subjects, rounds, round => say(`round ${round} of ${rounds}`));
  const readers = [];
  for (const screen of [
    {columns: 80, rows: 24},
    {columns: 200, rows: 60},
  ]) {
    say(`keys at ${screen.columns}x${screen.rows}`);
    readers.push(await readerCosts(library, many, isolated(join(folder, 'home')), screen));
  }
  if (values.growth) say('growth');
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
    growth: values.growth ? {libraries: await libraryGrowth(folder), pages: pageGrowth()} : null,
  };
  process.stdout.write(
    values.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report),
  );
  const missed = report.budgets.some(({measured, most}) => !(measured <= most * tolerance));
  if (values.check && missed) process.exitCode = 1;
} finally {
  closeTerminals();
  rmSync(folder, {recursive: true, force: true});
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
