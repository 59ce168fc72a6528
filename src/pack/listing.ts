import {counted} from '../text/counted.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import type {About, LeftOut, PackedEntry, Plan} from './types.ts';

/** What will be in the package, a line for each of the author's files, with sizes; and what will not, with reasons. */
export function listing(
  {name, version, title, author}: About,
  {entries, leftOut, missing}: Plan,
): string {
  const of = (kind: PackedEntry['kind']) => entries.filter(entry => entry.kind === kind);
  const head = `${name} ${version}: ${title}${author ? ` by ${author}` : ''}`;
  const parts = [
    head,
    section('post', of('post')),
    section('picture', of('picture')),
    programSection(of('program')),
    leftOutSection(leftOut),
    missing === 0 ? '' : `not there: ${counted(missing, 'picture')}; octavo check says more`,
    `${counted(entries.length, 'file')}, ${formatSize(total(entries))} unpacked`,
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** In decimal units, as npm shows sizes: `812 B`, `5.1 kB`, `2.3 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  // What would be rounded to 1000.0 kB is 1.0 MB.
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function section(noun: string, entries: readonly PackedEntry[]): string {
  if (entries.length === 0) return '';
  const head = `${counted(entries.length, noun)}, ${formatSize(total(entries))}`;
  return [head, ...entries.map(({path, size}) => row(size, path))].join('\n');
}

/** The bundle's many files are one line: they are the same in every package. */
function programSection(entries: readonly PackedEntry[]): string {
  const bundle = entries.filter(({path}) => path.startsWith('dist/'));
  const own = entries.filter(entry => !bundle.includes(entry));
  const head = `the reader, ${formatSize(total(entries))}`;
  const rows = own.map(({path, size}) => row(size, path));
  return [head, ...rows, row(total(bundle), `dist/ (${counted(bundle.length, 'file')})`)].join(
    '\n',
  );
}

function leftOutSection(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const rows = leftOut.map(({path, reason}) => `  ${sanitiseLine(path)}: ${sanitiseLine(reason)}`);
  return [`left out: ${leftOut.length}`, ...rows].join('\n');
}

function row(size: number, path: string): string {
  return `  ${formatSize(size).padStart(8)}  ${sanitiseLine(path)}`;
}

function total(entries: readonly PackedEntry[]): number {
  return entries.reduce((sum, {size}) => sum + size, 0);
}
