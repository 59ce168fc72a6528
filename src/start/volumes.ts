import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Script} from 'node:vm';
import {ownFolders} from '../platform/folders.ts';
import {keepCode, keptCode} from './code-cache.ts';
import type {Engine} from './engine.ts';

/** A file of the bundle that has been run, and what it takes to keep its compiled code. */
type Volume = {exports: Exports; script: Script; cache: string; ways: readonly string[]};

type Exports = Record<string, unknown>;

/** The bundle of octavo, in a few volumes each of which is compiled when it is first asked for. */
export type Volumes = {
  load(name: string): Exports;
  /** Writes down the code that this run has compiled, if it is run in a way that no earlier run was. */
  keep(): void;
};

/** From the build: a name for the contents of each volume, so that none runs with code that another build compiled. */
declare const __VOLUMES__: Readonly<Record<string, string>>;

/** From the build: Node's modules that the volumes ask for. */
declare const __BUILTINS__: readonly string[];

/**
 * The volumes in the folder `dist`. V8 takes 30 ms to compile what printing a post needs, and 4 ms to take it over from
 * the run before, so compiled code is kept in the user's cache folder; `NODE_DISABLE_COMPILE_CACHE` is heeded as Node
 * heeds it for its own. Node's own cache (22.8 and later) holds what the first run compiled and nothing that later ones
 * add.
 *
 * @param way - The kind of run, such as the names of its flags: runs of one kind need the same code.
 */
export function openVolumes(dist: string, way: string, engine: Engine): Volumes {
  const loaded = new Map<string, Volume>();
  const keeps = !process.env.NODE_DISABLE_COMPILE_CACHE;

  /** Packages written for CommonJS get Node's own modules and nothing that happens to lie around octavo. */
  function requireBuiltin(name: string): unknown {
    if (!__BUILTINS__.includes(name)) throw new Error(`Cannot find module ${name}`);
    return require(name);
  }

  function load(name: string): Exports {
    const known = loaded.get(name);
    if (known) return known.exports;
    const filename = join(dist, `${name}.cjs`);
    const cache = cacheFile(name, engine);
    const kept = keeps ? keptCode(cache) : null;
    // The build sees to it that there is nothing but ASCII; this way V8 keeps it in half the space, unchecked.
    const source = readFileSync(filename, 'latin1');
    const script = new Script(source, {filename, ...(kept && {cachedData: kept.data})});
    const module: {exports: Exports} = {exports: {}};
    script.runInThisContext()(requireBuiltin, module, dist, load);
    const ways = kept && !script.cachedDataRejected ? kept.ways : [];
    loaded.set(name, {exports: module.exports, script, cache, ways});
    return module.exports;
  }

  function keep(): void {
    if (!keeps) return;
    for (const {script, cache, ways} of loaded.values()) {
      if (ways.includes(way)) continue;
      keepCode(cache, {data: script.createCachedData(), ways: [...ways, way]});
    }
  }

  return {load, keep};
}

function cacheFile(name: string, engine: Engine): string {
  const {version, arch} = process;
  return join(
    ownFolders().cache,
    'code',
    `${name}-${__VOLUMES__[name]}-${version}-${arch}-${engine}`,
  );
}
