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

/** What a terminal of this size shows: each cell with all that can be seen of it. */
async function cells(text: string, columns: number, rows: number): Promise<string[]> {
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  await new Promise<void>(resolve => terminal.write(`\x1b[?7l${text}`, resolve));
  const {active} = terminal.buffer;
  const shown = Array.from({length: rows}, (_, row) =>
    Array.from({length: columns}, (_, column) => {
      const cell = active.getLine(row)?.getCell(column);
      const look = [cell?.getFgColor(), cell?.getBgColor(), cell?.isBold(), cell?.isInverse()];
      return `${cell?.getChars() || ' '}${look.join(',')}`;
    }).join(' '),
  );
  terminal.dispose();
  return shown;
}

const link = '\x1b]8;id=o1;https://example.org\x1b\\';
const pieces = [
  'plain ',
  '\x1b[1mbold\x1b[0m ',
  '\x1b[31mred\x1b[1m and bold\x1b[0;32m green\x1b[0m',
  '日本',
  'e\u0301\u0323',
  '👍🏽',
  '\x1b[44m   \x1b[0m',
  `${link}link\x1b]8;;\x1b\\`,
  '      ',
  '│',
];

test('of any frames the terminal shows what it would of the last alone, looks included', async () => {
  const line = fc.array(fc.constantFrom(...pieces), {maxLength: 4}).map(parts => parts.join(''));
  const page = fc.array(line, {minLength: 30, maxLength: 30});
  const moves = fc.array(fc.tuple(fc.nat(18), fc.nat(9), line), {minLength: 1, maxLength: 6});
  await fc.assert(
    fc.asyncProperty(page, moves, async (lines, steps) => {
      const {written, draw} = start(40, 12);
      for (const [top, row, changed] of steps) {
        const frame = ['head', ...lines.slice(top, top + 10), 'foot'];
        frame[row + 1] = changed;
        draw(...frame);
      }
      const last = start(40, 12);
      const [top, row, changed] = steps.at(-1) ?? [0, 0, ''];
      const frame = ['head', ...lines.slice(top, top + 10), 'foot'];
      frame[row + 1] = changed;
      last.draw(...frame);
      expect(await cells(written.join(''), 40, 12)).toEqual(
        await cells(last.written.join(''), 40, 12),
      );
    }),
    {numRuns: 150},
  );
});

test('of a line only what has changed is written, unless terminals may disagree on where that is', () => {
  const {written, draw} = start(40, 3);
  draw('\x1b[1mtitle of a post\x1b[0m      2024-01-01', '👍 one of many more');
  draw('\x1b[1mtitle of a book\x1b[0m      2024-01-01', '👍 two of many more');
  expect(written[1]).toBe(
    '\x1b[?2026h\x1b[1;12H\x1b[1mbook\x1b[0m\x1b[2;1H👍 two of many more\x1b[K\x1b[?2026l',
  );
});

test('cells that are empty up to the edge are erased', () => {
  const {written, draw} = start(40, 3);
  draw(`one${' '.repeat(37)}`);
  expect(written[0]).toContain('\x1b[1;1Hone\x1b[K\x1b[?2026l');
});

test('lines that only move are moved by the terminal', () => {
  const {written, draw} = start(60, 22);
  const lines = Array.from({length: 40}, (_, number) =>
    String.fromCharCode(97 + (number % 26)).repeat(40),
  );
  const page = (top: number) => ['head', ...lines.slice(top, top + 20), `foot ${top}`];
  draw(...page(0));
  draw(...page(1));
  draw(...page(0));
  expect(written[1]).toContain('\x1b[2;21r\x1b[21;1H\x1bD\x1b[r');
  expect(written[1]?.length).toBeLessThan(150);
  expect(written[2]).toContain('\x1b[2;21r\x1b[2;1H\x1bM\x1b[r');
});

test('a line with a picture is written as it is, and closed where its text ends', () => {
  const {written, draw} = start(40, 3);
  const picture = `\x1b]1337;File=inline=1:${'A'.repeat(100)}\x07`;
  draw(`one${picture}`);
  draw('two');
  expect(written[0]).toContain(`\x1b[1;1Hone${picture}\x1b[K`);
  expect(written[1]).toContain('\x1b[1;1Htwo\x1b[K');
});
