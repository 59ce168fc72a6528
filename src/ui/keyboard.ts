import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {abandonedPieces, inputPieces, isMachineMade, isPasting} from './input-pieces.ts';

/**
 * How long Esc waits for what may follow it, in ms: a sequence that was cut in two on its way would else become Esc and
 * letters, each with a meaning of its own. Here a terminal writes it at one stroke, and only a full buffer cuts it,
 * whose other half is there already; over a network it may come in two packets.
 */
const escapeWaits = {near: 10, far: 50} as const;

/** How far the terminal is away, as far as the environment tells. */
export function distanceOf(
  env: Readonly<Record<string, string | undefined>>,
): keyof typeof escapeWaits {
  // tmux and screen wait for the network themselves, and hand on what is whole.
  if (env.TMUX || env.STY) return 'near';
  return env.SSH_CONNECTION || env.SSH_TTY || env.MOSH_CONNECTION ? 'far' : 'near';
}

/** How long a paste waits for its end, in ms. */
const pasteWait = 1000;
/**
 * How long what only a terminal sends (a mouse report, an answer) is given to arrive whole, in ms. Its second half would
 * else be taken for keys; and keys pressed meanwhile get lost in it, so this is counted from its beginning.
 */
const machineWait = 1000;

/**
 * The keys as a stream for Ink, one piece of input at a time. `open` gives the terminal to read from whenever keys are
 * wanted; `close` is told when they no longer are, and nothing is read any more: an editor wants them. What the terminal
 * says that is no key goes to `onAnswer`.
 */
export function createKeyboard(
  open: () => ReadStream,
  close: (source: ReadStream) => void,
  onAnswer: (answer: string) => void = () => {},
  distance: keyof typeof escapeWaits = 'near',
): NodeJS.ReadStream {
  const queue: string[] = [];
  let source: ReadStream | null = null;
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;

  const stream = Object.assign(new EventEmitter(), {
    isTTY: true,
    read: () => queue.shift() ?? null,
    setEncoding: () => {},
    ref: () => {},
    unref: () => {},
    setRawMode(wanted: boolean) {
      if (wanted) start();
      else stop();
    },
  });

  function hand(pieces: readonly string[]): void {
    for (const piece of pieces) {
      queue.push(piece);
      // One at a time: Ink would join them again.
      stream.emit('readable');
    }
  }

  function take(data: string): void {
    const before = rest;
    const cut = inputPieces(before + data);
    rest = cut.rest;
    const isSame = isMachineMade(before) && rest.startsWith(before);
    if (!isSame) wait();
    for (const answer of cut.answers) onAnswer(answer);
    hand(cut.pieces);
  }

  /** Gives what has begun some time to go on. */
  function wait(): void {
    stopWaiting();
    if (rest === '') return;
    timer = setTimeout(() => {
      // When the reader was busy the time is over at once, and what follows has come: it is read before the next turn.
      turn = setImmediate(giveUp);
    }, waitOf(rest));
  }

  function stopWaiting(): void {
    clearTimeout(timer);
    clearImmediate(turn);
  }

  function giveUp(): void {
    const pieces = abandonedPieces(rest);
    rest = '';
    hand(pieces);
  }

  function waitOf(rest: string): number {
    if (isPasting(rest)) return pasteWait;
    return isMachineMade(rest) ? machineWait : escapeWaits[distance];
  }

  function start(): void {
    if (source) return;
    source = open();
    source.setEncoding('utf8');
    source.setRawMode(true);
    source.on('data', take);
    source.on('error', ignore);
    source.ref();
    source.resume();
  }

  function stop(): void {
    if (!source) return;
    stopWaiting();
    rest = '';
    source.off('data', take);
    source.setRawMode(false);
    source.pause();
    source.unref();
    close(source);
    source = null;
  }

  return stream as unknown as NodeJS.ReadStream;
}

/** A terminal that was closed has no more keys; the signal that comes with it ends the reader. */
function ignore(): void {}
