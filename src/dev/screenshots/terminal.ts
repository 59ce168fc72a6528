import {spawn} from '@lydell/node-pty';
import xterm, {type IBuffer} from '@xterm/headless';
import type {TerminalColors} from './terminal-colors.ts';

/** A program running in a terminal that nobody looks at. */
export type Session = {
  /** Sends what the keyboard would send. */
  press(keys: string): void;
  /** Resolves when the screen holds `text`; rejects, with the screen in the message, if it never does. */
  see(text: string): Promise<void>;
  /** Resolves when the program has written nothing for a while: highlighting and the like leave no text to wait for. */
  settle(): Promise<void>;
  /** The screen as it stands. */
  screen(): IBuffer;
  /** Ends the program, if it has not ended itself, and resolves when it has. */
  close(): Promise<void>;
};

export type SessionOptions = {
  command: readonly [string, ...string[]];
  columns: number;
  rows: number;
  cwd: string;
  env: Record<string, string>;
  colors: TerminalColors;
};

const patience = 20_000; // ms for a text to appear
const quiet = 500; // ms without output that count as settled

/** Starts a program in a pseudo-terminal of its own. */
export function openSession({command, columns, rows, cwd, env, colors}: SessionOptions): Session {
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
  const [file, ...args] = command;
  const program = spawn(file, args, {name: env.TERM, cols: columns, rows, cwd, env});
  const written = new Set<() => void>();
  let running = true;

  program.onData(data => terminal.write(data, () => notify()));
  const exited = new Promise<void>(resolve => {
    // What was written last is on its way through the terminal still.
    program.onExit(() =>
      terminal.write('', () => {
        running = false;
        resolve();
        notify();
      }),
    );
  });
  answerQueries();

  /** Answers what programs ask a terminal: what it is, where the cursor stands, its colours. */
  function answerQueries(): void {
    const answer = (text: string): void => {
      if (running) program.write(text);
    };
    terminal.onData(answer);
    for (const [code, color] of [
      [10, colors.foreground],
      [11, colors.background],
    ] as const) {
      terminal.parser.registerOscHandler(code, data => {
        if (data === '?')
          answer(`\x1b]${code};rgb:${color.slice(1).match(/../g)?.join('/')}\x1b\\`);
        return true;
      });
    }
  }

  function notify(): void {
    for (const listener of [...written]) listener();
  }

  /** Resolves as soon as `done` holds after some output, and rejects when it does not within the time. */
  function until(done: () => boolean, wanted: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        written.delete(check);
        clearTimeout(timer);
        settle();
      };
      const fail = (): void =>
        finish(() =>
          reject(new Error(`never saw ${wanted}:\n${screenText(terminal.buffer.active)}`)),
        );
      const check = (): void => {
        if (done()) finish(resolve);
        else if (!running) fail();
      };
      const timer = setTimeout(fail, patience);
      written.add(check);
      check();
    });
  }

  return {
    press: keys => program.write(keys),
    see: text =>
      until(() => screenText(terminal.buffer.active).includes(text), JSON.stringify(text)),
    settle: () =>
      new Promise(resolve => {
        const restart = (): void => void timer.refresh();
        const timer = setTimeout(() => {
          written.delete(restart);
          resolve();
        }, quiet);
        written.add(restart);
      }),
    screen: () => terminal.buffer.active,
    async close() {
      if (running) program.kill();
      await exited;
      terminal.dispose();
    },
  };
}

function screenText(screen: IBuffer): string {
  const lines = Array.from({length: screen.length}, (_, y) => screen.getLine(y));
  return lines.map(line => line?.translateToString(true) ?? '').join('\n');
}
