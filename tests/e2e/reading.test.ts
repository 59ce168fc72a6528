import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {asBefore, closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

test('open, move, read, go back and quit', async () => {
  const terminal = startTerminal([octavo, 'posts']);
  await terminal.sees('▸ A tour of octavo, 1');
  expect(terminal.modes()).toMatchObject({
    alternate: true,
    cursor: false,
    wrap: false,
    paste: true,
  });
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

test('what is typed before the list stands is not lost, nor taken for commands', async () => {
  const terminal = startTerminal([octavo, 'posts']);
  terminal.press('/', 'the tuner');
  await terminal.sees('/ the tuner');
  await terminal.sees('▸ The tuner waits');
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
    await terminal.sees(new RegExp(`^ *\\n *${heading}`));
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

test('where one stopped is known the next time, however octavo ended', async () => {
  const state = mkdtempSync(join(tmpdir(), 'octavo-state-'));
  const env = {XDG_STATE_HOME: state, HOME: state};
  const first = startTerminal([octavo, 'posts'], {env});
  await first.sees('▸ A tour of octavo, 1');
  first.press('j', 'm', 'enter');
  await first.sees('min left');
  first.press(' ');
  await first.seesNo('#octavo #notes');
  const top = first.screen()[4] ?? '';
  first.kill('SIGTERM');
  await first.ended();

  const second = startTerminal([octavo, 'posts'], {env});
  await second.sees('c continue A tour of octavo, 2');
  await second.sees('★ A tour of octavo, 2');
  await second.sees(/▸ c continue A tour of octavo, 2.*at \d+%/);
  await second.sees('Enter or c goes on with');
  second.press('enter');
  await second.sees('min left');
  expect(second.screen()[4]).toBe(top);
});

test('the outline jumps, links lead to other posts, and [ leads back', async () => {
  const terminal = startTerminal([octavo, 'posts', 'guide/1-starting'], {columns: 120, rows: 30});
  await terminal.sees('A tour of octavo, 1');
  terminal.press('t');
  await terminal.sees('Outline');
  terminal.press('getting out\r');
  await terminal.seesNo('Outline');
  terminal.press('g');
  await terminal.sees('November 2026');
  terminal.press('tab');
  await terminal.sees('→ ../specimen.md');
  terminal.press('enter');
  await terminal.sees('The specimen sheet   ');
  terminal.press('[');
  await terminal.sees('A tour of octavo, 1: starting');
});

test('a number goes to the heading that has it in the outline', async () => {
  const terminal = startTerminal([octavo, 'posts', 'specimen'], {columns: 120, rows: 30});
  await terminal.sees('The specimen sheet');
  terminal.press('t');
  await terminal.sees(/ 7 {2}Lists, of every temper/);
  terminal.press('escape');
  await terminal.seesNo('Outline');
  terminal.press('7');
  await terminal.sees('› Lists, of every temper');
  terminal.press('1');
  await terminal.sees('Heading 1  Headings, of which there are six');
  terminal.press('2');
  await terminal.sees('› Code');
});

test('tags narrow the list down, and the query says so', async () => {
  const terminal = startTerminal([octavo, 'posts'], {columns: 120, rows: 30});
  await terminal.sees('15 posts');
  terminal.press('#');
  await terminal.sees(/▸ {3}knowledge-worker +\d/);
  terminal.press('enter');
  await terminal.sees('/ #knowledge-worker');
  await terminal.sees(/▸ \+ knowledge-worker/);
  terminal.press('c');
  await terminal.sees('15 posts');
});

test('files that change, appear and vanish outside are shown as they are now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-reload-'));
  writeFileSync(join(folder, 'one.md'), '# Before\n\nText.\n');
  writeFileSync(join(folder, 'two.md'), '# Another\n\nText.\n');
  const terminal = startTerminal([octavo, folder]);
  await terminal.sees('Before');
  writeFileSync(join(folder, 'one.md'), '# Afterwards\n\nText.\n');
  await terminal.sees('Afterwards');
  writeFileSync(join(folder, '.three.md.tmp'), '# Saved at one stroke\n\nText.\n');
  renameSync(join(folder, '.three.md.tmp'), join(folder, 'three.md'));
  await terminal.sees('3 posts');
  rmSync(join(folder, 'two.md'));
  await terminal.sees('2 posts');
  terminal.press('G');
  await terminal.sees('▸ Saved at one stroke');
  terminal.press('enter');
  await terminal.sees('100%');
  writeFileSync(join(folder, 'three.md'), '# Saved at one stroke\n\nOther words.\n');
  await terminal.sees('Other words.');
});

test('what is read stays at the top while its file is written in above it, and told of when it is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-edited-'));
  const paragraphs = Array.from({length: 60}, (_, at) => `Paragraph ${at}.\n`);
  const file = join(folder, 'long.md');
  writeFileSync(file, ['# Long\n', ...paragraphs].join('\n'));
  const terminal = startTerminal([octavo, folder, 'long']);
  await terminal.sees('Paragraph 0.');
  terminal.press(':', '50%', 'enter');
  await terminal.seesNo('Paragraph 0.');
  const before = terminal.screen().slice(0, 22).join('\n').replace(/[│┃]/g, '');
  writeFileSync(file, ['# Long\n', ...Array(9).fill('New.\n'), ...paragraphs, 'End.\n'].join('\n'));
  await terminal.seesNo(' 50%');
  expect(terminal.screen().slice(0, 22).join('\n').replace(/[│┃]/g, '')).toBe(before);
  rmSync(file);
  await terminal.sees('The file of this post is gone');
  terminal.press('escape');
  await terminal.sees('No posts here');
});
