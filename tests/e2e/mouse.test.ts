import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {
  asBefore,
  closeTerminals,
  octavo,
  startTerminal,
  type Terminal,
} from '../helpers/terminal.ts';

afterEach(closeTerminals);

/** Reports in the way of SGR (mode 1006), for a cell counted from 0. */
const button = (code: number, column: number, row: number, end = 'M') =>
  `\x1b[<${code};${column + 1};${row + 1}${end}`;

/** Clicks on words that are on the screen. */
function click(terminal: Terminal, words: string): void {
  const row = terminal.screen().findIndex(line => line.includes(words));
  const column = terminal.screen()[row]?.indexOf(words) ?? -1;
  terminal.press(button(0, column, row), button(0, column, row, 'm'));
}

function openWithMouse(...args: string[]): Terminal {
  const home = mkdtempSync(join(tmpdir(), 'octavo-mouse-'));
  const env = {HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home};
  return startTerminal([octavo, 'posts', ...args], {env});
}

test('the mouse is the terminal’s until P takes it: click, click, wheel, drag, follow', async () => {
  const terminal = openWithMouse();
  await terminal.sees('▸ A tour of octavo, 1');
  expect(terminal.modes().mouse).toBe('none');
  terminal.press('P');
  await terminal.sees('Mouse on; again');
  expect(terminal.modes().mouse).toBe('drag');
  click(terminal, 'A tour of octavo, 2');
  await terminal.sees('▸ A tour of octavo, 2');
  click(terminal, 'A tour of octavo, 1');
  await terminal.sees('▸ A tour of octavo, 1');
  click(terminal, 'A tour of octavo, 1');
  await terminal.sees('min left');
  click(terminal, 'specimen sheet');
  await terminal.sees('Every mark a post can carry');
  terminal.press(button(65, 20, 10), button(65, 20, 10));
  await terminal.seesNo('Every mark a post can carry');
  terminal.press(button(0, 79, 1), button(32, 79, 23), button(0, 79, 23, 'm'));
  await terminal.sees('100%');
  terminal.press('P');
  await terminal.sees('Mouse off; it selects text');
  expect(terminal.modes().mouse).toBe('none');
  terminal.press('q');
  await terminal.ended();
  expect(terminal.modes()).toEqual(asBefore);
});

test('with the mouse alone one goes everywhere that the hints lead, and quits', async () => {
  const terminal = openWithMouse();
  await terminal.sees('▸ A tour of octavo, 1');
  terminal.press('P');
  await terminal.sees('Mouse on; again');
  click(terminal, 'Enter open');
  await terminal.sees('min left');
  click(terminal, 't outline');
  await terminal.sees('type to narrow');
  click(terminal, 'Esc close');
  await terminal.seesNo('type to narrow');
  click(terminal, 'Tab links');
  await terminal.sees('Enter follow');
  click(terminal, 'Enter follow');
  await terminal.seesNo('A tour of octavo, 1: starting  ');
  click(terminal, 'Esc back');
  await terminal.sees('# tags');
  click(terminal, '# tags');
  await terminal.sees('- none');
  click(terminal, 'Esc close');
  await terminal.sees('q quit');
  click(terminal, 'q quit');
  expect(await terminal.ended()).toEqual({exitCode: 0, signal: 0});
  expect(terminal.modes()).toEqual(asBefore);
});

test('the mouse is given back however octavo ends, and while it is stopped', async () => {
  const state = mkdtempSync(join(tmpdir(), 'octavo-mouse-'));
  const env = {HOME: state, XDG_STATE_HOME: state, XDG_CONFIG_HOME: state};
  const first = startTerminal([octavo, 'posts'], {env});
  await first.sees('▸ A tour');
  first.press('P');
  await first.sees('Mouse on; again');
  first.press('q');
  await first.ended();
  expect(first.modes()).toEqual(asBefore);

  // It is as it was left.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    const terminal = startTerminal([octavo, 'posts'], {env});
    await terminal.sees('▸ A tour');
    expect(terminal.modes().mouse).toBe('drag');
    terminal.kill(signal);
    await terminal.ended();
    expect(terminal.modes()).toEqual(asBefore);
  }

  const shell = ['--norc', '--noprofile', '-i'];
  const stopped = startTerminal(shell, {env: {...env, PS1: 'shell> '}}, 'bash');
  await stopped.sees('shell>');
  stopped.press(`"${process.execPath}" "${octavo}" posts\r`);
  await stopped.sees('▸ A tour');
  stopped.press('ctrl+z');
  await stopped.sees('Stopped');
  expect(stopped.modes().mouse).toBe('none');
  stopped.press('fg\r');
  await stopped.sees('▸ A tour');
  expect(stopped.modes().mouse).toBe('drag');
  stopped.press('q');
  await stopped.sees(/posts\nshell> *\n/);
  expect(stopped.modes()).toMatchObject({alternate: false, mouse: 'none'});
});

test('the mouse is given back after an error that nobody expected', async () => {
  const home = mkdtempSync(join(tmpdir(), 'octavo-mouse-'));
  mkdirSync(join(home, 'octavo'));
  writeFileSync(join(home, 'octavo', 'config.json'), '{"mouse": true}');
  const script = join(home, 'crash.mjs');
  // A defect of the program, in a task of its own once the mouse is taken.
  writeFileSync(
    script,
    `const write = process.stdout.write.bind(process.stdout);
     process.stdout.write = (text, ...rest) => {
       if (String(text).includes('\x1b[?1006h')) {
         process.stdout.write = write;
         setImmediate(() => { throw new Error('a defect'); });
       }
       return write(text, ...rest);
     };`,
  );
  const env = {HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home};
  const terminal = startTerminal(['--import', script, octavo, 'posts'], {env});
  expect((await terminal.ended()).exitCode).not.toBe(0);
  expect(terminal.output()).toContain('\x1b[?1006h');
  expect(terminal.modes()).toEqual(asBefore);
});

test('half a report, a broken one and one in the old way press no key', async () => {
  const terminal = openWithMouse();
  await terminal.sees('▸ A tour of octavo, 1');
  terminal.press('P');
  await terminal.sees('Mouse on; again');
  // `m` would star, `M` mark as read, `q` quit, `#` show the tags.
  terminal.press('\x1b[<0;3', '\x1b[<0;1M', '\x1b[<M', '\x1b[M#qm', '\x1b[<0;1;1;1m');
  terminal.press('\x1b[<');
  await terminal.sees('15 posts');
  terminal.press('65;9;9M');
  await terminal.seesNo('A tour of octavo, 1');
  await terminal.seesNo('★');
  terminal.press('g');
  await terminal.sees('▸ A tour of octavo, 1');
});
