import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import type {Program} from './outside.ts';

/** Starts a program that lives on without octavo. Resolves with what went wrong, or `null`. */
export function launch({command, args}: Program): Promise<string | null> {
  return new Promise(resolve => {
    const child = spawn(command, args, {stdio: 'ignore', detached: true});
    child.on('error', error => resolve(reason(command, error)));
    child.on('spawn', () => {
      child.unref();
      resolve(null);
    });
  });
}

/** Gives the terminal to a program until it ends. Resolves with what went wrong, or `null`. */
export function runInTerminal({command, args}: Program): Promise<string | null> {
  const input = process.stdin.isTTY ? ('inherit' as const) : openSync('/dev/tty', 'r');
  return new Promise(resolve => {
    const child = spawn(command, args, {stdio: [input, 'inherit', 'inherit']});
    if (typeof input === 'number') closeSync(input);
    child.on('error', error => resolve(reason(command, error)));
    child.on('exit', code => resolve(code ? `${command} ended with status ${code}` : null));
  });
}

/** Hands `text` to the first of the programs that takes it. Resolves with whether one did. */
export async function feed(programs: readonly Program[], text: string): Promise<boolean> {
  for (const program of programs) if (await feedOne(program, text)) return true;
  return false;
}

function feedOne({command, args}: Program, text: string): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, {stdio: ['pipe', 'ignore', 'ignore']});
    child.on('error', () => resolve(false));
    child.stdin.on('error', () => {});
    child.on('spawn', () => {
      child.unref();
      child.stdin.end(text);
      resolve(true);
    });
  });
}

function reason(command: string, error: Error): string {
  const missing = 'code' in error && error.code === 'ENOENT';
  return missing ? `There is no program “${command}”` : `${command}: ${error.message}`;
}
