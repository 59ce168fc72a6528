import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {asBefore, closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

const signals = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const;

describe('the terminal is as it was', () => {
  test.each(Object.entries(signals))('after %s', async (name, number) => {
    const terminal = startTerminal([octavo, 'posts']);
    await terminal.sees('▸ A tour');
    terminal.kill(name);
    expect((await terminal.ended()).signal).toBe(number);
    expect(terminal.modes()).toEqual(asBefore);
  });

  test('after ^C, wherever one is', async () => {
    const terminal = startTerminal([octavo, 'posts']);
    await terminal.sees('▸ A tour');
    terminal.press('/', 'x', 'ctrl+c');
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(terminal.modes()).toEqual(asBefore);
  });

  test('after an error that nobody expected, which is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-crash-'));
    const script = join(folder, 'crash.mjs');
    // A defect of the program, thrown while it draws a frame of its own.
    writeFileSync(
      script,
      `const write = process.stdout.write.bind(process.stdout);
       process.stdout.write = (text, ...rest) => {
         if (String(text).includes('boiler')) {
           process.stdout.write = write;
           throw new Error('a defect in the middle of a frame');
         }
         return write(text, ...rest);
       };`,
    );
    const terminal = startTerminal(['--import', script, octavo, 'posts'], {rows: 40});
    const {exitCode} = await terminal.ended();
    expect(exitCode).not.toBe(0);
    expect(terminal.modes()).toEqual(asBefore);
    expect(terminal.screen().join('\n')).toContain('a defect in the middle of a frame');
  });

  test('while it is suspended by ^Z, and fg comes back to where one was', async () => {
    const terminal = startTerminal(
      ['--norc', '--noprofile', '-i'],
      {env: {PS1: 'shell> '}},
      'bash',
    );
    await terminal.sees('shell>');
    terminal.press(`"${process.execPath}" "${octavo}" posts\r`);
    await terminal.sees('▸ A tour of octavo, 1');
    terminal.press('j');
    await terminal.sees('▸ A tour of octavo, 2');
    terminal.press('ctrl+z');
    await terminal.sees('Stopped');
    expect(terminal.modes().alternate).toBe(false);
    terminal.press('echo still $((40 + 2))\r');
    await terminal.sees('still 42');
    terminal.press('fg\r');
    await terminal.sees('▸ A tour of octavo, 2');
    terminal.press('j');
    await terminal.sees('▸ A tour of octavo, 3');
    terminal.press('q');
    await terminal.sees(/posts\nshell> *\n/);
    terminal.press('stty -a\r');
    await terminal.sees(/(?<!-)icanon/);
    await terminal.sees(/ echo /);
  });
});

test('an editor has the terminal to itself, at the line that is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-editor-'));
  const editor = join(folder, 'vi');
  writeFileSync(editor, '#!/bin/sh\nprintf "editing %s\\n" "$*"\nread answer\n', {mode: 0o755});
  const terminal = startTerminal([octavo, 'posts', 'the-first-night-box'], {
    env: {EDITOR: `"${editor}"`, VISUAL: undefined},
  });
  await terminal.sees('The first-night box');
  terminal.press('e');
  await terminal.sees(/editing \+\d+ .*the-first-night-box\.md/);
  expect(terminal.modes().alternate).toBe(false);
  terminal.press('done\r');
  await terminal.sees('min · ');
  expect(terminal.modes().alternate).toBe(true);
});

test('nothing of a post steers the terminal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-hostile-'));
  writeFileSync(
    join(folder, 'bad\x1b]0;named.md'),
    '---\ntitle: "a\\e]0;stolen\\aright"\ntags: ["\\e[31mred"]\n---\n\n&#27;[2J&#x9b;31m **&#27;**]52;c;AAAA\x07 \x1b[?1049l end\n',
  );
  const terminal = startTerminal([octavo, folder], {columns: 120});
  await terminal.sees('end');
  const output = terminal.output();
  // The window's title is octavo's own sequence; what the post calls itself stands in it as text.
  expect(output.match(/\x1b\]0;[^\x07]*\x07/g)).toContain('\x1b]0;a]0;stolenright · octavo\x07');
  expect(output).not.toContain('\x1b]0;stolen');
  expect(output).not.toContain('\x1b]0;named');
  expect(output).not.toContain('\x1b]52;');
  expect(output).not.toContain('\x1b[?1049l');
  expect(output).not.toContain('\x9b');
});
