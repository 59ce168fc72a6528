import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** `npm test` has built already; a bare `npx vitest` on a fresh clone has not. */
export function setup(): void {
  if (existsSync(new URL('../../dist/start.cjs', import.meta.url))) return;
  execFileSync(process.execPath, ['esbuild.config.js'], {stdio: 'inherit'});
}
