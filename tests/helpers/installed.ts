import {spawnSync} from 'node:child_process';
import {test} from 'vitest';

/** Whether a program can be started here. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** A `test` that needs programs of the system: without them it is skipped, and the report says what it lacked. */
export function testWith(
  programs: readonly string[],
  name: string,
  body: () => void | Promise<void>,
): void {
  const missing = programs.filter(program => !isInstalled(program));
  if (missing.length === 0) test(name, body);
  else test.skip(`${name} (skipped: needs ${missing.join(', ')})`, body);
}
