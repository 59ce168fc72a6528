/**
 * Lines and blocks, drawn instead of left to a font: frames close and bars join whatever typeface, line height or
 * renderer the picture meets.
 */

/** Where a cell lies, and its size, in the units of the picture. */
export type Box = {x: number; y: number; width: number; height: number};

/** What each character joins: up, right, down, left; 1 is a light line, 2 a heavy one. */
const arms: Record<string, readonly [number, number, number, number]> = {
  '─': [0, 1, 0, 1],
  '━': [0, 2, 0, 2],
  '│': [1, 0, 1, 0],
  '┃': [2, 0, 2, 0],
  '┌': [0, 1, 1, 0],
  '┐': [0, 0, 1, 1],
  '└': [1, 1, 0, 0],
  '┘': [1, 0, 0, 1],
  '├': [1, 1, 1, 0],
  '┤': [1, 0, 1, 1],
  '┬': [0, 1, 1, 1],
  '┴': [1, 1, 0, 1],
  '┼': [1, 1, 1, 1],
  '┝': [1, 2, 1, 0],
  '┥': [1, 0, 1, 2],
  '┿': [1, 2, 1, 2],
  '┯': [0, 2, 1, 2],
  '┷': [1, 2, 0, 2],
  '╴': [0, 0, 0, 1],
  '╵': [1, 0, 0, 0],
  '╶': [0, 1, 0, 0],
  '╷': [0, 0, 1, 0],
  '╸': [0, 0, 0, 2],
  '╺': [0, 2, 0, 0],
};

/** Rounded corners: the vertical end, then the horizontal one, as fractions of the cell. */
const corners: Record<string, readonly [number, number]> = {
  '╭': [1, 1],
  '╮': [1, 0],
  '╰': [0, 1],
  '╯': [0, 0],
};

/** Left, top, width, height of a block, as fractions of the cell. */
const blocks: Record<string, readonly [number, number, number, number]> = {
  '█': [0, 0, 1, 1],
  '▀': [0, 0, 1, 1 / 2],
  '▐': [1 / 2, 0, 1 / 2, 1],
  '▔': [0, 0, 1, 1 / 8],
  '▕': [7 / 8, 0, 1 / 8, 1],
  ...eighths('▁▂▃▄▅▆▇', part => [0, 1 - part, 1, part]),
  ...eighths('▏▎▍▌▋▊▉', part => [0, 0, part, 1]),
};

/** Shapes for one character in one cell, or `null` when it is a matter for a font. */
export function drawCharacter(character: string, box: Box, color: string): string | null {
  const lines = arms[character];
  if (lines) return drawArms(lines, box, color);
  const corner = corners[character];
  if (corner) return drawCorner(corner, box, color);
  const block = blocks[character];
  return block ? drawBlock(block, box, color) : null;
}

function drawArms(lines: readonly number[], box: Box, color: string): string {
  const middle = centre(box);
  const ends = [
    [middle.x, box.y],
    [box.x + box.width, middle.y],
    [middle.x, box.y + box.height],
    [box.x, middle.y],
  ];
  const paths = [1, 2].map(weight => {
    const path = ends
      .filter((_, arm) => lines[arm] === weight)
      .map(([x = 0, y = 0]) => `M${round(middle.x)} ${round(middle.y)}L${round(x)} ${round(y)}`)
      .join('');
    return path && stroke(path, color, weight === 2 ? 2 : 1);
  });
  return paths.join('');
}

function drawCorner([vertical, horizontal]: readonly [number, number], box: Box, color: string) {
  const {x, y} = centre(box);
  const endX = box.x + horizontal * box.width;
  const endY = box.y + vertical * box.height;
  const radius = box.width / 2;
  const turnY = y + (vertical ? radius : -radius);
  const path = `M${round(x)} ${round(endY)}V${round(turnY)}Q${round(x)} ${round(y)} ${round(endX)} ${round(y)}`;
  return stroke(path, color, 1);
}

function drawBlock(block: readonly [number, number, number, number], box: Box, color: string) {
  const [left, top, width, height] = block;
  return rectangle(
    {
      x: box.x + left * box.width,
      y: box.y + top * box.height,
      width: width * box.width,
      height: height * box.height,
    },
    color,
  );
}

/** A filled rectangle. */
export function rectangle({x, y, width, height}: Box, color: string): string {
  const size = `width="${round(width)}" height="${round(height)}"`;
  return `<rect x="${round(x)}" y="${round(y)}" ${size} fill="${color}"/>`;
}

/** At most two decimals: enough for the eye, and short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function stroke(path: string, color: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
}

function centre({x, y, width, height}: Box): {x: number; y: number} {
  return {x: x + width / 2, y: y + height / 2};
}

function eighths(
  characters: string,
  shape: (part: number) => readonly [number, number, number, number],
): Record<string, readonly [number, number, number, number]> {
  return Object.fromEntries(
    Array.from(characters, (character, step) => [character, shape((step + 1) / 8)]),
  );
}
