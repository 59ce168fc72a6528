import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe} from 'vitest';

const folder = resolve(import.meta.dirname, '../../../shared');

/** A path in the shared test material that may stand beside the project. */
export function shared(...parts: string[]): string {
  return join(folder, ...parts);
}

/** A `describe` for tests that need the shared material: without it they skip, and the report says why. */
export function describeWithShared(name: string, body: () => void): void {
  if (existsSync(folder)) describe(name, body);
  else describe.skip(`${name} (skipped: needs ../shared)`, body);
}
