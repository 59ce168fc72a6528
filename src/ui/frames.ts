import {Writable} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import type {Size} from '../app/state.ts';
import {cellWidth} from '../text/cells.ts';

/** Brings frames to the terminal: of each, only the lines that differ from the frame before. */
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

/**
 * Ink's own incremental mode loses a row when frames end in a line feed, and clears the terminal for frames as tall as
 * it is. Lines are addressed by number here instead, which also survives whatever the terminal does on a resize.
 */
export function createFrames(size: () => Size, write: (text: string) => void): Frames {
  let shown: readonly string[] = [];
  let last: readonly string[] = [];

  function draw(frame: readonly string[]): void {
    const {columns, rows} = size();
    let text = '';
    for (const [index, line] of frame.slice(0, rows).entries()) {
      if (line === (shown[index] ?? '')) continue;
      text += `\x1b[${index + 1};1H${line}`;
      // At the right edge this would take the last cell away.
      if (cellWidth(stripVTControlCharacters(line)) < columns) text += '\x1b[K';
    }
    for (let index = frame.length; index < shown.length; index++)
      text += `\x1b[${index + 1};1H\x1b[K`;
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
