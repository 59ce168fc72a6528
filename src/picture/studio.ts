import {type ChildProcess, fork} from 'node:child_process';
import type {Drawing} from './draw.ts';
import type {Answer} from './worker.ts';

/**
 * Draws pictures in a process of its own, one at a time. A thread would do, but for what it leaves behind: after one
 * photograph of 12 million pixels the reader held 280 MB more for good, in memory that had been given back in small
 * pieces.
 */
export type Studio = {
  /** Draws a picture; `answer` is called once, later. What was being drawn is given up, and never answered. */
  draw(drawing: Drawing, answer: (answer: Answer) => void): void;
  /** Ends the process, whatever it is doing. */
  close(): void;
};

/** How patient a studio is. In ms. */
export type Patience = {
  /** A picture that takes longer is one that was made to. */
  drawing: number;
  /** How long the process waits for another picture before it gives its memory back. */
  idle: number;
};

/** For what is not pixels: the process ends when it needs more. In MB. */
const heap = 256;

/** A studio whose process runs the file `entry`; it starts with the first picture. */
export function createStudio(
  entry: string,
  {drawing: longest, idle}: Patience = {drawing: 10_000, idle: 5_000},
): Studio {
  let worker: ChildProcess | null = null;
  let waiting: ((answer: Answer) => void) | null = null;
  let timer: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const started = fork(entry, [], {
      // What it would write goes to the terminal, over the page.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`],
    });
    // The reader ends when it is left, and not when the last picture is drawn.
    started.unref();
    started.channel?.unref();
    started.on('message', message => {
      if (worker === started) settle(message as Answer);
    });
    const lost = (): void => {
      if (worker !== started) return;
      worker = null;
      settle({flaw: 'cannot be drawn'});
    };
    started.on('error', lost);
    started.on('exit', lost);
    return started;
  }

  function settle(answer: Answer): void {
    clearTimeout(timer);
    timer = setTimeout(end, idle).unref();
    const tell = waiting;
    waiting = null;
    tell?.(answer);
  }

  function end(): void {
    clearTimeout(timer);
    const old = worker;
    worker = null;
    waiting = null;
    old?.kill('SIGKILL');
  }

  return {
    draw(drawing, answer) {
      if (waiting) end();
      clearTimeout(timer);
      waiting = answer;
      worker ??= start();
      worker.send(drawing);
      timer = setTimeout(() => {
        const tell = waiting;
        end();
        tell?.({flaw: 'takes too long to draw'});
      }, longest).unref();
    },
    close: end,
  };
}
