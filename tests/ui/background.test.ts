import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {backgroundOf, createInquiry, likelyBackground} from '../../src/ui/background.ts';
import {createGround} from '../../src/ui/ground.ts';

const attributes = '\x1b[?62;22c';
const black = '\x1b]11;rgb:0000/0000/0000\x1b\\';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const written: string[] = [];
  const told: unknown[] = [];
  const inquiry = createInquiry(
    text => written.push(text),
    background => told.push(background),
  );
  return {inquiry, written, told};
}

describe('the terminal is asked', () => {
  test('once, and its answer is told', async () => {
    const {inquiry, written, told} = start();
    expect(inquiry.pending()).toBeNull();
    inquiry.ask();
    inquiry.ask();
    expect(written).toEqual(['\x1b]11;?\x1b\\\x1b[c']);
    const pending = inquiry.pending();
    inquiry.hear(black);
    expect(told).toEqual([[0, 0, 0]]);
    inquiry.hear(attributes);
    await pending;
    expect(inquiry.pending()).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([[0, 0, 0]]);
  });

  test('and one that knows only the other question is not waited for', () => {
    const {inquiry, told} = start();
    inquiry.ask();
    inquiry.hear(attributes);
    expect(told).toEqual([null]);
  });

  test('and one that says nothing is given up after 100 ms; late is better than never', async () => {
    const {inquiry, told} = start();
    inquiry.ask();
    const pending = inquiry.pending();
    vi.advanceTimersByTime(99);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([null]);
    await pending;
    inquiry.hear(black);
    inquiry.hear(attributes);
    expect(told).toEqual([null, [0, 0, 0]]);
  });

  test('and what answers nobody is not listened to', () => {
    const {inquiry, told} = start();
    inquiry.hear(black);
    inquiry.ask();
    inquiry.hear('\x1b]11;rgb:zz/0/0\x07');
    inquiry.hear('\x1b[?2026;2$y');
    expect(told).toEqual([]);
  });
});

test.each([
  ['\x1b]11;rgb:1e1e/2020/ffff\x07', [30, 32, 255]],
  ['\x1b]11;rgb:f/8/0\x1b\\', [255, 136, 0]],
  ['\x1b]11;rgba:ff/80/00/ff\x1b\\', [255, 128, 0]],
  ['\x1b]10;rgb:f/8/0\x1b\\', null],
  ['\x1b]11;rgb:fffff/8/0\x1b\\', null],
  ['\x1b]11;white\x07', null],
])('%j is %j', (answer, background) => {
  expect(backgroundOf(answer)).toEqual(background);
});

test.each([
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;7', 'light'],
  ['7;8', 'dark'],
  ['12;default', null],
  ['0;99', null],
  [undefined, null],
])('COLORFGBG=%s is %s', (value, appearance) => {
  const ground = createGround('256', {}, value);
  ground.learn(null);
  expect(ground.theme('auto').appearance).toBe(appearance ?? 'any');
});

test('what the terminal says goes before what the environment says', () => {
  const ground = createGround('truecolor', {}, '15;0');
  ground.learn([255, 255, 255]);
  ground.learn(null);
  expect(ground.theme('auto').appearance).toBe('light');
  expect(likelyBackground('15;0')).not.toBeNull();
});

test('a theme that was chosen stays as it is, and so does `auto` where no colours can be mixed', () => {
  const ground = createGround('truecolor');
  ground.learn([255, 255, 255]);
  expect(ground.theme('dark').appearance).toBe('dark');
  expect(ground.depends('dark')).toBe(false);
  expect(createGround('16').depends('auto')).toBe(false);
  expect(createGround('truecolor', {auto: {link: 'red'}}).depends('auto')).toBe(false);
});
