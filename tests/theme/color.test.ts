import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  contrast,
  fallTo,
  legible,
  nearest16,
  nearest256,
  parseHex,
  type Rgb,
  toHex,
} from '../../src/theme/color.ts';

const channel = fc.integer({min: 0, max: 255});
const rgb = fc.tuple(channel, channel, channel);

describe('hex colours', () => {
  test.each([
    ['#ff8800', [255, 136, 0]],
    ['#F80', [255, 136, 0]],
    ['#000000', [0, 0, 0]],
    ['ff8800', null],
    ['#ff88', null],
    ['#gggggg', null],
  ])('%s', (text, expected) => {
    expect(parseHex(text)).toEqual(expected);
  });

  test('survive being written and read', () => {
    fc.assert(
      fc.property(rgb, color => {
        expect(parseHex(toHex(color))).toEqual(color);
      }),
    );
  });
});

describe('falling to 256 colours', () => {
  test.each([
    ['#ff0000', 196],
    ['#ffffff', 231],
    ['#000000', 16],
    ['#808080', 244],
    ['#5f87af', 67],
    ['#1e1e2e', 235],
  ])('%s -> %i', (hex, expected) => {
    expect(nearest256(parseHex(hex) as Rgb)).toBe(expected);
  });

  test('never uses the first 16, which terminals paint as they like', () => {
    fc.assert(
      fc.property(rgb, color => {
        expect(nearest256(color)).toBeGreaterThanOrEqual(16);
        expect(nearest256(color)).toBeLessThanOrEqual(255);
      }),
    );
  });

  test('keeps every colour of the cube and of the grey ramp', () => {
    const levels = [0, 95, 135, 175, 215, 255];
    for (const [r, red] of levels.entries()) {
      for (const [g, green] of levels.entries()) {
        for (const [b, blue] of levels.entries()) {
          expect(nearest256([red, green, blue])).toBe(16 + 36 * r + 6 * g + b);
        }
      }
    }
    for (let step = 0; step < 24; step++) {
      const grey = 8 + step * 10;
      expect(nearest256([grey, grey, grey])).toBe(232 + step);
    }
  });
});

describe('falling to 16 colours', () => {
  test.each([
    ['a strong red', '#cc0000', 1],
    ['a soft red', '#f38ba8', 9],
    ['a dark green', '#2b6b2e', 2],
    ['a soft green', '#a6e3a1', 10],
    ['a blue', '#1f5bae', 4],
    ['a purple', '#763aa8', 5],
    ['a cyan', '#0b6871', 6],
    ['black', '#000000', 0],
    ['a dark grey', '#656b75', 8],
    ['a light grey', '#b8bcc4', 7],
    ['white', '#ffffff', 15],
  ])('%s', (_name, hex, expected) => {
    expect(nearest16(parseHex(hex) as Rgb)).toBe(expected);
  });

  test('is always one of the 16', () => {
    fc.assert(
      fc.property(rgb, color => {
        expect(nearest16(color)).toBeGreaterThanOrEqual(0);
        expect(nearest16(color)).toBeLessThanOrEqual(15);
      }),
    );
  });
});

test('fallTo leaves the terminal’s own colours alone and removes colours where there are none', () => {
  expect(fallTo('truecolor', 5)).toBe(5);
  expect(fallTo('16', 5)).toBe(5);
  expect(fallTo('truecolor', '#010203')).toEqual([1, 2, 3]);
  expect(fallTo('256', '#ff0000')).toBe(196);
  expect(fallTo('16', '#cc0000')).toBe(1);
  expect(fallTo('attributes', '#cc0000')).toBeNull();
  expect(fallTo('none', 5)).toBeNull();
});

describe('contrast', () => {
  test('agrees with WCAG at the ends and is symmetric', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
    fc.assert(
      fc.property(rgb, rgb, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
      }),
    );
  });

  test('legible reaches the ratio on any background, and leaves alone what is legible already', () => {
    fc.assert(
      fc.property(rgb, rgb, (color, background) => {
        const result = legible(color, background, 4.5);
        expect(contrast(result, background)).toBeGreaterThanOrEqual(4.5);
        if (contrast(color, background) >= 4.5) expect(result).toEqual(color);
      }),
    );
  });
});
