import {Writable} from 'node:stream';
import type {Size} from '../app/state.ts';
import {patchLine} from './line-patch.ts';
import {findShift, shifted, shiftSequence} from './scroll-shift.ts';

/** Brings frames to the terminal: of each, only what differs from the frame before. A slow line is then quick enough. */
export type Frames = {
  /** What Ink is given to write to: it asks for the size, and has nothing to say. */
  readonly stream: NodeJS.WriteStream;
  /** Shows a frame: painted lines, none wider than the terminal. */
  draw(frame: readonly string[]): void;
  /** Takes the screen to be empty. */
  forget(): void;
  /** Writes the last frame in full. */
  redraw(): void;
};

/** Synchronised output: terminals that know it show a frame at once or not at all; the others ignore it. */
const begin = '\x1b[?2026h';
const end = '\x1b[?2026l';

/** Frames of fewer UTF-16 units are written as they are. */
const worthMoving = 600;

/**
 * Ink's own incremental mode loses a row when frames end in a line feed, and clears the terminal for frames as tall as
 * it is. Lines are addressed by number here instead, which also survives whatever the terminal does on a resize.
 */
export function createFrames(size: () => Size, write: (text: string) => void): Frames {
  let shown: readonly string[] = [];
  let last: readonly string[] = [];

  function draw(frame: readonly string[]): void {
    const {columns, rows} = size();
    const next = frame.slice(0, rows);
    let text = patches(shown, next, columns);
    const shift = text.length > worthMoving ? findShift(shown, next) : null;
    if (shift) {
      const moved = shiftSequence(shift) + patches(shifted(shown, shift), next, columns);
      if (moved.length < text.length) text = moved;
    }
    shown = frame;
    last = frame;
    if (text !== '') write(begin + text + end);
  }

  const stream = new Writable({
    decodeStrings: false,
    write(_nothing, _encoding, done) {
      done();
    },
  });
  Object.defineProperties(stream, {
    columns: {get: () => size().columns},
    rows: {get: () => size().rows},
  });

  return {
    stream: stream as unknown as NodeJS.WriteStream,
    draw,
    forget() {
      shown = [];
    },
    redraw() {
      shown = [];
      draw(last);
    },
  };
}

/** What turns the lines on the screen into others. */
function patches(shown: readonly string[], frame: readonly string[], columns: number): string {
  let text = '';
  for (const [index, line] of frame.entries()) {
    text += patchLine(index + 1, shown[index] ?? '', line, columns);
  }
  for (let index = frame.length; index < shown.length; index++) {
    text += `\x1b[${index + 1};1H\x1b[K`;
  }
  return text;
}
