import {afterEach, expect, test} from 'vitest';
import {asBefore, closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

const question = '\x1b]11;?\x1b\\\x1b[c';
/** The wash behind the selected row on white, with 256 colours. */
const paleWash = '48;5;254';

test('the terminal is asked what its background is; the answer, in pieces, is a look and no key', async () => {
  const terminal = startTerminal([octavo, 'posts']);
  await terminal.sees('▸ A tour of octavo, 1');
  // The first screen does not wait for the answer.
  expect(terminal.output()).toContain(question);
  expect(terminal.output()).not.toContain(paleWash);
  const looks = terminal.writes(paleWash);
  for (const part of ['\x1b]11;r', 'gb:ffff/', 'ffff/ffff\x1b', '\\', '\x1b[?6', '2;22c']) {
    terminal.press(part);
  }
  await looks;
  // Much too late, and once more: nothing moves, nothing is opened or searched.
  terminal.press('\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?62;22c');
  terminal.press('j');
  await terminal.sees('▸ A tour of octavo, 2');
  expect(terminal.output().split(question)).toHaveLength(2);
  terminal.press('q');
  expect((await terminal.ended()).exitCode).toBe(0);
  expect(terminal.modes()).toEqual(asBefore);
});

test('where nobody answers COLORFGBG does, and a theme that was named is not asked for', async () => {
  const silent = startTerminal([octavo, 'posts'], {env: {COLORFGBG: '0;15'}});
  await silent.writes('48;5;253');
  const named = startTerminal([octavo, 'posts', '--theme', 'dark']);
  await named.sees('▸ A tour');
  expect(named.output()).not.toContain('\x1b]11;');
});
