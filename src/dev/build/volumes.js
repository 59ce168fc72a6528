import {join, relative} from 'node:path';
import * as esbuild from 'esbuild';

/**
 * Files of octavo that only some runs need, by the volume of the bundle that they go into with all that they import. What
 * several of them need goes into the first one; what is not theirs alone, into octavo's own.
 */
const parts = {
  octavo: ['src/cli.ts'],
  search: ['src/commands/find-posts.ts', 'src/commands/facet.ts', 'src/search/reference.ts'],
  reader: ['src/ui/run.ts', 'src/commands/setting-from-text.ts'],
  commands: ['src/commands/check.ts', 'src/commands/pack.ts', 'src/commands/config.ts'],
  completion: ['src/commands/completion.ts'],
  html: ['src/output/html/post.ts', 'src/output/html/list.ts', 'src/commands/embedded-pictures.ts'],
  highlight: ['src/page/highlight.ts'],
};

/** Packages that only some runs need, by the volume that they go into. */
const packages = {
  ink: ['ink', 'react'],
  highlight: ['highlight.js'],
  'marked-terminal': ['marked-terminal'],
  conf: ['conf'],
  fuse: ['fuse.js'],
  'front-matter': ['gray-matter', 'js-yaml', 'smol-toml'],
  entities: ['entities'],
  marked: ['marked'],
};

/** Volumes that are imported by what always runs, and are loaded when something of theirs is first used. */
const loadedLate = new Set(['front-matter', 'entities', 'marked']);

/**
 * What of octavo's own goes into which volume.
 * @typedef {object} Division
 * @property {Map<string, string>} volumeOf - The volume of each file.
 * @property {Map<string, readonly string[]>} exportsOf - The names that each file exports to other volumes.
 * @property {Map<string, readonly string[]>} shared - The files that other volumes import, by their volume.
 */

/**
 * Divides octavo's own files into volumes.
 * @param {esbuild.Metafile} metafile - Of a build of the whole.
 * @returns {Promise<Division>}
 */
export async function divide({inputs}) {
  const importsOf = file => inputs[file].imports.map(({path}) => path).filter(path => inputs[path]);
  const entries = new Set(Object.values(parts).flat());
  const volumeOf = new Map();
  for (const [volume, files] of Object.entries(parts)) {
    const reached = [...files];
    for (const file of reached) {
      if (volumeOf.has(file)) continue;
      volumeOf.set(file, volume);
      reached.push(...importsOf(file).filter(path => !entries.has(path)));
    }
  }
  const crossing = [...volumeOf].flatMap(([file, volume]) =>
    importsOf(file).filter(path => volumeOf.get(path) !== volume),
  );
  const shared = new Map(Object.keys(parts).map(volume => [volume, new Set()]));
  for (const file of [...crossing, ...parts.octavo]) shared.get(volumeOf.get(file)).add(file);
  return {volumeOf, shared, exportsOf: await exportsOf(crossing)};
}

/** The names that each file exports. */
async function exportsOf(files) {
  const {metafile} = await esbuild.build({
    entryPoints: [...new Set(files)],
    outdir: '.',
    format: 'esm',
    metafile: true,
    write: false,
  });
  const outputs = Object.values(metafile.outputs);
  return new Map(outputs.map(({entryPoint, exports}) => [entryPoint, exports]));
}

/**
 * Leaves what belongs to other volumes out of one: whoever imports it gets it from its volume, which is loaded at that
 * moment.
 * @param {string} name - The volume.
 * @param {Division} division
 * @param {Map<string, Set<string>>} imported - Filled with what is imported from each volume of packages.
 * @returns {import('esbuild').Plugin}
 */
export function fromVolumes(name, {volumeOf, exportsOf}, imported) {
  const volumeOfPackage = new Map(
    Object.entries(packages).flatMap(([volume, names]) => names.map(name => [name, volume])),
  );
  return {
    name: 'from-volumes',
    setup(build) {
      build.onResolve({filter: /^[a-z]/}, ({path}) => {
        const volume = volumeOfPackage.get(path.split('/', 1)[0]);
        if (!volume || volume === name) return undefined;
        imported.set(volume, (imported.get(volume) ?? new Set()).add(path));
        return {path, namespace: 'volume', pluginData: volume};
      });
      build.onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
        const file = relative('.', join(resolveDir, path)).replaceAll('\\', '/');
        const volume = volumeOf.get(file) ?? name;
        return volume === name ? undefined : {path: file, namespace: 'volume', pluginData: volume};
      });
      build.onLoad({filter: /./, namespace: 'volume'}, async ({path, pluginData: volume}) => {
        const names = exportsOf.get(path) ?? Object.keys(await import(path));
        return {contents: imports(volume, path, names.filter(isIdentifier))};
      });
    },
  };
}

const isIdentifier = name => /^\w+$/.test(name);

/** A module that exports what another volume has under the same names. */
function imports(volume, path, names) {
  const module = `volume('${volume}')[${JSON.stringify(path)}]`;
  const target = name => (name === 'default' ? 'export default' : `export const ${name} =`);
  const value = name => (name === 'default' ? 'byDefault(module)' : `module.${name}`);
  const helpers = names.includes('default') ? [byDefault] : [];
  if (!loadedLate.has(volume)) {
    const exported = names.map(name => `${target(name)} ${value(name)};`);
    return [...helpers, `const module = ${module};`, ...exported].join('\n');
  }
  const exported = names.map(
    name => `${target(name)} later(() => { const module = ${module}; return ${value(name)}; });`,
  );
  return [...helpers, later, ...exported].join('\n');
}

/** What a module of either kind exports as its default. It travels into the bundle as text, like the next one. */
function byDefault(module) {
  return module.__esModule ? module.default : module;
}

/** Stands for a function, class or object that is loaded when it is first called, made or looked into. */
function later(load) {
  // An arrow function could not stand for a class.
  function standIn() {}
  return new Proxy(standIn, {
    get: (_, name) => load()[name],
    apply: (_, self, args) => Reflect.apply(load(), self, args),
    construct: (_, args) => Reflect.construct(load(), args),
  });
}

/**
 * The source of a volume: its exports are the modules by the names that they are imported under, each run when it is
 * asked for.
 * @param {Iterable<string>} paths - Of octavo's own files from the project's root, and of packages.
 */
export function volumeSource(paths) {
  const modules = [...paths].sort().map(path => {
    const file = path.startsWith('src/') ? `./${path}` : path;
    return `get ${JSON.stringify(path)}() { return require(${JSON.stringify(file)}); }`;
  });
  return `module.exports = {${modules.join()}};`;
}
