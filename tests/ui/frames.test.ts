import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createFrames} from '../../src/ui/frames.ts';

function start(columns = 10, rows = 4) {
  const written: string[] = [];
  const frames = createFrames(
    () => ({columns, rows}),
    text => written.push(text),
  );
  return {frames, written, draw: (...lines: string[]) => frames.draw(lines)};
}

describe('a frame', () => {
  test('is written in full the first time, then only where it differs', () => {
    const {written, draw} = start();
    draw('one', '', 'three');
    draw('one', 'two', 'three');
    expect(written).toEqual([
      '\x1b[?2026h\x1b[1;1Hone\x1b[K\x1b[3;1Hthree\x1b[K\x1b[?2026l',
      '\x1b[?2026h\x1b[2;1Htwo\x1b[K\x1b[?2026l',
    ]);
  });

  test('that is the same as the one before costs nothing', () => {
    const {written, draw} = start();
    draw('one');
    draw('one');
    expect(written).toHaveLength(1);
  });

  test('is written in full again when the screen was emptied', () => {
    const {frames, written, draw} = start();
    draw('one', 'two');
    frames.forget();
    draw('one', 'two');
    expect(written[1]).toBe(written[0]);
    frames.redraw();
    expect(written[2]).toBe(written[0]);
  });
});

test('after any frames the terminal shows the last, wide lines and last cells included', async () => {
  const line = fc.stringMatching(/^[ab日]{0,5}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line, {maxLength: 4}), {minLength: 1}), async list => {
      const {written, draw} = start();
      const terminal = new xterm.Terminal({cols: 10, rows: 4, allowProposedApi: true});
      for (const lines of list) draw(...lines);
      // The reader lives without wrapping at the edge.
      await new Promise<void>(resolve => terminal.write(`\x1b[?7l${written.join('')}`, resolve));
      const {active} = terminal.buffer;
      const shown = [0, 1, 2, 3].map(row => active.getLine(row)?.translateToString(true) ?? '');
      const last = list.at(-1) ?? [];
      expect(shown).toEqual([0, 1, 2, 3].map(row => last[row] ?? ''));
      terminal.dispose();
    }),
    {numRuns: 50},
  );
});
