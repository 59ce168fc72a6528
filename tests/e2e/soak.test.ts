import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {asBefore, closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

/** Everything that a hand may press, and some that only a cat would. `^C` and `^Z` are for other tests. */
const keys = [
  ...'jkdubgGhlnNtJKymMosSTUacr!?#/:{}[]<>+-x 0129%"(,',
  ...['enter', 'escape', 'tab', 'backspace', 'up', 'down', 'ctrl+l'],
  ...['\x1b[Z', '\x1b[5~', '\x1b[6~', '\x1b[H', '\x1b[F', '\x15', '\x17', 'tag:', 'octavo', '日本'],
  ...['\x1b[200~pa\rste\x1b[201~', '\x1b[<0;3;3M', '\x1b]11;rgb:0/0/0\x07', '\x1b[99~', '\0'],
];

test.each([1, 2])('random keys and sizes end nothing but by ^C (%i)', async seed => {
  const home = mkdtempSync(join(tmpdir(), 'octavo-soak-'));
  const folders = {HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home};
  const terminal = startTerminal([octavo, 'posts'], {
    env: {...folders, EDITOR: 'true', VISUAL: 'true', BROWSER: 'true'},
  });
  await terminal.sees('▸ A tour');
  const random = randomNumbers(seed);
  for (let burst = 0; burst < 40; burst++) {
    for (let key = 0; key < 15; key++) terminal.press(keys[random(keys.length)] ?? 'j');
    terminal.resize(8 + random(150), 2 + random(50));
    await terminal.sees(/\S/);
  }
  terminal.press('ctrl+c');
  expect(await terminal.ended(), terminal.screen().join('\n')).toEqual({exitCode: 0, signal: 0});
  expect(terminal.modes()).toEqual(asBefore);
});

/** The same numbers from 0 to below `limit` for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % limit;
  };
}
