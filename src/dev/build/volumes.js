/** Packages that only some runs need, by the volume of the bundle that they go into. */
const volumes = {
  ink: ['ink', 'react'],
  highlight: ['highlight.js'],
  'marked-terminal': ['marked-terminal'],
  conf: ['conf'],
  fuse: ['fuse.js'],
  'front-matter': ['gray-matter', 'js-yaml', 'smol-toml'],
};

/** Volumes that are imported by what always runs, and are loaded when something of theirs is first used. */
const loadedLate = new Set(['front-matter']);

/**
 * Leaves the packages of the other volumes out of octavo's own: whoever imports one of them gets it from its volume,
 * which is loaded at that moment.
 * @param {Map<string, Set<string>>} imported - Filled with what is imported from each volume.
 * @returns {import('esbuild').Plugin}
 */
export function fromVolumes(imported) {
  const names = Object.entries(volumes).flatMap(([volume, packages]) =>
    packages.map(name => [name, volume]),
  );
  const volumeOf = new Map(names);
  return {
    name: 'from-volumes',
    setup(build) {
      build.onResolve({filter: /^[a-z]/}, ({path}) => {
        const volume = volumeOf.get(path.split('/', 1)[0]);
        return volume && {path, namespace: 'volume', pluginData: volume};
      });
      build.onLoad({filter: /./, namespace: 'volume'}, async ({path, pluginData: volume}) => {
        imported.set(volume, (imported.get(volume) ?? new Set()).add(path));
        const names = Object.keys(await import(path)).filter(name => /^\w+$/.test(name));
        const late = loadedLate.has(volume);
        const exported = names.map(name => {
          const value = name === 'default' ? 'byDefault(module())' : `module().${name}`;
          const target = name === 'default' ? 'export default' : `export const ${name} =`;
          return `${target} ${late ? `later(() => ${value})` : value};`;
        });
        const module = `const module = () => volume('${volume}')[${JSON.stringify(path)}];`;
        return {
          contents: [module, byDefault.toString(), late ? later.toString() : '', ...exported].join(
            '\n',
          ),
        };
      });
    },
  };
}

/** What a module of either kind exports as its default. It travels into the bundle as text, like the next one. */
function byDefault(module) {
  return module.__esModule ? module.default : module;
}

/** Stands for a function or an object that is loaded when it is first called or looked into. */
function later(load) {
  return new Proxy(() => {}, {
    get: (_, name) => load()[name],
    apply: (_, self, args) => Reflect.apply(load(), self, args),
  });
}

/**
 * The source of a volume: its exports are the modules by the names that they are imported under, each run when it is
 * asked for.
 * @param {Iterable<string>} paths
 */
export function volumeSource(paths) {
  const modules = [...paths].sort().map(path => JSON.stringify(path));
  return `module.exports = {${modules.map(path => `get ${path}() { return require(${path}); }`)}};`;
}
