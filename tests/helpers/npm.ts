import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {homedir, tmpdir, userInfo} from 'node:os';
import {join, resolve} from 'node:path';

/** The name of npm's programs, which on Windows are scripts. */
const program = (name: 'npm' | 'npx'): string =>
  process.platform === 'win32' ? `${name}.cmd` : name;

/** Makes a tarball of the package in `folder`, without building it again. Answers with the tarball's path. */
export function npmPack(folder: string): string {
  const destination = temporary();
  const json = npm(folder, 'pack', '--json', '--ignore-scripts', '--pack-destination', destination);
  const [{filename}] = JSON.parse(json);
  // npm 9 says `@me/blog-1.0.0.tgz` and writes `me-blog-1.0.0.tgz`.
  return join(destination, String(filename).replace(/^@/, '').replaceAll('/', '-'));
}

/** Installs a tarball in an empty folder without a network, and answers with that folder. */
export function npmInstall(tarball: string): string {
  const folder = temporary();
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', tarball);
  return folder;
}

/** Installs a tarball for everybody under a prefix of its own, without a network, and answers with that prefix. */
export function npmInstallGlobally(tarball: string): string {
  const prefix = temporary();
  npm(prefix, 'install', '--global', '--prefix', prefix, '--offline', '--no-audit', tarball);
  return prefix;
}

function npm(cwd: string, ...args: string[]): string {
  const env = {...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false'};
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  return execFileSync(program('npm'), args, {cwd, env, stdio, encoding: 'utf8'});
}

/** In the home of the tests, which is gone after them. */
function temporary(): string {
  const base = process.env.HOME ?? tmpdir();
  mkdirSync(base, {recursive: true});
  return mkdtempSync(join(base, 'npm-'));
}

/**
 * The executable of another version of Node as far as npx has fetched it before; null where it has not. Nothing is
 * fetched for it, unless npm_config_offline=false asks for that.
 */
export function nodeOf(version: number): string | null {
  const env = {
    ...process.env,
    // The tests have a home of their own, in which npm has nothing.
    npm_config_cache: process.env.npm_config_cache ?? join(userInfo().homedir || homedir(), '.npm'),
    npm_config_offline: process.env.npm_config_offline ?? 'true',
    npm_config_update_notifier: 'false',
  };
  const args = ['--yes', '-p', `node@${version}`, 'node', '-p', 'process.execPath'];
  const cwd = temporary();
  const {status, stdout} = spawnSync(program('npx'), args, {cwd, env, encoding: 'utf8'});
  const path = stdout?.trim();
  return status === 0 && path ? resolve(path) : null;
}
