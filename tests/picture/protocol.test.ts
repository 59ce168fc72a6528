import {crc32, deflateSync, inflateSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decode} from '../../src/picture/decode.ts';
import {encodePng, itermPicture} from '../../src/picture/iterm.ts';
import {kittyBring, kittyCells, kittyRemove} from '../../src/picture/kitty.ts';
import {markOf, mostMarks} from '../../src/picture/kitty-marks.ts';
import {pictureProtocol} from '../../src/picture/protocol.ts';
import {cellWidth, graphemes} from '../../src/text/cells.ts';
import {sanitiseLine} from '../../src/text/sanitise.ts';
import {gradient} from '../helpers/pictures.ts';

describe('how pictures are drawn', () => {
  test.each<[string, Record<string, string>, string, string | null]>([
    ['kitty', {TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1'}, 'truecolor', 'kitty'],
    [
      'kitty, whose TERM was changed',
      {TERM: 'xterm-256color', KITTY_WINDOW_ID: '1'},
      'truecolor',
      'kitty',
    ],
    ['Ghostty', {TERM: 'xterm-ghostty', TERM_PROGRAM: 'ghostty'}, 'truecolor', 'kitty'],
    [
      'Ghostty with another TERM',
      {TERM: 'xterm-256color', TERM_PROGRAM: 'ghostty'},
      'truecolor',
      'kitty',
    ],
    [
      'another terminal started from kitty',
      {TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm', KITTY_WINDOW_ID: '1'},
      'truecolor',
      'iterm2',
    ],
    ['kitty without its colours', {TERM: 'xterm-kitty'}, '256', 'blocks'],
    [
      'tmux in kitty',
      {TERM: 'tmux-256color', TMUX: '/tmp/x', KITTY_WINDOW_ID: '1'},
      'truecolor',
      'blocks',
    ],
    [
      'screen in Ghostty',
      {TERM: 'screen.xterm-ghostty', STY: '1', TERM_PROGRAM: 'ghostty'},
      'truecolor',
      'blocks',
    ],
    ['zellij in kitty', {TERM: 'xterm-kitty', ZELLIJ: '0'}, 'truecolor', 'blocks'],
    ['iTerm2', {TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, 'truecolor', 'iterm2'],
    ['WezTerm', {TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm'}, 'truecolor', 'iterm2'],
    ['tmux in iTerm2', {TERM: 'screen-256color', TERM_PROGRAM: 'iTerm.app'}, 'truecolor', 'blocks'],
    ['xterm', {TERM: 'xterm-256color'}, '256', 'blocks'],
    ['16 colours', {TERM: 'xterm'}, '16', null],
    ['NO_COLOR', {TERM: 'xterm-kitty'}, 'attributes', null],
    ['no terminal', {}, 'none', null],
  ])('%s', (_, env, depth, protocol) => {
    expect(pictureProtocol({env, depth, wish: 'auto'})).toBe(protocol);
  });

  test.each([
    ['off', 'truecolor', null],
    ['blocks', 'truecolor', 'blocks'],
    ['iterm2', 'truecolor', 'iterm2'],
    ['kitty', 'truecolor', 'kitty'],
    // What it cannot do is not done.
    ['kitty', '256', 'blocks'],
    ['kitty', 'none', null],
  ] as const)('asked for %s with %s colours: %s', (wish, depth, protocol) => {
    expect(pictureProtocol({env: {TERM: 'xterm-kitty'}, depth, wish})).toBe(protocol);
  });
});

describe('the protocol of iTerm2', () => {
  test('brings a PNG of its own, over so many cells', () => {
    const picture = gradient(30, 20);
    const file = encodePng(picture);
    expect(decode(file)).toEqual(picture);
    const text = itermPicture(file, {columns: 9, rows: 4});
    const about = `inline=1;size=${file.length};width=9;height=4;preserveAspectRatio=1`;
    expect(text).toBe(`\x1b]1337;File=${about}:${Buffer.from(file).toString('base64')}\x07`);
  });

  test('whose checksums are right', () => {
    const file = Buffer.from(encodePng(gradient(3, 3)));
    for (let at = 8; at < file.length; ) {
      const length = file.readUInt32BE(at);
      const body = file.subarray(at + 4, at + 8 + length);
      expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(body));
      at += 12 + length;
    }
  });
});

describe('the protocol of kitty', () => {
  const picture = gradient(90, 80);
  const cells = {columns: 9, rows: 4};
  const text = kittyBring(0x123456, picture, deflateSync(picture.data), cells);

  test('brings the pixels in pieces, and asks for no answer', () => {
    const pieces = text.split('\x1b\\').slice(0, -1);
    expect(pieces.length).toBeGreaterThan(1);
    const read = pieces.map(piece => /^\x1b_G([^;]*);([A-Za-z\d+/=]*)$/.exec(piece) ?? []);
    expect(read[0]?.[1]).toBe('a=T,U=1,q=2,i=1193046,f=32,o=z,s=90,v=80,c=9,r=4,m=1');
    expect(read.slice(1).map(part => part[1])).toEqual(
      pieces.slice(1).map((_, index) => `q=2,m=${index === pieces.length - 2 ? 0 : 1}`),
    );
    expect(read.every(part => (part[2] ?? '').length <= 4096)).toBe(true);
    const data = Buffer.from(read.map(part => part[2]).join(''), 'base64');
    expect(new Uint8Array(inflateSync(data))).toEqual(picture.data);
  });

  test('takes one picture away, and its memory', () => {
    expect(kittyRemove(7)).toBe('\x1b_Ga=d,d=I,q=2,i=7\x1b\\');
  });

  test('has cells that are each a letter of one cell, which no cleaning touches', () => {
    const rows = kittyCells(0xab, cells);
    expect(rows).toHaveLength(4);
    for (const [row, [cell]] of rows.entries()) {
      const letters = graphemes(cell?.text ?? '');
      expect(letters).toEqual(
        Array.from({length: 9}, (_, column) => `\u{10eeee}${markOf(row)}${markOf(column)}`),
      );
      expect([cell?.color, cellWidth(cell?.text ?? '')]).toEqual(['#0000ab', 9]);
      expect(sanitiseLine(cell?.text ?? '')).toBe(cell?.text);
    }
  });

  test('has a mark for every row and column, each another', () => {
    const marks = Array.from({length: mostMarks}, (_, number) => markOf(number));
    expect(new Set(marks).size).toBe(mostMarks);
    expect(marks.every(mark => /^\p{Mn}$/u.test(mark))).toBe(true);
    // The first of kitty's own list, and the two that it begins its eights with.
    expect([0, 8, 16].map(markOf)).toEqual(['\u0305', '\u0346', '\u035b']);
    expect(markOf(mostMarks)).toBe('');
  });

  test('holds nothing but its own sequences, whatever the pixels', () => {
    fc.assert(
      fc.property(fc.uint8Array({minLength: 4, maxLength: 4000}), bytes => {
        const sent = kittyBring(1, {width: 1, height: 1}, bytes, {columns: 1, rows: 1});
        expect(sent.replace(/\x1b_G[a-zA-Z\d=,]*;[A-Za-z\d+/=]*\x1b\\/g, '')).toBe('');
      }),
      {numRuns: 50},
    );
  });
});
