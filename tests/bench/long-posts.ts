import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Terminal} from '../helpers/terminal.ts';
import {makeDocument} from './documents.ts';
import {isolated} from './isolated.ts';
import {openReader, percentile} from './reader.ts';

/** What a post of so many bytes costs in the reader, at the median in ms. */
export type LongPost = {
  bytes: number;
  /** From the key that opens it to the first screenful, and until all of it is there. */
  open: number;
  whole: number;
  /** From a new width to the first screenful, and until all of it is there. */
  resize: number;
  resizeWhole: number;
  /** From a key that is pressed while it is being set to what it changes: at the 95th percentile, and at worst. */
  key: number;
  worstKey: number;
};

const rounds = 5;
/** Both widths make pages of other widths. */
const sizes = [
  {columns: 74, rows: 24},
  {columns: 80, rows: 24},
];
/** A frame is more than what clears the screen before it, in bytes. */
const frame = 300;

/** Opens, resizes and scrolls posts of 1 and 8 MB. */
export async function longPosts(folder: string, say: (text: string) => void): Promise<LongPost[]> {
  const found: LongPost[] = [];
  for (const bytes of [1_000_000, 8_000_000]) {
    say(`a post of ${bytes} bytes`);
    const library = join(folder, `long-${bytes}`);
    mkdirSync(library);
    writeFileSync(join(library, 'long.md'), makeDocument(bytes));
    // The only post there is would be opened at once.
    writeFileSync(
      join(library, 'other.md'),
      '---\ntitle: Another\ndate: 2000-01-01\n---\nShort.\n',
    );
    const env = isolated(join(folder, `long-home-${bytes}`));
    const terminal = await openReader(library, env);
    await terminal.sees('▸ A generated post');
    found.push({bytes, ...(await costs(terminal))});
    terminal.press('q');
    await terminal.ended();
  }
  return found;
}

async function costs(terminal: Terminal): Promise<Omit<LongPost, 'bytes'>> {
  const [opening, wholes, resizing, resized, keys]: number[][] = [[], [], [], [], []];
  const isWhole = (): boolean => /\d%/.test(terminal.screen().at(-2) ?? '');
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    opening?.push(await firstFrame(terminal, () => terminal.press('enter')));
    // Of an excerpt the status line does not say how much of the post it is.
    for (let count = 0; !isWhole() && count < 20; count++) {
      keys?.push(await firstFrame(terminal, () => terminal.press('j'), 1));
    }
    await terminal.sees(/\d% *$/m);
    wholes?.push(performance.now() - started);
    for (const {columns, rows} of sizes) {
      const before = performance.now();
      resizing?.push(await firstFrame(terminal, () => terminal.resize(columns, rows)));
      await terminal.sees(/\d% *$/m);
      resized?.push(performance.now() - before);
    }
    terminal.press('escape');
    await terminal.sees('▸');
  }
  return {
    open: percentile(opening ?? [], 50),
    whole: percentile(wholes ?? [], 50),
    resize: percentile(resizing ?? [], 50),
    resizeWhole: percentile(resized ?? [], 50),
    key: percentile(keys ?? [], 95),
    worstKey: percentile(keys ?? [], 100),
  };
}

/** How long it takes, in ms, from something until so many bytes have been written. */
async function firstFrame(terminal: Terminal, act: () => void, bytes = frame): Promise<number> {
  const before = terminal.output().length;
  const started = performance.now();
  act();
  while (terminal.output().length < before + bytes && performance.now() - started < patience) {
    await sleep(1);
  }
  return performance.now() - started;
}

/** Longer nobody waits, in ms. */
const patience = 5000;
