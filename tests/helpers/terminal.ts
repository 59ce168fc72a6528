import {execPath} from 'node:process';
import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** octavo as one starts it. */
export const octavo = fileURLToPath(new URL('../../bin/octavo.js', import.meta.url));

export type TerminalOptions = {
  columns?: number;
  rows?: number;
  /** Lines that are kept above the screen. Default 0. */
  scrollback?: number;
  /** Added to a plain environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
  cwd?: string;
};

/** A program in a terminal of its own, with the terminal to read. */
export type Terminal = {
  readonly pid: number;
  /** Every byte that the program has written. */
  output(): string;
  /** The lines on the screen, without spaces at their ends. */
  screen(): string[];
  /** Whether the alternate screen is shown, the cursor is, pastes are bracketed, and what the mouse does is reported. */
  modes(): {alternate: boolean; cursor: boolean; wrap: boolean; paste: boolean; mouse: string};
  press(...keys: string[]): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  /** Resolves as soon as the screen shows it; rejects, with the screen, when it has not for long. */
  sees(what: string | RegExp): Promise<void>;
  /** Resolves as soon as the screen does not show it any more. */
  seesNo(what: string | RegExp): Promise<void>;
  /** Resolves as soon as the program has written `what`, from now on; rejects when it has not within so many ms. */
  writes(what: string, within?: number): Promise<void>;
  /** Resolves as soon as the program has ended. */
  ended(): Promise<{exitCode: number; signal: number}>;
};

/** How long to wait for what should come, in ms: far longer than it takes on a busy machine. */
const patience = 15_000;

const keys: Record<string, string> = {
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  backspace: '\x7f',
  up: '\x1b[A',
  down: '\x1b[B',
  'ctrl+c': '\x03',
  'ctrl+l': '\x0c',
  'ctrl+o': '\x0f',
  'ctrl+s': '\x13',
  'ctrl+z': '\x1a',
};

const open = new Set<Terminal>();

/** Starts `node` on a script with arguments, or any other program when `command` is given. */
export function startTerminal(
  args: readonly string[],
  {columns = 80, rows = 24, scrollback = 0, env = {}, cwd}: TerminalOptions = {},
  command = execPath,
): Terminal {
  const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback});
  const child = pty.spawn(command, [...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    cwd: cwd ?? process.cwd(),
    env: environment(env),
  });
  let output = '';
  let end: {exitCode: number; signal: number} | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  child.onData(data => {
    output += data;
    screen.write(data, tell);
  });
  child.onExit(({exitCode, signal = 0}) => {
    end = {exitCode, signal};
    screen.write('', tell);
  });

  /** Asks after every write whether it is so. */
  function until<Result>(
    ask: () => Result | null | false,
    what: string,
    within = patience,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const result = ask();
        if (result === null || result === false) return;
        done();
        resolve(result);
      };
      const timer = setTimeout(() => {
        done();
        const rule = '-'.repeat(columns);
        reject(new Error(`${what} did not happen:\n${rule}\n${lines().join('\n')}\n${rule}`));
      }, within);
      const done = (): void => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  }

  function lines(): string[] {
    const {active} = screen.buffer;
    return Array.from(
      {length: screen.rows},
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  }

  const shows = (what: string | RegExp): boolean => {
    const text = lines().join('\n');
    return typeof what === 'string' ? text.includes(what) : what.test(text);
  };

  const terminal: Terminal = {
    pid: child.pid,
    output: () => output,
    screen: lines,
    modes: () => ({
      alternate: screen.buffer.active.type === 'alternate',
      cursor: output.lastIndexOf('\x1b[?25l') <= output.lastIndexOf('\x1b[?25h'),
      wrap: screen.modes.wraparoundMode,
      paste: screen.modes.bracketedPasteMode,
      mouse: screen.modes.mouseTrackingMode,
    }),
    press(...names) {
      for (const name of names) child.write(keys[name] ?? name);
    },
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    kill: signal => child.kill(signal),
    sees: what => until(() => shows(what), `Seeing ${what}`).then(() => {}),
    seesNo: what => until(() => !shows(what), `No longer seeing ${what}`).then(() => {}),
    writes(what, within) {
      const from = output.length;
      const hasWritten = () => output.indexOf(what, from) >= 0;
      return until(hasWritten, `Writing ${JSON.stringify(what)}`, within).then(() => {});
    },
    ended: () => until(() => end, 'The end'),
  };
  open.add(terminal);
  child.onExit(() => open.delete(terminal));
  return terminal;
}

/** Ends every program that is still running; for `afterEach`. */
export function closeTerminals(): void {
  for (const terminal of open) terminal.kill('SIGKILL');
  open.clear();
}

/** What a terminal has once a program is gone that left it as it was. */
export const asBefore = {alternate: false, cursor: true, wrap: true, paste: false, mouse: 'none'};

function environment(changes: Record<string, string | undefined>): Record<string, string> {
  const kept = {...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...changes};
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
