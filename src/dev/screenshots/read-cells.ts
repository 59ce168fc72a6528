import type {IBuffer, IBufferCell, IBufferLine} from '@xterm/headless';
import type {TerminalColors} from './terminal-colors.ts';

/** How some cells look, with every colour resolved. */
export type CellStyle = {
  color: string;
  background: string;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
};

/** Neighbouring cells of one row that look alike. `cells` is more than the text's length where characters are wide. */
export type Run = {row: number; column: number; cells: number; text: string; style: CellStyle};

/** The screen as runs, row by row from the left. Cells that show nothing but the terminal's background are left out. */
export function readRuns(screen: IBuffer, rows: number, colors: TerminalColors): Run[] {
  return Array.from({length: rows}, (_, row) => {
    const line = screen.getLine(screen.viewportY + row);
    return line ? readLine(line, row, colors) : [];
  }).flat();
}

function readLine(line: IBufferLine, row: number, colors: TerminalColors): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let column = 0; column < line.length; column++) {
    const cell = line.getCell(column);
    const cells = cell?.getWidth() ?? 0;
    if (!cell || cells === 0) continue; // the right half of a wide character
    const text = cell.isInvisible() ? ' '.repeat(cells) : cell.getChars() || ' ';
    const style = styleOf(cell, colors);
    if (last && cells === 1 && isNarrow(last) && sameStyle(last.style, style)) {
      last.text += text;
      last.cells++;
    } else {
      last = {row, column, cells, text, style};
      runs.push(last);
    }
  }
  return runs.filter(({text, style}) => isVisible(text, style, colors));
}

/** Wide characters stay alone: no font can be trusted to give them exactly two cells. */
function isNarrow(run: Run): boolean {
  return run.cells === 1 || run.text.length >= run.cells;
}

function isVisible(text: string, style: CellStyle, colors: TerminalColors): boolean {
  return text.trim() !== '' || style.background !== colors.background || style.underline;
}

function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return (Object.keys(a) as (keyof CellStyle)[]).every(key => a[key] === b[key]);
}

function styleOf(cell: IBufferCell, colors: TerminalColors): CellStyle {
  const front = resolve(
    cell.isFgDefault(),
    cell.isFgRGB(),
    cell.getFgColor(),
    colors,
    'foreground',
  );
  const back = resolve(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor(), colors, 'background');
  const inverse = cell.isInverse() !== 0;
  return {
    color: inverse ? back : front,
    background: inverse ? front : back,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    strike: cell.isStrikethrough() !== 0,
  };
}

function resolve(
  isDefault: boolean,
  isRgb: boolean,
  value: number,
  colors: TerminalColors,
  fallback: 'foreground' | 'background',
): string {
  if (isDefault) return colors[fallback];
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  return colors.indexed[value] ?? colors[fallback];
}
