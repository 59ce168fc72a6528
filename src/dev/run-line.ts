import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Runs a line of shell in which `octavo` is the built program of `root`, without anybody's settings. */
export function runLine(root: string, line: string): string {
  const home = mkdtempSync(join(tmpdir(), 'octavo-docs-'));
  const program = `octavo() { "${process.execPath}" "${join(root, 'bin/octavo.js')}" "$@"; }`;
  try {
    const {status, stdout, stderr} = spawnSync('bash', ['-c', `${program}; ${line}`], {
      encoding: 'utf8',
      env: {PATH: process.env.PATH, HOME: home, TZ: 'UTC'},
    });
    // That nothing matched is something to show, too.
    if (status === 0 || status === 1) return stdout;
    throw new Error(`${line} ended with status ${status}: ${stderr}`);
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}
