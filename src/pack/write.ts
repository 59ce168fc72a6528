import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {PackError} from './error.ts';
import {launcherPath} from './layout.ts';
import type {PackedEntry} from './types.ts';

/**
 * Writes the files of a package to the folder `out` (absolute path; missing or empty) at one stroke: it is there
 * complete or not at all.
 *
 * @throws PackError when the disk does not let it.
 */
export function writePackage(entries: readonly PackedEntry[], out: string): void {
  const draft = `${out}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(out), {recursive: true});
    mkdirSync(draft);
    for (const entry of entries) writeEntry(draft, entry);
    if (existsSync(out)) rmdirSync(out);
    renameSync(draft, out);
  } catch (error) {
    rmSync(draft, {recursive: true, force: true});
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new PackError(`cannot write ${out}${code}`, 'Check its permissions and the free space.', {
      cause: error,
    });
  }
}

function writeEntry(folder: string, {path, content}: PackedEntry): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), {recursive: true});
  // Read and written, not copied: the modes and times of the author's files are nobody's business.
  const data = 'text' in content ? content.text : readFileSync(content.file);
  writeFileSync(file, data, {flag: 'wx', mode: path === launcherPath ? 0o755 : 0o644});
}
