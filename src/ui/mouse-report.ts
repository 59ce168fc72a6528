import type {PointerEvent} from '../app/pointer.ts';

/** Lines that one notch of the wheel scrolls. */
const notch = 3;

/** A report of xterm's SGR mode (1006) as Ink hands it on, without the ESC. */
const report = /^\[<(\d{1,3});(\d{1,5});(\d{1,5})([Mm])$/;

/** Bits of the number of a button: what was held down with it, movement, and the wheel. */
const modifiers = 4 | 8 | 16;
const moving = 32;
const wheel = 64;

/** What the mouse did; `null` when `input` is no report, or one of a button that octavo has no use for. */
export function pointerEvent(input: string): PointerEvent | null {
  const found = report.exec(input);
  if (!found) return null;
  const [code, x, y] = found.slice(1, 4).map(Number);
  if (code === undefined || !x || !y) return null;
  const at = {column: x - 1, row: y - 1};
  const button = code & ~modifiers;
  if (found[4] === 'm') return button === 0 ? {kind: 'release', ...at} : null;
  switch (button) {
    case 0:
      return {kind: 'press', ...at};
    case moving:
      return {kind: 'drag', ...at};
    case wheel:
      return {kind: 'wheel', lines: -notch, ...at};
    case wheel + 1:
      return {kind: 'wheel', lines: notch, ...at};
    default:
      return null;
  }
}
