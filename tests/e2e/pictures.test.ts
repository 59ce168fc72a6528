import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {gif, gradient, jpeg, paint, png} from '../helpers/pictures.ts';
import {closeTerminals, octavo, startTerminal, type TerminalOptions} from '../helpers/terminal.ts';

afterEach(closeTerminals);

const colors = {
  COLORTERM: 'truecolor',
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  TERM_PROGRAM: undefined,
  TMUX: undefined,
  KITTY_WINDOW_ID: undefined,
};
const kitty = {...colors, KITTY_WINDOW_ID: '1'};

/** A post of three pictures with words between them, in a folder that has them. */
function read(options: TerminalOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-pictures-'));
  const words = 'Words.\n\n'.repeat(12);
  const red = paint(320, 160, () => [250, 10, 10]);
  writeFileSync(join(folder, 'one.png'), png(gradient(320, 160)));
  writeFileSync(join(folder, 'two.jpg'), jpeg(red));
  writeFileSync(
    join(folder, 'three.gif'),
    gif(320, 160, [[9, 200, 9]], () => 0),
  );
  writeFileSync(join(folder, 'bad.png'), png(gradient(320, 160)).subarray(0, 60));
  writeFileSync(
    join(folder, 'post.md'),
    `# A post\n\n![One](one.png)\n\n${words}![Two](two.jpg)\n\n${words}![Three](three.gif)\n\n![Bad](bad.png)\n\nThe end.\n`,
  );
  return startTerminal([octavo, join(folder, 'post.md')], {env: colors, ...options});
}

/** How many lines of the screen are part of a picture. */
const blocks = (lines: readonly string[]) => lines.filter(line => line.includes('▀▀▀')).length;

/** As `expect.poll`, with the patience that a busy machine needs. */
const eventually = <Value>(ask: () => Value) => expect.poll(ask, {timeout: 15_000, interval: 20});

/** What a screen may consist of: letters, and the sequences that the reader writes. */
const sequences =
  /\x1b\[[\d;?]*[a-zA-Z]|\x1b[DM]|\x1b\][\d]+;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b_G[\w=,]*(?:;[\w+/=]*)?\x1b\\/g;

const unsafe = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

describe('in a terminal with 24-bit colours', () => {
  test('a picture is drawn, scrolls with the words, and is gone with its post', async () => {
    const terminal = read();
    await eventually(() => blocks(terminal.screen())).toBe(10);
    expect(terminal.output()).toMatch(/\x1b\[(?:0;)?38;2;\d+;\d+;\d+;48;2;\d+;\d+;\d+m▀/);
    terminal.press('jjjjj');
    await eventually(() => blocks(terminal.screen())).toBe(9);
    await terminal.sees('▣ One (one.png)');
    terminal.press('G');
    await terminal.sees('▣ Three (three.gif)');
    // A picture of one colour is its ground; what was no picture after all has its words alone.
    await eventually(() => terminal.output()).toContain('48;2;9;200;9m');
    await terminal.sees(/▣ Three.*│?\n[^▣]*\n +▣ Bad \(bad\.png\)/);
    terminal.press('escape');
    await terminal.sees('/ filter');
    await eventually(() => blocks(terminal.screen())).toBe(0);
    terminal.press('q');
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(terminal.output().replace(sequences, '')).not.toMatch(unsafe);
    expect(terminal.output()).not.toContain('\x1b_G');
  });

  test('a key shows it full screen, the next one beside it, and leads back', async () => {
    const terminal = read();
    await terminal.sees('i picture');
    terminal.press('i');
    await terminal.sees('1 of 4');
    await eventually(() => blocks(terminal.screen())).toBe(20);
    terminal.press('tab');
    await terminal.sees(/Two .*2 of 4/);
    terminal.press('tab', 'tab');
    await terminal.sees('bad.png is cut off');
    terminal.press('q');
    await terminal.sees('▣ One');
    terminal.press('q');
    expect((await terminal.ended()).exitCode).toBe(0);
  });

  test('it fits a terminal of any size', async () => {
    const terminal = read();
    await eventually(() => blocks(terminal.screen())).toBe(10);
    terminal.resize(30, 10);
    await eventually(() => blocks(terminal.screen())).toBe(5);
    terminal.resize(80, 24);
    await eventually(() => blocks(terminal.screen())).toBe(10);
  });
});

test.each([
  ['NO_COLOR', {...colors, NO_COLOR: '1'}],
  ['16 colours', {...colors, FORCE_COLOR: '1'}],
])('with %s there are only words', async (_, env) => {
  const terminal = read({env});
  await terminal.sees('▣ One (one.png)');
  terminal.press('i');
  await terminal.sees('Pictures are off, or need 256 colours');
  expect(terminal.output()).not.toContain('▀');
});

describe('in a terminal with the protocol of kitty', () => {
  const brought = (output: string) =>
    [...output.matchAll(/\x1b_Ga=T,[^;]*\bi=(\d+),/g)].map(found => found[1]);
  const removed = (output: string) =>
    [...output.matchAll(/\x1b_Ga=d,[^\x1b]*\bi=(\d+)\x1b/g)].map(found => found[1]);

  test.each<[string, (terminal: ReturnType<typeof read>) => unknown]>([
    [
      'when its post is left',
      async terminal => {
        terminal.press('escape');
        await terminal.sees('/ filter');
        await eventually(() => removed(terminal.output())).toEqual(brought(terminal.output()));
        terminal.press('q');
      },
    ],
    ['when the reader is left', terminal => terminal.press('q')],
    ['at ^C', terminal => terminal.press('ctrl+c')],
    ['when the reader is ended', terminal => terminal.kill('SIGTERM')],
  ])('a picture is brought, and taken away %s', async (_, leave) => {
    const terminal = read({env: kitty});
    await terminal.sees('\u{10eeee}');
    // The next one, a page away, may be there already.
    expect(brought(terminal.output()).length).toBeGreaterThan(0);
    await leave(terminal);
    await terminal.ended();
    expect(removed(terminal.output())).toEqual(brought(terminal.output()));
    expect(terminal.output().replace(sequences, '')).not.toMatch(unsafe);
  });
});

describe('in a terminal with the protocol of iTerm2', () => {
  const env = {...colors, TERM_PROGRAM: 'iTerm.app'};
  const images = (output: string) =>
    [
      ...output.matchAll(
        /\x1b\[(\d+);(\d+)H\x1b\]1337;File=inline=1;size=\d+;width=(\d+);height=(\d+);/g,
      ),
    ].map(found => found.slice(1).map(Number));

  test('a page has half-blocks, and a picture that fills the screen is an image', async () => {
    const terminal = read({env});
    await eventually(() => blocks(terminal.screen())).toBe(10);
    expect(images(terminal.output())).toEqual([]);
    terminal.press('i');
    await eventually(() => images(terminal.output())).toEqual([[2, 1, 80, 20]]);
    await eventually(() => blocks(terminal.screen())).toBe(0);
    // The image leaves with a screen that is emptied, once, and the page is drawn anew.
    const before = terminal.output().split('\x1b[2J').length;
    terminal.press('i');
    await eventually(() => blocks(terminal.screen())).toBe(10);
    expect(terminal.output().split('\x1b[2J').length).toBe(before + 1);
    terminal.press('j');
    await terminal.sees('▣ One');
    expect(images(terminal.output())).toHaveLength(1);
    terminal.press('q');
    await terminal.ended();
    expect(terminal.output().replace(sequences, '')).not.toMatch(unsafe);
  });
});
