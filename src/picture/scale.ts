import type {PixelSize, Pixels} from './types.ts';

/**
 * A picture at another size: each pixel is the average of the area it covers, weighed by how much of it is there, and
 * pixels that are not there lend no colour. Larger than the original, it is the nearest pixel.
 */
export function scale(pixels: Pixels, {width, height}: PixelSize): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels;
  const columns = spans(pixels.width, width);
  const rows = spans(pixels.height, height);
  const data = new Uint8Array(width * height * 4);
  let to = 0;
  for (const row of rows) {
    for (const column of columns) {
      average(pixels, column, row, data, to);
      to += 4;
    }
  }
  return {width, height, data};
}

/** The stored pixels from `start` to before `end`, and how much of the first and the last is meant. */
type Range = {start: number; end: number; first: number; last: number};

function spans(stored: number, wanted: number): Range[] {
  const step = stored / wanted;
  return Array.from({length: wanted}, (_, index): Range => {
    const from = index * step;
    const to = Math.min(stored, (index + 1) * step);
    const start = Math.min(stored - 1, Math.floor(from));
    if (step <= 1) return {start, end: start + 1, first: 1, last: 1};
    const end = Math.min(stored, Math.max(start + 1, Math.ceil(to)));
    return {start, end, first: start + 1 - from, last: to - (end - 1)};
  });
}

function average({width, data}: Pixels, across: Range, down: Range, to: Uint8Array, at: number) {
  let [red, green, blue, alpha, all] = [0, 0, 0, 0, 0];
  for (let y = down.start; y < down.end; y++) {
    const high = y === down.start ? down.first : y === down.end - 1 ? down.last : 1;
    let from = (y * width + across.start) * 4;
    for (let x = across.start; x < across.end; x++, from += 4) {
      const weight =
        high * (x === across.start ? across.first : x === across.end - 1 ? across.last : 1);
      const there = weight * (data[from + 3] ?? 0);
      red += there * (data[from] ?? 0);
      green += there * (data[from + 1] ?? 0);
      blue += there * (data[from + 2] ?? 0);
      alpha += there;
      all += weight;
    }
  }
  if (alpha === 0) return;
  to[at] = Math.round(red / alpha);
  to[at + 1] = Math.round(green / alpha);
  to[at + 2] = Math.round(blue / alpha);
  to[at + 3] = Math.round(alpha / all);
}
