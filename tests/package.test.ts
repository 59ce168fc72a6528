import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join, resolve} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {nodeOf, npmInstall, npmInstallGlobally, npmPack} from './helpers/npm.ts';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What `npm pack` would put into the package, without building again. */
function packed(): {files: string[]; unpackedSize: number} {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{files, unpackedSize}] = JSON.parse(json);
  return {files: files.map(({path}: {path: string}) => path), unpackedSize};
}

type Output = {inputs: object; imports: {path: string; external?: boolean}[]};

/** What the build has written down about each file in dist/. */
const outputs: Output[] = Object.values(
  JSON.parse(readFileSync(join(root, 'dist/dev/outputs.json'), 'utf8')),
);

describe('the package', () => {
  const {files, unpackedSize} = packed();

  test('holds what runs, and nothing else', () => {
    const allowed = [
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
      /^bin\/(octavo\.js|blog\.js|package\.json)$/,
      /^dist\/(octavo\.1|THIRD-PARTY-LICENSES\.txt)$/,
      /^dist\/[\w-]+\.cjs$/,
      /^posts\/.+\.(md|png)$/,
    ];
    expect(files.filter(file => !allowed.some(pattern => pattern.test(file)))).toEqual([]);
    for (const file of [
      'bin/octavo.js',
      'dist/start.cjs',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/octavo.1',
      'LICENSE',
    ]) {
      expect(files).toContain(file);
    }
    expect(files.filter(file => file.startsWith('posts/')).length).toBeGreaterThanOrEqual(8);
  });

  test('is under 3 MB unpacked', () => {
    expect(unpackedSize).toBeLessThan(3_000_000);
  });

  test('has no dependencies of its own: everything that runs is bundled', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.peerDependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toBeUndefined();
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d/);
    const left = outputs.flatMap(({imports}) =>
      imports.filter(({path, external}) => external && !isBuiltin(path)).map(({path}) => path),
    );
    expect(left).toEqual([]);
  });

  test('names the licence of every package in the bundle', () => {
    const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    const inputs = outputs.flatMap(output => Object.keys(output.inputs));
    const names = new Set(
      inputs.flatMap(input => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
    );
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter(name => !licences.includes(`\n${name} `))).toEqual([]);
  });

  test('imports no module of Node that reaches the network', () => {
    const names = new Set(outputs.flatMap(({imports}) => imports.map(({path}) => path)));
    const network = /^(node:)?(https?|http2|net|tls|dns|dgram|inspector)(\/|$)/;
    expect([...names].filter(name => network.test(name))).toEqual([]);
    expect([...names].some(name => isBuiltin(name))).toBe(true);
  });
});

describe('the package, installed without a network in an empty folder', () => {
  let home = '';
  let bin = '';
  beforeAll(() => {
    home = npmInstall(npmPack(root));
    bin = join(home, 'node_modules/.bin/octavo');
  });

  const run = (node: string, ...args: string[]): string =>
    execFileSync(node, [bin, ...args], {cwd: home, encoding: 'utf8'});

  test('brings nothing else along', () => {
    const {packages} = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/octavo']);
    const inside = join(home, 'node_modules/octavo');
    expect(existsSync(join(inside, 'dist/THIRD-PARTY-LICENSES.txt'))).toBe(true);
    expect(existsSync(join(inside, 'dist/dev'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('puts its manual page where man looks', () => {
    const prefix = npmInstallGlobally(npmPack(root));
    expect(readFileSync(join(prefix, 'share/man/man1/octavo.1'), 'utf8')).toContain('.TH OCTAVO 1');
  });

  test('runs, and can pack a blog itself', () => {
    expect(run(process.execPath, '--version')).toBe(`${manifest.version}\n`);
    const posts = join(home, 'node_modules/octavo/posts');
    run(process.execPath, 'pack', posts, '--name', 'my-blog');
    const blog = join(home, 'my-blog/bin/blog.js');
    const list = execFileSync(process.execPath, [blog, '--list'], {encoding: 'utf8'});
    expect(list).toBe(run(process.execPath, '--list'));
  });

  describe.each([20, 22, 24])('under Node %i', version => {
    const node = nodeOf(version);
    const why = node ? '' : ` (skipped: npx has no node@${version} here, and may not fetch it)`;
    test.skipIf(!node)(`prints, lists and searches${why}`, () => {
      const at = node ?? '';
      expect(execFileSync(at, ['--version'], {encoding: 'utf8'})).toMatch(`v${version}.`);
      expect(run(at, '--list').split('\n').length).toBeGreaterThan(8);
      expect(run(at, '--print', 'specimen', '--color', 'always')).toContain('\x1b[');
      expect(run(at, '--search', 'boiler')).toContain('pencil-marks-in-the-boiler-cupboard');
    });
  });
});
