import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv} from 'node:process';
import * as esbuild from 'esbuild';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {esbuild.BuildOptions} */
const options = {
  entryPoints: {cli: 'src/cli.ts', 'dev/docs': 'src/dev/docs.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  metafile: true,
  chunkNames: 'chunks/[name]-[hash]',
  // Packages written for CommonJS call `require` for Node's own modules.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
  define: {'process.env.NODE_ENV': '"production"', __VERSION__: JSON.stringify(version)},
  // Ink asks for the devtools only when DEV=true; they are no part of octavo.
  alias: {'react-devtools-core': './src/dev/empty.ts'},
  // gray-matter's JavaScript engine is replaced by one that throws; its eval is never reached.
  logOverride: {'direct-eval': 'silent'},
  logLevel: 'warning',
};

/** Writes the licence texts of every package that ended up in the bundle. */
function writeLicences(metafile) {
  const shipped = new Set(
    Object.entries(metafile.outputs)
      .filter(([file]) => !file.includes('/dev/'))
      .flatMap(([, output]) => Object.keys(output.inputs)),
  );
  const folders = new Set();
  for (const input of shipped) {
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

/** Deletes what an earlier build left behind, only after the new files stand: a run that starts meanwhile still works. */
function removeStale(metafile) {
  for (const entry of readdirSync('dist', {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !(path in metafile.outputs)) rmSync(path);
  }
}

if (argv.includes('--watch')) {
  const context = await esbuild.context(options);
  await context.watch();
  console.error('Watching src/ …');
} else {
  const {metafile} = await esbuild.build(options);
  removeStale(metafile);
  writeLicences(metafile);
}
