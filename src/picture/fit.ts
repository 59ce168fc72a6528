import type {CellSize, PixelSize} from './types.ts';

/** What a cell is taken to be where the terminal does not say, in pixels: nearly all have them twice as high as wide. */
const cell: PixelSize = {width: 8, height: 16};

/** Pictures with a shorter side, in pixels, are marks in a line of text: badges, smileys, spacers. */
const shortest = 32;

/** Whether a picture is one to look at, and not a mark in a line of text. */
export function isLarge({width, height}: PixelSize): boolean {
  return width >= shortest && height >= shortest;
}

/** The cells that a picture takes within a box at most, in its own proportions: no more than it has pixels for. */
export function fitWithin(size: PixelSize, box: CellSize): CellSize {
  return cellsAt(size, box, Math.min(1, largest(size, box)));
}

/** The cells that a picture takes when it fills a box. */
export function fillBox(size: PixelSize, box: CellSize): CellSize {
  return cellsAt(size, box, largest(size, box));
}

function largest({width, height}: PixelSize, {columns, rows}: CellSize): number {
  return Math.min((columns * cell.width) / width, (rows * cell.height) / height);
}

function cellsAt({width, height}: PixelSize, box: CellSize, scale: number): CellSize {
  const cells = (pixels: number, each: number, most: number): number =>
    Math.max(1, Math.min(most, Math.round((pixels * scale) / each)));
  return {
    columns: cells(width, cell.width, box.columns),
    rows: cells(height, cell.height, box.rows),
  };
}
