import {deflateSync} from 'node:zlib';
import {decode} from './decode.ts';
import {encodePng} from './iterm.ts';
import {readPicture} from './open.ts';
import type {PictureProtocol} from './protocol.ts';
import {scale} from './scale.ts';
import type {CellSize, PixelSize, Pixels} from './types.ts';

/** A picture's file, and what is to become of it. */
export type Drawing = {
  /** Absolute path. */
  readonly file: string;
  /** The cells that it is to fill. */
  readonly cells: CellSize;
  readonly protocol: PictureProtocol;
};

/** A picture as its protocol needs it: for half-blocks two pixels a cell, for kitty its pixels packed by zlib, for iTerm2 a PNG. */
export type Drawn =
  | {readonly protocol: 'blocks'; readonly pixels: Pixels}
  | {readonly protocol: 'kitty'; readonly size: PixelSize; readonly packed: Uint8Array}
  | {readonly protocol: 'iterm2'; readonly file: Uint8Array};

/**
 * A picture with as many pixels as its cells can show.
 *
 * @throws {PictureError} when it cannot be drawn.
 */
export function draw({file, cells, protocol}: Drawing): Drawn {
  const pixels = decode(readPicture(file));
  if (protocol === 'blocks') {
    return {protocol, pixels: scale(pixels, {width: cells.columns, height: cells.rows * 2})};
  }
  const image = scale(pixels, sharp(cells, pixels));
  if (protocol === 'iterm2') return {protocol, file: encodePng(image)};
  const {width, height, data} = image;
  return {protocol, size: {width, height}, packed: deflateSync(data, {level: 6})};
}

/**
 * The pixels that are sent: not more than there are, and not more than most screens show. How many a cell has is not
 * known.
 */
function sharp({columns, rows}: CellSize, {width, height}: PixelSize): PixelSize {
  const share = Math.min(1, (columns * 10) / width, (rows * 20) / height);
  return {
    width: Math.max(1, Math.round(width * share)),
    height: Math.max(1, Math.round(height * share)),
  };
}
