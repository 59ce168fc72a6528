import {Worker} from 'node:worker_threads';
import type {Drawing} from './draw.ts';
import type {Answer} from './worker.ts';

/** Draws pictures in a thread of its own, one at a time. */
export type Studio = {
  /** Draws a picture; `answer` is called once, later. What was being drawn is given up, and never answered. */
  draw(drawing: Drawing, answer: (answer: Answer) => void): void;
  /** Ends the thread, whatever it is doing. */
  close(): void;
};

/** How patient a studio is. In ms. */
export type Patience = {
  /** A picture that takes longer is one that was made to. */
  drawing: number;
  /** How long the thread waits for another picture before it gives its memory back. */
  idle: number;
};

/** For what is not pixels: the thread ends, and not the reader, when it needs more. In MB. */
const heap = 256;

/** A studio whose thread runs the file `entry`; it starts with the first picture. */
export function createStudio(
  entry: string,
  {drawing: longest, idle}: Patience = {drawing: 10_000, idle: 5_000},
): Studio {
  let worker: Worker | null = null;
  let waiting: ((answer: Answer) => void) | null = null;
  let timer: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(entry, {
      resourceLimits: {maxOldGenerationSizeMb: heap},
      // What a thread would write goes to the terminal, over the page.
      stdout: true,
      stderr: true,
    });
    // The reader ends when it is left, and not when the last picture is drawn.
    started.unref();
    started.on('message', (answer: Answer) => {
      if (worker === started) settle(answer);
    });
    started.on('error', () => {
      if (worker !== started) return;
      worker = null;
      settle({flaw: 'cannot be drawn'});
    });
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
    old?.terminate().catch(() => {});
  }

  return {
    draw(drawing, answer) {
      if (waiting) end();
      clearTimeout(timer);
      waiting = answer;
      worker ??= start();
      worker.postMessage(drawing);
      timer = setTimeout(() => {
        const tell = waiting;
        end();
        tell?.({flaw: 'takes too long to draw'});
      }, longest).unref();
    },
    close: end,
  };
}
