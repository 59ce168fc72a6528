import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {tmpdir} from 'node:os';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {octavo, type Run, type RunOptions} from './octavo.ts';

const root = resolve(import.meta.dirname, '../..');

/** What a run has really loaded, as the engine itself reports it. */
export type Loaded = Run & {
  /** Files of src/ and of packages, from the project's root. */
  sources: string[];
  /** Names of packages. */
  packages: string[];
};

/** Runs octavo and lists the sources of which it has run something. */
export async function octavoLoads(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-coverage-'));
  try {
    // What comes compiled from an earlier run is not reported.
    const env = {...options.env, NODE_V8_COVERAGE: folder, NODE_DISABLE_COMPILE_CACHE: '1'};
    const run = await octavo(args, {...options, env});
    const sources = [...new Set(scriptsIn(folder).flatMap(sourcesOf))];
    const packages = sources.flatMap(
      source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
    return {...run, sources, packages: [...new Set(packages)]};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** What V8 says of one file: how often each function was called. */
type Script = {
  url: string;
  functions: {ranges: {startOffset: number; endOffset: number; count: number}[]}[];
};

/** The volumes of the bundle that V8 has run, from the coverage that it writes at the end. */
function scriptsIn(folder: string): Script[] {
  return readdirSync(folder).flatMap(file => {
    const {result} = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {result: Script[]};
    return result.filter(
      ({url}) => url.startsWith('file:') && dirname(fileURLToPath(url)) === dist,
    );
  });
}

const dist = join(root, 'dist');

/**
 * The sources of the functions that were called. The build wraps each file that is not always needed in a function of its
 * own, so that a file counts as loaded even if nothing but its top has run; the function around a whole volume says
 * nothing.
 */
function sourcesOf({url, functions}: Script): string[] {
  const file = fileURLToPath(url);
  const map = join(dist, 'dev', `${basename(file)}.map`);
  if (!existsSync(map)) return [];
  const code = readFileSync(file, 'utf8');
  const lines = startsOfLines(code);
  const sourceMap = new SourceMap(JSON.parse(readFileSync(map, 'utf8')));
  return functions.flatMap(({ranges: [range]}) => {
    if (!range || range.count === 0 || range.endOffset - range.startOffset > code.length * 0.9)
      return [];
    const last = range.endOffset - 1;
    const line = lines.findLastIndex(start => start <= last);
    const entry = sourceMap.findEntry(line, last - (lines[line] ?? 0));
    if (!('originalSource' in entry)) return [];
    return relative(root, resolve(dist, entry.originalSource)).replaceAll('\\', '/');
  });
}

function startsOfLines(code: string): number[] {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
