import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join, normalize} from 'node:path';
import {argv} from 'node:process';
import * as esbuild from 'esbuild';
import {asciiOnly} from './src/dev/build/ascii.js';
import {patches} from './src/dev/build/patches.js';
import {divide, fromVolumes, volumeSource} from './src/dev/build/volumes.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const watching = argv.includes('--watch');

/** Names the code that reads posts: what an earlier build kept of its readings is not used by one that reads otherwise. */
function readingRules() {
  if (watching) return `${version} ${Date.now()}`;
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  // The library reads with what the text room knows of characters.
  for (const folder of ['src/library', 'src/text']) {
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  }
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

/** @type {esbuild.BuildOptions} */
const shared = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  metafile: true,
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.dirname': '__dirname',
    __VERSION__: JSON.stringify(version),
    __READING_RULES__: JSON.stringify(readingRules()),
  },
  logLevel: 'warning',
};

/**
 * What is published is CommonJS, since Node can keep the compiled code of that (src/start/).
 * @type {esbuild.BuildOptions}
 */
const shipped = {
  ...shared,
  format: 'cjs',
  outExtension: {'.js': '.cjs'},
  minify: true,
  plugins: patches,
  // They are all in the file of licences.
  legalComments: 'none',
  // gray-matter's JavaScript engine is replaced by one that throws; its eval is never reached.
  logOverride: {'direct-eval': 'silent'},
};

/**
 * A volume is a function of what src/start/ gives it.
 * @type {esbuild.BuildOptions}
 */
const volume = {
  ...shipped,
  banner: {js: '(function (require, module, __dirname, volume) {'},
  footer: {js: '})'},
  // Nothing but Node's own modules is left to import, and those can as well be required.
  supported: {'dynamic-import': false},
  sourcemap: 'external',
  sourcesContent: false,
  write: false,
};

const tools = {
  'dev/docs': 'src/dev/docs.ts',
  'dev/man-page': 'src/dev/man-page.ts',
  'dev/screenshots': 'src/dev/screenshots.ts',
  'dev/bench': 'tests/bench/bench.ts',
  'dev/bench-search': 'tests/bench/search.ts',
};

/**
 * The developers' own tools.
 * @type {esbuild.BuildOptions}
 */
const development = {
  ...shared,
  define: {...shared.define, 'import.meta.dirname': 'import.meta.dirname'},
  format: 'esm',
  entryPoints: Object.fromEntries(Object.entries(tools).filter(([, file]) => existsSync(file))),
  packages: 'external',
};

/** Which file of packages' code each build has taken in, by the file in dist/; what the last build made of it. */
const outputs = {};

/** Writes a volume, and answers with a name for its contents. Its source map stays with the developers. */
function writeVolume({outputFiles, metafile}) {
  Object.assign(outputs, metafile.outputs);
  mkdirSync('dist/dev', {recursive: true});
  for (const {path, contents} of outputFiles) {
    const map = path.endsWith('.map');
    writeFileSync(map ? path.replace(/([^/\\]+)$/, 'dev/$1') : path, contents);
  }
  const code = outputFiles.find(({path}) => path.endsWith('.cjs'));
  if (!/^[\0-\x7f]*$/.test(code.text)) throw new Error(`${code.path} is not ASCII`);
  return createHash('sha256').update(code.contents).digest('hex').slice(0, 16);
}

/**
 * The whole of octavo, only to see what imports what.
 * @type {esbuild.BuildOptions}
 */
const survey = {...volume, entryPoints: ['src/cli.ts'], packages: 'external', sourcemap: false};

/** Writes octavo's own volumes, those of the packages that they import, and what loads them. */
async function writeVolumes({metafile}) {
  const division = await divide(metafile);
  const hashes = {};
  const build = async (name, paths, options) => {
    const stdin = {contents: volumeSource(paths), resolveDir: '.', sourcefile: `${name}.cjs`};
    hashes[name] = writeVolume(
      await esbuild.build({...volume, ...options, stdin, entryNames: name}),
    );
  };
  const imported = new Map();
  await Promise.all(
    [...division.shared].map(([name, paths]) =>
      build(name, paths, {plugins: [fromVolumes(name, division, imported), asciiOnly, ...patches]}),
    ),
  );
  await Promise.all(
    // Packages that come as modules are taken as such: their CommonJS is often a bundle with more in it.
    [...imported].map(([name, paths]) => build(name, paths, {conditions: ['import']})),
  );
  const externals = Object.values(outputs).flatMap(({imports}) => imports.filter(i => i.external));
  const builtins = [...new Set(externals.map(({path}) => path))].filter(isBuiltin);
  const define = {
    ...shared.define,
    __VOLUMES__: JSON.stringify(hashes),
    __BUILTINS__: JSON.stringify(builtins),
  };
  const start = {...shipped, define, entryPoints: {start: 'src/start/start.ts'}};
  // What decodes pictures is a program of its own.
  const worker = {...shipped, entryPoints: {'picture-worker': 'src/picture/worker.ts'}};
  for (const program of [start, worker])
    Object.assign(outputs, (await esbuild.build(program)).metafile.outputs);
}

/** Writes the licence texts of every package that ended up in the bundle. */
function writeLicences() {
  const inputs = Object.values(outputs).flatMap(output => Object.keys(output.inputs));
  const folders = new Set();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) folders.add(match[1]);
  }
  const entries = [...folders].map(folder => {
    const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry));
    const text = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `Licensed under ${license}.`;
    return {name, heading: `${name} ${version} (${license})`, text};
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const body = entries.map(
    ({heading, text}) => `${heading}\n${'-'.repeat(heading.length)}\n\n${text}\n`,
  );
  writeFileSync(
    'dist/THIRD-PARTY-LICENSES.txt',
    `octavo's bundle contains the packages below.\n\n${body.join('\n\n')}`,
  );
}

/** Writes the manual page, which is made from the same tables as `--help`. */
async function writeManual() {
  const {manPage} = await import(new URL('dist/dev/man-page.js', import.meta.url).href);
  writeFileSync('dist/octavo.1', manPage());
}

/** Deletes what an earlier build left behind, only after the new files stand: a run that starts meanwhile still works. */
function removeStale(files) {
  for (const entry of readdirSync('dist', {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path)) rmSync(path);
  }
}

if (watching) {
  const onEnd = {name: 'volumes', setup: build => build.onEnd(writeVolumes)};
  await (await esbuild.context({...survey, plugins: [onEnd]})).watch();
  await (await esbuild.context(development)).watch();
  console.error('Watching src/ …');
} else {
  const [whole, tools] = await Promise.all([survey, development].map(o => esbuild.build(o)));
  await writeVolumes(whole);
  const files = [...Object.keys(outputs), ...Object.keys(tools.metafile.outputs)].map(normalize);
  removeStale(new Set(files.map(file => file.replace(/([^/\\]+\.map)$/, join('dev', '$1')))));
  writeLicences();
  await writeManual();
  // Which source went into which file: the tests of the package ask.
  writeFileSync('dist/dev/outputs.json', JSON.stringify(outputs));
}
