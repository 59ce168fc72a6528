import {Writable} from 'node:stream';
import type {Size} from '../app/state.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {copySequence} from './copy-sequence.ts';
import {createImages} from './images.ts';
import {type KeysFrom, keyboardFrom} from './keys-from.ts';
import type {Terminal} from './terminal.ts';

/** A terminal that is written to as a typewriter: lines are added, and nothing is ever taken back. */
export type LinearTerminal = Terminal & {
  /** Adds lines, as plain text. */
  say(lines: readonly string[]): void;
  /** Adds what was typed to the line that one types on. */
  echo(text: string): void;
};

/** Bracketed paste: what is pasted must not become commands. Beside copies it is all that is asked of the terminal. */
const pastesOn = '\x1b[?2004h';
const pastesOff = '\x1b[?2004l';

/** `repeat` says anew where one is, as when the reader comes back from another program. */
export function createLinearTerminal(keysFrom: KeysFrom, repeat: () => void): LinearTerminal {
  const {stdout} = process;
  let inside = false;
  let isTyped = false;
  const knowsSequences = process.env.TERM !== 'dumb';
  // Of a terminal that was closed, nobody is left to read.
  stdout.on('error', () => {});

  const size = (): Size => ({columns: stdout.columns || 80, rows: stdout.rows || 24});
  // Ink keeps the keys here, and draws nothing.
  const nothing = new Writable({write: (_chunk, _encoding, done) => done()});
  Object.defineProperties(nothing, {
    columns: {get: () => size().columns},
    rows: {get: () => size().rows},
  });

  return {
    screen: nothing as unknown as NodeJS.WriteStream,
    draw: () => {},
    images: createImages(() => {}),
    keys: keyboardFrom(keysFrom, () => {}),
    size,
    enter() {
      if (inside) return;
      inside = true;
      if (knowsSequences) stdout.write(pastesOn);
      repeat();
    },
    leave() {
      if (!inside) return;
      if (isTyped) stdout.write('\n');
      if (knowsSequences) stdout.write(pastesOff);
      isTyped = false;
      inside = false;
    },
    say(lines) {
      if (!inside || lines.length === 0) return;
      const text = lines.map(line => `${plain(line)}\n`).join('');
      stdout.write(isTyped ? `\n${text}` : text);
      isTyped = false;
    },
    echo(text) {
      if (!inside || text === '') return;
      // Written anew, the field has a line of its own.
      stdout.write(text.startsWith('\n') ? `\n${sanitiseLine(text.slice(1))}` : sanitiseLine(text));
      isTyped = true;
    },
    clear: () => {},
    redraw: repeat,
    status: () => {},
    mouse: () => {},
    askBackground: () => {},
    pending: () => null,
    copy(text) {
      if (inside && knowsSequences) stdout.write(copySequence(text));
    },
    onResize(listener) {
      stdout.on('resize', listener);
      return () => stdout.off('resize', listener);
    },
  };
}

/** No control characters, and spaces that every voice knows. */
function plain(text: string): string {
  return sanitiseLine(text).replaceAll('\u00a0', ' ').trimEnd() || ' ';
}
