import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {loadLibrary} from '../../src/library/load.ts';
import {planPackage} from '../../src/pack/plan.ts';
import type {About, Plan} from '../../src/pack/types.ts';

/** A real temporary folder holding `files` (path to content), removed after the test. Answers with its real path. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'octavo-pack-')));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** All files below a folder, `/` between folders, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export const about: About = {
  name: 'my-blog',
  title: 'My Blog',
  version: '1.0.0',
  description: null,
  author: null,
  site: null,
  license: null,
};

/** What a package of the folder would hold. */
export async function planOf(
  root: string,
  details: Partial<About> = {},
  octavo = builtOctavo(),
): Promise<Plan> {
  const library = await loadLibrary(root, {cache: false});
  return planPackage(library, {
    about: {...about, ...details},
    octavo,
    today: '2026-06-15',
    manual: '.TH BLOG 1\n',
  });
}

/** The smallest thing that looks like an octavo that was built. */
export function builtOctavo(): string {
  return folderWith({
    LICENSE: 'MIT',
    'bin/blog.js': '#!/usr/bin/env node\n',
    'dist/start.cjs': '// start',
    'dist/THIRD-PARTY-LICENSES.txt': 'all',
    'dist/octavo.cjs': '// octavo',
    'dist/dev/octavo.cjs.map': '{}',
    'dist/dev/docs.js': '// tool',
  });
}

/** The author's own files in a plan. */
export function ownPaths({entries}: Plan): string[] {
  return entries.filter(({kind}) => kind !== 'program').map(({path}) => path);
}
