import type {Pixels} from './types.ts';

/** A picture the way up that Exif's orientation says: mirrored, turned, or both. 1 is as it is. */
export function turned(pixels: Pixels, orientation: number): Pixels {
  const from = sources[orientation];
  if (!from) return pixels;
  const {width: storedWidth, height: storedHeight} = pixels;
  const width = orientation > 4 ? storedHeight : storedWidth;
  const height = orientation > 4 ? storedWidth : storedHeight;
  const stored = new Uint32Array(
    pixels.data.buffer,
    pixels.data.byteOffset,
    storedWidth * storedHeight,
  );
  const result = new Uint32Array(width * height);
  const right = storedWidth - 1;
  const bottom = storedHeight - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = from(x, y, right, bottom);
      result[y * width + x] = stored[row * storedWidth + column] ?? 0;
    }
  }
  return {width, height, data: new Uint8Array(result.buffer)};
}

type Source = (x: number, y: number, right: number, bottom: number) => readonly [number, number];

/** Column and row, as stored, of what is seen at `x` and `y`. */
const sources: Readonly<Record<number, Source>> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _right, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _right, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
};
