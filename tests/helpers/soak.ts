import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {randomHand} from './random-hand.ts';
import {octavo, startTerminal, type Terminal} from './terminal.ts';

export type SoakOptions = {
  readonly seed: number;
  readonly presses: number;
  /** The folder that is read; default the bundled posts. */
  readonly folder?: string;
  /** Options for Node. */
  readonly node?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What shows that octavo has begun, and what it writes when `^L` is obeyed. */
  readonly ready?: string;
  readonly answer?: string;
  /** Called after each burst of presses, when all of it has been taken in. */
  readonly onBurst?: (terminal: Terminal, presses: number) => void;
};

/** Presses that may arrive in one go, at most: an Esc among others is an Alt. */
const longestBurst = 8;

/** Presses whatever comes, at terminals of every size, and rejects when octavo ends or no longer answers. */
export async function soak(options: SoakOptions): Promise<Terminal> {
  const {seed, presses, folder = 'posts', node = [], env = {}, onBurst} = options;
  const {ready = '▸ ', answer = cleared} = options;
  const home = mkdtempSync(join(tmpdir(), 'octavo-soak-'));
  const folders = {HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home};
  const terminal = startTerminal([...node, octavo, folder], {
    // Lines that are written at the end, in a terminal that keeps none, are more than xterm.js can take on a resize.
    scrollback: 1000,
    env: {...folders, ...env, EDITOR: 'true', VISUAL: 'true', BROWSER: 'true'},
  });
  await terminal.sees(ready);
  const hand = randomHand(seed);
  let [columns, rows] = [80, 24];
  for (let pressed = 0; pressed < presses; ) {
    const burst = 1 + hand.below(longestBurst);
    // Esc and nothing else, so often that the hand gets out of fields it has typed into.
    const isLeaving = hand.below(3) === 0;
    for (let press = 0; press < burst; press++) {
      terminal.press(isLeaving ? 'escape' : hand.next(columns, rows));
    }
    pressed += burst;
    await takenIn(terminal, answer, `seed ${seed}, after ${pressed} presses`);
    if (hand.below(4) === 0) {
      [columns, rows] = [8 + hand.below(150), 2 + hand.below(50)];
      terminal.resize(columns, rows);
    }
    onBurst?.(terminal, pressed);
  }
  return terminal;
}

/** What `^L` writes before it draws the screen anew. */
const cleared = '\x1b[2J';

/** Waits until all that was pressed has been taken in: `^L`, behind it, is obeyed. Once more if an editor got the first. */
async function takenIn(terminal: Terminal, answer: string, when: string): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    // A sequence of its own ends whatever is unfinished before it.
    terminal.press('\x1b[99~', 'ctrl+l');
    try {
      return await terminal.writes(answer, 1000);
    } catch (error) {
      if (attempt === attempts) throw new Error(`octavo answers no more (${when})`, {cause: error});
    }
  }
}

const attempts = 20;
