import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';

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

type Chunk = {inputs: object; imports: {path: string; external?: boolean}[]};

/** What the build has written down about each file in dist/. */
const chunks: Chunk[] = Object.values(
  JSON.parse(readFileSync(join(root, 'dist/dev/chunks.json'), 'utf8')),
);

describe('the package', () => {
  const {files, unpackedSize} = packed();

  test('holds what runs, and nothing else', () => {
    const allowed = [
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
      /^bin\/(octavo|blog)\.js$/,
      /^dist\/(cli\.js|THIRD-PARTY-LICENSES\.txt)$/,
      /^dist\/chunks\/[\w.-]+\.js$/,
      /^posts\/.+\.(md|png)$/,
    ];
    expect(files.filter(file => !allowed.some(pattern => pattern.test(file)))).toEqual([]);
    for (const file of [
      'bin/octavo.js',
      'dist/cli.js',
      'dist/THIRD-PARTY-LICENSES.txt',
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
    const left = chunks.flatMap(({imports}) =>
      imports.filter(({path, external}) => external && !isBuiltin(path)).map(({path}) => path),
    );
    expect(left).toEqual([]);
  });

  test('names the licence of every package in the bundle', () => {
    const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    const inputs = chunks.flatMap(chunk => Object.keys(chunk.inputs));
    const names = new Set(
      inputs.flatMap(input => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
    );
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter(name => !licences.includes(`\n${name} `))).toEqual([]);
  });

  test('imports no module of Node that reaches the network', () => {
    const names = new Set(chunks.flatMap(({imports}) => imports.map(({path}) => path)));
    const network = /^(node:)?(https?|http2|net|tls|dns|dgram|inspector)(\/|$)/;
    expect([...names].filter(name => network.test(name))).toEqual([]);
    expect([...names].some(name => isBuiltin(name))).toBe(true);
  });
});
