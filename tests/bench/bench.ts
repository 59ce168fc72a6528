import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {budgets, subjectsIn} from './cases.ts';
import {measure, medianRatio, medianTime} from './measure.ts';
import {describeResults, type Result} from './results.ts';

const {values} = parseArgs({
  options: {
    json: {type: 'boolean', default: false},
    check: {type: 'boolean', default: false},
    rounds: {type: 'string', default: '9'},
  },
});

const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
try {
  const subjects = subjectsIn(folder, (name, text) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  const rounds = Number(values.rounds);
  const times = measure(subjects, rounds, round => {
    process.stderr.write(`\rround ${round} of ${rounds}${round === rounds ? '\n' : ''}`);
  });
  const results: Result[] = subjects.map(({name}) => ({
    name,
    milliseconds: medianTime(times, name),
    ratio: medianRatio(times, name, 'node -e 0'),
  }));
  const checked = budgets
    .filter(({of, to}) => times.has(of) && times.has(to))
    .map(budget => ({...budget, ratio: medianRatio(times, budget.of, budget.to)}));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({results, budgets: checked}, null, 2)}\n`
      : describeResults(results, checked),
  );
  if (values.check && checked.some(({ratio, most}) => ratio > most)) process.exitCode = 1;
} finally {
  rmSync(folder, {recursive: true, force: true});
}
