import {cpus} from 'node:os';
import {type Checked, tolerance} from './budgets.ts';
import type {LibraryGrowth, PageGrowth} from './growth.ts';
import type {LongPost} from './long-posts.ts';
import type {ReaderCosts} from './reader.ts';

/** The time of one subject, and how many times that of `node -e 0` it is. */
export type Result = {name: string; milliseconds: number; ratio: number};

/** Everything that one run has measured; what `--json` writes. */
export type Report = {
  date: string;
  machine: string;
  results: readonly Result[];
  budgets: readonly Checked[];
  readers: readonly ReaderCosts[];
  growth: {
    libraries: readonly LibraryGrowth[];
    pages: readonly PageGrowth[];
    long: readonly LongPost[];
  } | null;
};

/** The processor, its cores, and what runs on them: without these a time says nothing. */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}, Node ${process.versions.node}`;
}

/** The report as Markdown, for people. */
export function describeReport({date, machine, results, budgets, readers, growth}: Report): string {
  const sections = [`${date}, ${machine}`];
  if (budgets.length > 0) sections.push(describeBudgets(budgets));
  if (results.length > 0) sections.push(describeResults(results));
  sections.push(...readers.map(describeReader));
  if (growth) sections.push(...describeGrowth(growth));
  return `${sections.join('\n\n')}\n`;
}

function describeBudgets(budgets: Report['budgets']): string {
  return table(
    ['budget', 'measured', 'at most', ''],
    budgets.map(({what, measured, most, unit}) => [
      what,
      withUnit(measured, unit),
      withUnit(most, unit),
      measured <= most ? 'kept' : measured <= most * tolerance ? 'nearly' : 'MISSED',
    ]),
  );
}

function describeResults(results: readonly Result[]): string {
  return table(
    ['median', 'ms', 'of node -e 0'],
    results.map(({name, milliseconds, ratio}) => [
      name,
      milliseconds.toFixed(1),
      `${ratio.toFixed(2)}x`,
    ]),
  );
}

function describeReader(costs: ReaderCosts): string {
  const {screen, posts, keys, memory, idleCpu, idleBytes, repeatCpu} = costs;
  // Keys that drew nothing, such as scrolling what is all in sight, cost nothing to speak of.
  const drawn = keys.filter(({keys}) => keys > 0);
  const rows = drawn.map(({what, median, p95, worst, cpuMedian, cpuP95, settled, bytes}) => [
    what,
    ...[median, p95, worst, cpuMedian, cpuP95, settled].map(value => value.toFixed(1)),
    String(bytes),
  ]);
  const percent = (value: number | null): string => `${value?.toFixed(1) ?? '?'} %`;
  const rest = [
    `memory ${memory?.toFixed(0) ?? '?'} MiB`,
    `idle: ${percent(idleCpu)} of a core, ${idleBytes} bytes`,
    `a key held down: ${percent(repeatCpu.list)} in the list, ${percent(repeatCpu.post)} in a post`,
  ];
  const head = ['median ms', 'p95', 'worst', 'CPU median', 'CPU p95', 'p95 settled', 'bytes'];
  return `${table([`${screen}, ${posts} posts`, ...head], rows)}\n\n${rest.join('; ')}`;
}

function describeGrowth({libraries, pages, long}: NonNullable<Report['growth']>): string[] {
  return [
    table(
      ['posts', 'cold ms', 'cached ms', 'typing p95 ms', 'worst', 'memory MiB'],
      libraries.map(({posts, cold, cached, typing, worst, memory}) =>
        [posts, cold, cached, typing, worst, memory ?? Number.NaN].map(value => value.toFixed(0)),
      ),
    ),
    table(
      ['page bytes', 'compose ms', 'exponent'],
      pages.map(({bytes, compose, exponent}) => [
        String(bytes),
        compose.toFixed(1),
        exponent?.toFixed(2) ?? '',
      ]),
    ),
    table(
      [
        'long post',
        'first screenful ms',
        'whole',
        'resized',
        'whole',
        'key meanwhile p95',
        'worst',
      ],
      long.map(({bytes, open, whole, resize, resizeWhole, key, worstKey}) => [
        String(bytes),
        ...[open, whole, resize, resizeWhole, key, worstKey].map(value => value.toFixed(0)),
      ]),
    ),
    `From the shortest page to the longest, time grows as size to the power of ${overall(pages).toFixed(2)}.`,
  ];
}

/** By which power of the size the time grows over all the rows: single steps are as uneven as two single times. */
function overall(pages: readonly PageGrowth[]): number {
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) return Number.NaN;
  return Math.log(last.compose / first.compose) / Math.log(last.bytes / first.bytes);
}

function withUnit(value: number, unit: Checked['unit']): string {
  return unit === 'x' ? `${value.toFixed(2)}x` : `${value.toFixed(1)} ${unit}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
