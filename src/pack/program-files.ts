import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {PackError} from './error.ts';
import {launcherPath} from './layout.ts';

/**
 * What runs of the octavo at `octavo`, with the licences that it goes by: where each file is and where it will be in
 * the package. The licence of octavo stands beside its code, so that nobody takes it for that of the posts.
 *
 * @throws PackError when octavo has not been built.
 */
export function programFiles(octavo: string): {path: string; file: string}[] {
  const dist = join(octavo, 'dist');
  const names = ['start.cjs', 'THIRD-PARTY-LICENSES.txt', ...volumes(dist)];
  const files = names.map(name => ({path: `dist/${name}`, file: join(dist, name)}));
  files.push({path: launcherPath, file: join(octavo, launcherPath)});
  files.push({path: 'dist/LICENSE', file: join(octavo, 'LICENSE')});
  const missing = files.find(({file}) => !existsSync(file));
  if (!missing) return files;
  throw new PackError(
    `this octavo cannot travel: it lacks ${missing.file}`,
    'Build it with `npm run build`, or install it anew.',
  );
}

/** The files with octavo's code beside the one that starts it. */
function volumes(dist: string): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist)
    .filter(name => name.endsWith('.cjs') && name !== 'start.cjs')
    .sort();
}
