import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {asBefore, closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

test('open, move, read, go back and quit', async () => {
  const terminal = startTerminal([octavo, 'posts']);
  await terminal.sees('▸ A tour of octavo, 1');
  expect(terminal.modes()).toEqual({alternate: true, cursor: false, wrap: false, paste: true});
  terminal.press('jj');
  await terminal.sees('▸ A tour of octavo, 3');
  terminal.press('enter');
  await terminal.sees('A page in octavo has a measure');
  terminal.press('G');
  await terminal.sees('100%');
  terminal.press('escape');
  await terminal.sees('✓ A tour of octavo, 3');
  terminal.press('q');
  expect(await terminal.ended()).toEqual({exitCode: 0, signal: 0});
  expect(terminal.modes()).toEqual(asBefore);
});

test('filter as one types, open the only result, and find in it', async () => {
  const terminal = startTerminal([octavo, 'posts']);
  await terminal.sees('15 posts');
  terminal.press('/', 'boiler cupboard');
  await terminal.sees(/[1-3] of 15 posts/);
  await terminal.sees('▸ The pencil marks in the boiler cupboard');
  terminal.press('enter', 'enter');
  await terminal.sees('/ find');
  // The words that were looked for in the list are marked; another search takes their place.
  terminal.press('g', '/', 'pencil');
  await terminal.sees(/Find pencil .* 1 of \d/);
  terminal.press('enter', 'n');
  await terminal.sees(/ 2 of \d/);
});

test('what is pasted goes into the field, as one line, and is no command', async () => {
  const terminal = startTerminal([octavo, 'posts']);
  await terminal.sees('15 posts');
  terminal.press('\x1b[200~qqq\rq\x1b[201~');
  terminal.press('/');
  terminal.press('\x1b[200~the tuner\nwaits\x1b[201~');
  await terminal.sees('/ the tuner waits');
  await terminal.sees('▸ The tuner waits');
});

test('a resize in mid-read keeps the text at the top', async () => {
  const terminal = startTerminal([octavo, 'posts', 'the-first-night-box'], {columns: 90});
  await terminal.sees('The first-night box');
  terminal.press('}}');
  await terminal.seesNo('min · ');
  const heading = (terminal.screen()[1] ?? '').replace(/[│┃]/, '').trim();
  expect(heading).not.toBe('');
  for (const [columns, rows] of [
    [44, 20],
    [120, 40],
    [90, 24],
  ] as const) {
    terminal.resize(columns, rows);
    // The scroll bar stands at the right edge once the page has been set anew.
    await terminal.sees(new RegExp(`^.{${columns - 1}}[│┃]$`, 'm'));
    await terminal.sees(new RegExp(`^\\n *${heading}`));
  }
});

test('a terminal that is too small is told, and recovers when it grows', async () => {
  const terminal = startTerminal([octavo, 'posts'], {columns: 19, rows: 10});
  await terminal.sees('octavo needs 20×6');
  terminal.resize(60, 20);
  await terminal.sees('▸ A tour of octavo, 1');
});

test('with a post on standard input the keys come from the terminal', async () => {
  const command = `printf '# From a pipe\\n\\nSome words.\\n' | "${process.execPath}" "${octavo}" -`;
  const terminal = startTerminal(['-c', command], {}, 'sh');
  await terminal.sees('From a pipe');
  terminal.press('?');
  await terminal.sees('Keys');
  terminal.press('escape');
  await terminal.seesNo('Keys');
  terminal.press('q');
  await terminal.ended();
  expect(terminal.modes()).toEqual(asBefore);
});

test('a folder without posts says what to do', async () => {
  const terminal = startTerminal([octavo, mkdtempSync(join(tmpdir(), 'octavo-empty-'))]);
  await terminal.sees('No posts here');
  terminal.press('q');
  expect((await terminal.ended()).exitCode).toBe(0);
});
