import type {Size} from '../app/state.ts';
import type {Rgb} from '../theme/color.ts';
import {createInquiry} from './background.ts';
import {copySequence} from './copy-sequence.ts';
import {createFrames} from './frames.ts';
import {createImages, type Images} from './images.ts';
import {type KeysFrom, keyboardFrom} from './keys-from.ts';
import {createWindow, type WindowStatus, windowAbilities} from './window.ts';

/** The terminal that the reader lives in. The only place of the reader that writes to standard output. */
export type Terminal = {
  /** What Ink takes for the screen. */
  readonly screen: NodeJS.WriteStream;
  /** Shows a frame: painted lines. */
  draw(lines: readonly string[]): void;
  /** Where Ink takes the keys from. */
  readonly keys: NodeJS.ReadStream;
  size(): Size;
  /** Takes the terminal: the other screen, empty, without cursor, pastes bracketed. */
  enter(): void;
  /** Gives the terminal back as it was. May be called at any time and any number of times. */
  leave(): void;
  /** Empties the screen, so that the next frame is drawn in full, as after a resize. */
  clear(): void;
  /** Draws the last frame in full, whatever is on the screen. */
  redraw(): void;
  /** The pictures that the terminal keeps for the reader. */
  readonly images: Images;
  /** Says in the window's title what is read, and how far loading is, where the terminal can. */
  status(status: WindowStatus): void;
  /** Has the terminal report what the mouse does, as long as it is taken, or leave the mouse to it. */
  mouse(on: boolean): void;
  /** Asks, once, what the background is, as soon as the terminal is taken; `createInquiry` says what is told when. */
  askBackground(told: (background: Rgb | null) => void): void;
  /** Resolves when an answer that is still on its way has come: the shell would take it for typed. `null` when none is. */
  pending(): Promise<void> | null;
  /** Copies to the clipboard by way of the terminal (OSC 52), which may be far from this machine. */
  copy(text: string): void;
  /** Calls `listener` when the size has changed. */
  onResize(listener: () => void): () => void;
};

/** Alternate screen, no cursor, no wrapping at the edge, bracketed paste; then an empty screen. */
const enterSequence = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[2J\x1b[H';
/** The same backwards. A frame may have been cut off, so styles and synchronised output are ended too. */
const leaveSequence = '\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l';
/** Buttons and the wheel, movement while a button is down, and reports in the way of SGR: xterm's modes. */
const mouseOn = '\x1b[?1000h\x1b[?1002h\x1b[?1006h';
const mouseOff = '\x1b[?1006l\x1b[?1002l\x1b[?1000l';
const clearSequence = '\x1b[2J\x1b[H';

/** `keysFrom` says where keys come from; standard input may be a post. Nothing is written before `enter`. */
export function createTerminal(keysFrom: KeysFrom): Terminal {
  const {stdout} = process;
  let inside = false;
  let mouse = false;
  let listener: ((background: Rgb | null) => void) | null = null;
  // Of a terminal that was closed, nobody is left to read.
  stdout.on('error', () => {});

  const size = (): Size => ({columns: stdout.columns || 80, rows: stdout.rows || 24});
  const frames = createFrames(size, text => {
    if (inside) stdout.write(text);
  });

  const inquiry = createInquiry(
    text => stdout.write(text),
    background => listener?.(background),
  );

  const window = createWindow(windowAbilities(process.env), text => stdout.write(text));

  const images = createImages(text => stdout.write(text));

  function clear(): void {
    frames.forget();
    images.forget();
    if (inside) stdout.write(clearSequence);
  }

  return {
    images,
    screen: frames.stream,
    draw(lines) {
      if (images.isInTheWay()) clear();
      frames.draw(lines);
      images.drawn();
    },
    keys: keyboardFrom(keysFrom, inquiry.hear),
    size,
    enter() {
      if (inside) return;
      inside = true;
      frames.forget();
      stdout.write(mouse ? enterSequence + mouseOn : enterSequence);
      window.enter();
      if (listener) inquiry.ask();
      images.enter();
    },
    leave() {
      if (!inside) return;
      inside = false;
      window.leave();
      images.leave();
      stdout.write(mouse ? mouseOff + leaveSequence : leaveSequence);
    },
    clear() {
      clear();
    },
    redraw() {
      clear();
      frames.redraw();
      images.drawn();
    },
    status: window.show,
    askBackground(told) {
      listener = told;
      if (inside) inquiry.ask();
    },
    pending: inquiry.pending,
    mouse(on) {
      if (inside && on !== mouse) stdout.write(on ? mouseOn : mouseOff);
      mouse = on;
    },
    copy(text) {
      if (inside) stdout.write(copySequence(text));
    },
    onResize(listener) {
      stdout.on('resize', listener);
      return () => stdout.off('resize', listener);
    },
  };
}
