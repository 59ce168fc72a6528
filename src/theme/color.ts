import type {Color, ColorDepth} from './types.ts';

/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour as a terminal of some depth can show it: an index of its palette, or 24 bits. */
export type TerminalColor = number | Rgb | null;

/** `#rrggbb` or `#rgb` as numbers; `null` for anything else. */
export function parseHex(text: string): Rgb | null {
  const match = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(text);
  if (!match) return null;
  const digits = match[1] ?? (match[2] ?? '').replace(/./g, '$&$&');
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The opposite of `parseHex`. */
export function toHex([red, green, blue]: Rgb): `#${string}` {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

/** `color` as well as `depth` can show it: 24-bit colours fall to the nearest of 256, then of 16. */
export function fallTo(depth: ColorDepth, color: Color): TerminalColor {
  if (depth === 'none' || depth === 'attributes') return null;
  if (typeof color === 'number') return color;
  const rgb = parseHex(color);
  if (!rgb || depth === 'truecolor') return rgb;
  return depth === '256' ? nearest256(rgb) : nearest16(rgb);
}

/**
 * The nearest of xterm's colours 16 to 255 (a 6x6x6 cube and 24 greys). The first 16 are left out, because every
 * terminal paints those as it likes.
 */
export function nearest256(rgb: Rgb): number {
  const steps = rgb.map(nearestStep);
  const [red = 0, green = 0, blue = 0] = steps;
  const cube: Rgb = [cubeLevel(red), cubeLevel(green), cubeLevel(blue)];
  const mean = (rgb[0] + rgb[1] + rgb[2]) / 3;
  const greyStep = Math.max(0, Math.min(23, Math.round((mean - 8) / 10)));
  const grey = 8 + greyStep * 10;
  if (distance(rgb, [grey, grey, grey]) < distance(rgb, cube)) return 232 + greyStep;
  return 16 + 36 * red + 6 * green + blue;
}

/**
 * One of the terminal's own 16 colours for `rgb`, by hue first: with plain distance nearly every soft colour of a
 * palette would end as the same grey. Colours without a hue become one of the four greys.
 */
export function nearest16(rgb: Rgb): number {
  const [red, green, blue] = rgb;
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const chroma = most - least;
  const light = (most + least) / 2;
  if (chroma < 32 || chroma / Math.max(1, 255 - Math.abs(2 * light - 255)) < 0.2) {
    if (light < 48) return 0;
    if (light < 144) return 8;
    return light < 224 ? 7 : 15;
  }
  const sextant = Math.round(hue(rgb, most, chroma)) % 6;
  const base = [1, 3, 2, 6, 4, 5][sextant] ?? 7;
  return light > 150 ? base + 8 : base;
}

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** `share` (0 to 1) of `b` stirred into `a`. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const channel = (x: number, y: number) => Math.round(x + (y - x) * share);
  return [channel(a[0], b[0]), channel(a[1], b[1]), channel(a[2], b[2])];
}

/**
 * `color`, moved towards black or white only as far as needed to stand out from `background` by `ratio`: the famous
 * palettes were drawn for taste, and some of their colours are too faint to read.
 */
export function legible(color: Rgb, background: Rgb, ratio: number): Rgb {
  const goal: Rgb = isLight(background) ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step < 100; step++) {
    const candidate = mix(color, goal, step / 100);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return goal;
}

/** Whether black stands out from a background more than white does. */
export function isLight(background: Rgb): boolean {
  return luminance(background) > 0.18;
}

/** The levels of one channel in xterm's colour cube. */
function cubeLevel(step: number): number {
  return step === 0 ? 0 : 55 + step * 40;
}

function nearestStep(channel: number): number {
  if (channel < 48) return 0;
  if (channel < 115) return 1;
  return Math.min(5, Math.round((channel - 55) / 40));
}

/** Squared, with green weighing most, as the eye does. */
function distance(a: Rgb, b: Rgb): number {
  return 2 * (a[0] - b[0]) ** 2 + 4 * (a[1] - b[1]) ** 2 + 3 * (a[2] - b[2]) ** 2;
}

/** Position on the colour circle, 0 to 6: 0 is red, 1 yellow, 2 green, 3 cyan, 4 blue, 5 magenta. */
function hue([red, green, blue]: Rgb, most: number, chroma: number): number {
  if (most === red) return ((green - blue) / chroma + 6) % 6;
  if (most === green) return (blue - red) / chroma + 2;
  return (red - green) / chroma + 4;
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
