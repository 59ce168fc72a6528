import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {onTestFinished} from 'vitest';

/** What a run of octavo did. */
export type Run = {status: number | null; stdout: string; stderr: string};

export type RunOptions = {
  /** On top of the environment of the tests; `undefined` removes a variable. */
  env?: Record<string, string | undefined>;
  /** For standard input, which is otherwise empty. */
  input?: string | Buffer;
  cwd?: string;
  /** Arguments for Node itself. */
  node?: readonly string[];
};

const program = resolve(import.meta.dirname, '../../bin/octavo.js');

/** Runs the built octavo in a process of its own, with pipes for standard input, output and error. */
export function octavo(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [...(options.node ?? []), program, ...args], options);
}

/** Runs a line of bash in which `octavo` is the built program. A failure anywhere in a pipe is one of the line. */
export function shell(line: string, options: RunOptions = {}): Promise<Run> {
  const octavo = `octavo() { "${process.execPath}" "${program}" "$@"; }`;
  return run('bash', ['-c', `set -o pipefail; ${octavo}; ${line}`], options);
}

function run(
  command: string,
  args: readonly string[],
  {env, input, cwd}: RunOptions,
): Promise<Run> {
  const child = spawn(command, args, {env: {...process.env, ...env}, cwd});
  // A program that does not read its input closes it.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const output = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', text => {
      output[name] += text;
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', status => done({status, ...output}));
  });
}

/** A folder with these files, by path, that is gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-library-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
