import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A real temporary folder holding `files` (path to content), removed after the test. Answers with its real path. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'octavo-library-')));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  return root;
}
