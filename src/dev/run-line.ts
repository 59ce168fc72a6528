import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Runs a line of shell in which `octavo` is the built program of `root`, without anybody's settings. */
export function runLine(root: string, line: string): string {
  const home = mkdtempSync(join(tmpdir(), 'octavo-docs-'));
  const program = `octavo() { "${process.execPath}" "${join(root, 'bin/octavo.js')}" "$@"; }`;
  try {
    return execFileSync('bash', ['-c', `${program}; ${line}`], {
      encoding: 'utf8',
      env: {PATH: process.env.PATH, HOME: home, TZ: 'UTC'},
    });
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}
