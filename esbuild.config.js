import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {argv} from 'node:process';
import * as esbuild from 'esbuild';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Parts of packages that octavo has no use for. Ink asks for the devtools, and they for web sockets, only when DEV=true.
 * @type {esbuild.Plugin}
 */
const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({filter: /^react-devtools-core$|^\.\/devtools\.js$/}, ({path}) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({filter: /./, namespace: 'left-out'}, () => ({contents: 'export default false;'}));
    // js-yaml's type for functions needs a JavaScript parser at start, and octavo never lets it make one.
    build.onResolve({filter: /type\/js\/function$/}, ({path, resolveDir}) => ({
      path: join(resolveDir, dirname(path), 'undefined.js'),
    }));
  },
};

/**
 * The package entities decodes its table in a loop that takes as long as parsing a short post; Node decodes base64 itself.
 * @type {esbuild.Plugin}
 */
const nativeBase64 = {
  name: 'native-base64',
  setup(build) {
    build.onLoad({filter: /entities\/dist\/esm\/internal\/decode-shared\.js$/}, () => ({
      contents: [
        'export const decodeBase64 = text => {',
        "  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));",
        '  return new Uint16Array(bytes.buffer, 0, bytes.length >> 1);',
        '};',
      ].join('\n'),
    }));
  },
};

/**
 * Ink's layout engine takes its own bytes out of its source with `fetch` where there is one; Node's costs a quarter of
 * its own start to load, and octavo has no use for a network. Without it the engine decodes them itself.
 * @type {esbuild.Plugin}
 */
const withoutFetch = {
  name: 'without-fetch',
  setup(build) {
    build.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, ({path}) => ({
      contents: `const fetch = undefined;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

const commonLanguages = (
  'bash c cpp csharp css diff dockerfile elixir go groovy haskell ini java javascript json kotlin less lua makefile ' +
  'markdown nginx objectivec perl php plaintext powershell python r ruby rust scala scss shell sql swift typescript ' +
  'vim xml yaml'
).split(' ');

/**
 * marked-terminal's highlighter brings 190 languages, a third of the whole package; it gets those that posts are
 * written with.
 * @type {esbuild.Plugin}
 */
const fewerLanguages = {
  name: 'fewer-languages',
  setup(build) {
    build.onResolve({filter: /^highlight\.js$/}, ({path, importer, resolveDir}) =>
      importer.includes('cli-highlight')
        ? {path, namespace: 'fewer-languages', pluginData: resolveDir}
        : undefined,
    );
    build.onLoad({filter: /./, namespace: 'fewer-languages'}, ({pluginData}) => ({
      resolveDir: pluginData,
      contents: [
        "const hljs = require('highlight.js/lib/core');",
        ...commonLanguages.map(
          name =>
            `hljs.registerLanguage('${name}', require('highlight.js/lib/languages/${name}'));`,
        ),
        // It would complain on standard error of a language that it does not know; the caller takes an exception.
        'const highlight = hljs.highlight;',
        "hljs.highlight = (name, ...rest) => { if (!hljs.getLanguage(name)) throw new Error('unknown'); return highlight(name, ...rest); };",
        'module.exports = hljs;',
      ].join('\n'),
    }));
  },
};

/** Names the code that reads posts: what an earlier build kept of its readings is not used by one that reads otherwise. */
function readingRules() {
  if (argv.includes('--watch')) return `${version} ${Date.now()}`;
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const name of readdirSync('src/library').sort()) {
    hash.update(readFileSync(join('src/library', name)));
  }
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

/** @type {esbuild.BuildOptions} */
const shared = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  define: {
    'process.env.NODE_ENV': '"production"',
    __VERSION__: JSON.stringify(version),
    __READING_RULES__: JSON.stringify(readingRules()),
  },
  logLevel: 'warning',
};

/**
 * What is published. Each way of running octavo loads only its own chunks.
 * @type {esbuild.BuildOptions}
 */
const shipped = {
  ...shared,
  entryPoints: {cli: 'src/cli.ts'},
  splitting: true,
  minify: true,
  chunkNames: 'chunks/[name]-[hash]',
  // Packages written for CommonJS call `require` for Node's own modules. They get nothing else: whatever they would
  // take from around the package when it happens to be there (js-yaml tries esprima) is not octavo's.
  banner: {
    js: [
      "import __module from 'node:module';",
      'let __nodes;',
      'const require = name => {',
      "if (!__module.isBuiltin(name)) throw new Error('Cannot find module ' + name);",
      'return (__nodes ??= __module.createRequire(import.meta.url))(name);',
      '};',
    ].join(''),
  },
  plugins: [leaveOut, nativeBase64, withoutFetch, fewerLanguages],
  // They are all in the file of licences.
  legalComments: 'none',
  // gray-matter's JavaScript engine is replaced by one that throws; its eval is never reached.
  logOverride: {'direct-eval': 'silent'},
};

const tools = {
  'dev/docs': 'src/dev/docs.ts',
  'dev/man-page': 'src/dev/man-page.ts',
  'dev/screenshots': 'src/dev/screenshots.ts',
  'dev/bench': 'tests/bench/bench.ts',
  'dev/bench-search': 'tests/bench/search.ts',
};

/**
 * The developers' own tools, bundled apart so that they share no chunk with what is published.
 * @type {esbuild.BuildOptions}
 */
const development = {
  ...shared,
  entryPoints: Object.fromEntries(Object.entries(tools).filter(([, file]) => existsSync(file))),
  packages: 'external',
};

/** Writes the licence texts of every package that ended up in the bundle. */
function writeLicences(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap(output => Object.keys(output.inputs));
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

if (argv.includes('--watch')) {
  for (const options of [shipped, development]) await (await esbuild.context(options)).watch();
  console.error('Watching src/ …');
} else {
  const [{metafile}, {metafile: toolsMetafile}] = await Promise.all(
    [shipped, development].map(options => esbuild.build(options)),
  );
  removeStale(
    new Set(
      [...Object.keys(metafile.outputs), ...Object.keys(toolsMetafile.outputs)].map(normalize),
    ),
  );
  writeLicences(metafile);
  await writeManual();
  // Which source went into which chunk: the architecture test asks what a run has loaded.
  writeFileSync('dist/dev/chunks.json', JSON.stringify(metafile.outputs));
}
