/**
 * Lines and blocks, drawn instead of left to a font: frames close and bars join whatever typeface, line height or
 * renderer the picture meets.
 */

/** Where a cell lies, and its size, in the units of the picture. */
export type Box = {x: number; y: number; width: number; height: number};

/** The sides of its cell that a character joins: 0 is no line, 1 a light one, 2 a heavy one. */
type Arms = readonly [up: number, right: number, down: number, left: number];

/** What a block covers, as fractions of its cell. */
type Extent = readonly [left: number, top: number, width: number, height: number];

const arms: Record<string, Arms> = {
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

const blocks: Record<string, Extent> = {
  '█': [0, 0, 1, 1],
  '▀': [0, 0, 1, 1 / 2],
  '▐': [1 / 2, 0, 1 / 2, 1],
  '▔': [0, 0, 1, 1 / 8],
  '▕': [7 / 8, 0, 1 / 8, 1],
  ...eighths('▁▂▃▄▅▆▇', part => [0, 1 - part, 1, part]),
  ...eighths('▏▎▍▌▋▊▉', part => [0, 0, part, 1]),
};

/** Path data for one character: to be stroked at a width, or to be filled. */
export type Shape = {data: string; stroke: 1 | 2 | null};

/** The shapes of one character in one cell; none when it is a matter for a font. */
export function drawCharacter(character: string, box: Box): Shape[] {
  const lines = arms[character];
  if (lines) return drawArms(lines, box);
  const corner = corners[character];
  if (corner) return [drawCorner(corner, box)];
  const block = blocks[character];
  return block ? [drawBlock(block, box)] : [];
}

function drawArms([up, right, down, left]: Arms, box: Box): Shape[] {
  const middle = centre(box);
  const x = round(middle.x);
  const y = round(middle.y);
  const ends = {up: box.y, right: box.x + box.width, down: box.y + box.height, left: box.x};
  return ([1, 2] as const).flatMap(stroke => {
    const from = {x: left === stroke ? round(ends.left) : x, y: up === stroke ? round(ends.up) : y};
    const to = {
      x: right === stroke ? round(ends.right) : x,
      y: down === stroke ? round(ends.down) : y,
    };
    const across = from.x === to.x ? '' : `M${from.x} ${y}H${to.x}`;
    const upright = from.y === to.y ? '' : `M${x} ${from.y}V${to.y}`;
    return across || upright ? [{data: across + upright, stroke}] : [];
  });
}

function drawCorner([vertical, horizontal]: readonly [number, number], box: Box): Shape {
  const {x, y} = centre(box);
  const start = `M${round(x)} ${round(box.y + vertical * box.height)}`;
  const turn = `V${round(y + (vertical ? 1 : -1) * (box.width / 2))}`;
  const end = `${round(box.x + horizontal * box.width)} ${round(y)}`;
  return {data: `${start}${turn}Q${round(x)} ${round(y)} ${end}`, stroke: 1};
}

function drawBlock([left, top, width, height]: Extent, box: Box): Shape {
  const start = `M${round(box.x + left * box.width)} ${round(box.y + top * box.height)}`;
  const across = round(width * box.width);
  return {data: `${start}h${across}v${round(height * box.height)}h${-across}z`, stroke: null};
}

/** At most two decimals: enough for the eye, and short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function centre({x, y, width, height}: Box): {x: number; y: number} {
  return {x: x + width / 2, y: y + height / 2};
}

function eighths(characters: string, shape: (part: number) => Extent): Record<string, Extent> {
  return Object.fromEntries(
    Array.from(characters, (character, step) => [character, shape((step + 1) / 8)]),
  );
}
