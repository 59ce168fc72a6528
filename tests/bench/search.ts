import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {keystrokes} from './keystrokes.ts';
import {knownItems} from './known-item.ts';

/**
 * Measures search: how often the post that was meant comes first (over the folders named), and what a keystroke costs
 * in generated libraries. Prints Markdown tables; `--misses` lists the queries that failed.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    posts: {type: 'string', multiple: true, default: ['10000']},
    misses: {type: 'boolean', default: false},
  },
});

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
const milliseconds = (time: number): string => `${time.toFixed(1)} ms`;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

print('| folder | query | queries | first | top three |');
print('|---|---|---:|---:|---:|');
for (const folder of positionals.filter(path => existsSync(path))) {
  const {results, misses} = await knownItems(folder);
  for (const {kind, queries, first, topThree} of results) {
    const rates = `${percent(first, queries)} | ${percent(topThree, queries)}`;
    print(`| ${folder.split('/').at(-1)} | ${kind} | ${queries} | ${rates} |`);
  }
  if (!values.misses) continue;
  for (const {query, wanted, found} of misses) {
    process.stderr.write(`${query} -> ${wanted}, found ${found.join(' / ')}\n`);
  }
}

print('');
print('| posts | search, 95% | worst | 30 hits described | facets | longest slice | memory |');
print('|---:|---:|---:|---:|---:|---:|---:|');
const fuzzy = await loadFuzzy();
for (const count of values.posts) {
  const cost = keystrokes(Number(count), fuzzy);
  const times = [cost.search.p95, cost.search.worst, cost.describe, cost.facets, cost.longestSlice];
  print(`| ${count} | ${times.map(milliseconds).join(' | ')} | ${Math.round(cost.memory)} MiB |`);
}
