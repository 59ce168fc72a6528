import {type ChildProcess, spawn} from 'node:child_process';
import type {Writable} from 'node:stream';
import {leaveInterrupts} from '../platform/interrupts.ts';
import {cellWidth} from '../text/cells.ts';
import type {PagerCommand} from './pager-command.ts';
import {isClosed, type Output, write} from './stdout.ts';

/**
 * Standard output, a terminal of this size in cells, through `pager` as soon as there is more to show than fits on the
 * screen. A pager that cannot be started costs only the paging, and is told when all has been written; one that is left
 * early is success.
 */
export function pagedOutput(
  pager: PagerCommand,
  columns: number,
  rows: number,
  onMissing: () => void,
): Output {
  let held = '';
  let lines = 0;
  let started: Started | null = null;
  return {
    async write(text) {
      if (started) return write(text, started.stream);
      held += text;
      // The shell's prompt wants a line, too.
      lines += linesOn(text, columns, rows - lines);
      if (lines < rows) return;
      started = await start(pager, onMissing);
      await write(held, started.stream);
    },
    isClosed: () => started !== null && isClosed(started.stream),
    async end() {
      if (started) return started.end();
      return write(held);
    },
  };
}

type Started = {stream: Writable; end(): Promise<void>};

async function start({command, args, env}: PagerCommand, onMissing: () => void): Promise<Started> {
  const child = spawn(command, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {...process.env, ...env},
  });
  const ended = new Promise<void>(done => child.on('close', () => done()));
  if (!(await spawned(child)) || !child.stdin) {
    return {stream: process.stdout, end: async () => onMissing()};
  }
  const {stdin} = child;
  const takeBack = leaveInterrupts();
  return {
    stream: stdin,
    async end() {
      stdin.end();
      await ended;
      takeBack();
    },
  };
}

function spawned(child: ChildProcess): Promise<boolean> {
  return new Promise(done => {
    child.on('spawn', () => done(true));
    child.on('error', () => done(false));
  });
}

/** How many lines of the terminal a text takes; counted no further than `enough`. */
function linesOn(text: string, columns: number, enough: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count < enough; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(sequences, '');
    // A cell is at most a few units: short lines need no measuring.
    const wide = line.length > columns / 2 ? Math.ceil(cellWidth(line) / columns) : 1;
    count += Math.max(1, wide);
    at = end < 0 ? text.length : end + 1;
  }
  return count;
}

/** Styles and hyperlinks, which take no cells. */
const sequences = /\x1b\[[\d;]*m|\x1b\]8;[^\x07\x1b]*(?:\x1b\\|\x07)/g;
