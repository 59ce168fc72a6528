import {execPath} from 'node:process';
import xterm from '@xterm/headless';
import {afterEach, describe, expect, test} from 'vitest';
import {drawCharacter} from '../../src/dev/screenshots/box-drawing.ts';
import {readRuns} from '../../src/dev/screenshots/read-cells.ts';
import {scenes} from '../../src/dev/screenshots/scenes.ts';
import {toSvg} from '../../src/dev/screenshots/svg.ts';
import {openSession, type Session} from '../../src/dev/screenshots/terminal.ts';
import {terminalColors} from '../../src/dev/screenshots/terminal-colors.ts';

const colors = terminalColors('dark');

/** What a terminal of 20 by 3 makes of some output. */
async function runsOf(output: string) {
  const terminal = new xterm.Terminal({cols: 20, rows: 3, allowProposedApi: true});
  await new Promise<void>(resolve => terminal.write(output, resolve));
  return readRuns(terminal.buffer.active, 3, colors);
}

async function svgOf(output: string): Promise<string> {
  const runs = await runsOf(output);
  return toSvg({title: 'a "b" <c>', columns: 20, rows: 3, runs, colors});
}

describe('reading the screen', () => {
  test('joins cells that look alike, and leaves out what shows nothing', async () => {
    const runs = await runsOf('one \x1b[1mtwo\x1b[m three\r\n\r\n  x');
    expect(runs.map(({row, column, cells, text}) => ({row, column, cells, text}))).toEqual([
      {row: 0, column: 0, cells: 4, text: 'one '},
      {row: 0, column: 4, cells: 3, text: 'two'},
      {row: 0, column: 7, cells: 13, text: ' three       '},
      {row: 2, column: 0, cells: 20, text: '  x                 '},
    ]);
    expect(runs.map(({style}) => style.bold)).toEqual([false, true, false, false]);
  });

  test('keeps wide characters and joined emoji in two cells of their own', async () => {
    const runs = await runsOf('本は a');
    expect(runs.slice(0, 2)).toMatchObject([
      {column: 0, cells: 2, text: '本'},
      {column: 2, cells: 2, text: 'は'},
    ]);
    expect(runs[2]).toMatchObject({column: 4, cells: 16});
  });

  test.each([
    ['24 bits', '\x1b[38;2;1;2;254m', '#0102fe'],
    ['the cube', '\x1b[38;5;196m', '#ff0000'],
    ['the greys', '\x1b[38;5;232m', '#080808'],
    ["the terminal's own", '\x1b[31m', '#f0858a'],
    ['the default', '\x1b[m', colors.foreground],
  ])('resolves colours: %s', async (_, sequence, color) => {
    const [run] = await runsOf(`${sequence}x`);
    expect(run?.style).toMatchObject({color, background: colors.background});
  });

  test('swaps the colours of what is inverse', async () => {
    const [run] = await runsOf('\x1b[7;31mx');
    expect(run?.style).toMatchObject({color: colors.background, background: '#f0858a'});
  });
});

describe('drawing', () => {
  test('escapes what XML would read as markup', async () => {
    const svg = await svgOf('<a> & "b"');
    expect(svg).toContain('>&#60;a&#62; &#38; &#34;b&#34;</text>');
    expect(svg).toContain('aria-label="a &#34;b&#34; &#60;c&#62;"');
    expect(svg.match(/<(?!\/?(?:svg|rect|circle|text|path|g)\b)/g)).toBeNull();
  });

  test('gives each text as many cells as the terminal does', async () => {
    const svg = await svgOf('ab  \x1b[4mcd\x1b[m\r\n本');
    expect(svg).toContain('textLength="16.8" lengthAdjust="spacingAndGlyphs" fill="#d9dce3">ab<');
    expect(svg).toMatch(/x="47.6" y="56" textLength="16.8"[^>]*text-decoration="underline">cd</);
    expect(svg).toMatch(/x="14" y="75" textLength="16.8"[^>]*>本</);
  });

  test('draws frames instead of writing them, so that they close', async () => {
    const svg = await svgOf('╭──╮\r\n│ok│\r\n╰──╯');
    expect(svg.match(/<path d="[^"]*" fill="none" stroke=/g)).toHaveLength(3);
    expect(svg).not.toMatch(/[─│╭╮╰╯]/);
    expect(svg).toContain('>ok</text>');
  });

  test('a line reaches both sides of its cell', () => {
    const box = {x: 10, y: 20, width: 8, height: 16};
    expect(drawCharacter('─', box)).toEqual([{data: 'M10 28H18', stroke: 1}]);
    expect(drawCharacter('┼', box)).toEqual([{data: 'M10 28H18M14 20V36', stroke: 1}]);
    expect(drawCharacter('┝', box)).toEqual([
      {data: 'M14 20V36', stroke: 1},
      {data: 'M14 28H18', stroke: 2},
    ]);
    expect(drawCharacter('╭', box)).toEqual([{data: 'M14 36V32Q14 28 18 28', stroke: 1}]);
    expect(drawCharacter('▌', box)).toEqual([{data: 'M10 20h4v16h-4z', stroke: null}]);
    expect(drawCharacter('a', box)).toEqual([]);
  });

  test('paints backgrounds below all text', async () => {
    const svg = await svgOf('a\x1b[44mb');
    expect(svg.lastIndexOf('<rect')).toBeLessThan(svg.indexOf('>a</text>'));
  });
});

describe('running a program', () => {
  let session: Session | undefined;
  afterEach(() => session?.close());

  function run(script: string): Session {
    session = openSession({
      command: [execPath, '-e', script],
      columns: 40,
      rows: 5,
      cwd: '/',
      env: {TERM: 'xterm-256color'},
      colors,
    });
    return session;
  }

  test('waits for what is to be seen, and presses keys', async () => {
    const {press, see} = run(
      "process.stdin.setRawMode(true).on('data', key => console.log('got ' + key)); console.log('ready')",
    );
    await see('ready');
    press('k');
    await see('got k');
  });

  test('says what stood on the screen when the program ends without it', async () => {
    const {see} = run("console.log('something else')");
    await expect(see('wanted')).rejects.toThrow(/never saw "wanted":\s+something else/);
  });

  test('answers what the background is', async () => {
    const {see} = run(
      "process.stdin.setRawMode(true).on('data', answer => console.log(JSON.stringify(String(answer)))); process.stdout.write('\\x1b]11;?\\x1b\\\\')",
    );
    await see('11;rgb:1b/1d/23');
  });
});

test('every scene has a name of its own and waits for something', () => {
  expect(new Set(scenes.map(({name}) => name)).size).toBe(scenes.length);
  for (const {steps} of scenes) expect(steps.some(step => 'see' in step)).toBe(true);
});
