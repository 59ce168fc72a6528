import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** An empty folder that vanishes with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-settings-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}
