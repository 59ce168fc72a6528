import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve} from 'node:path';
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

/** Runs octavo and lists which sources were in the chunks that it loaded. */
export async function octavoLoads(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-coverage-'));
  try {
    const env = {...options.env, NODE_V8_COVERAGE: folder};
    const run = await octavo(args, {...options, env});
    const sources = loadedChunks(folder).flatMap(sourcesOf);
    const packages = sources.flatMap(
      source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
    return {...run, sources: [...new Set(sources)], packages: [...new Set(packages)]};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The files in dist/ that V8 has compiled, from the coverage that it writes at the end. */
function loadedChunks(folder: string): string[] {
  return readdirSync(folder).flatMap(file => {
    const {result} = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return result
      .map(({url}: {url: string}) => url)
      .filter((url: string) => url.startsWith('file:') && url.includes('/dist/'))
      .map((url: string) => relative(root, fileURLToPath(url)));
  });
}

/** The build writes down what went into which chunk. */
function sourcesOf(chunk: string): string[] {
  const chunks = JSON.parse(readFileSync(join(root, 'dist/dev/chunks.json'), 'utf8'));
  const inputs = chunks[chunk.replaceAll('\\', '/')]?.inputs;
  if (!inputs) throw new Error(`${chunk} is not of the present build`);
  return Object.keys(inputs);
}
