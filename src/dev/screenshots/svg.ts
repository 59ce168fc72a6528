import {type Box, drawCharacter, round, type Shape} from './box-drawing.ts';
import type {CellStyle, Run} from './read-cells.ts';
import type {TerminalColors} from './terminal-colors.ts';

/** A screen to be drawn: what stands where, and in what sort of terminal. */
export type Picture = {
  /** In the bar above the screen; also what is read out instead of the picture. */
  title: string;
  columns: number;
  rows: number;
  runs: readonly Run[];
  colors: TerminalColors;
};

const font =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono', monospace";
const fontSize = 14;
const cell = {width: 8.4, height: 19};
const baseline = 14; // from the top of a cell
const margin = {x: 14, top: 42, bottom: 14};

/** The picture as a document of its own, which needs neither fonts nor styles from elsewhere. */
export function toSvg(picture: Picture): string {
  const {title, columns, rows, runs, colors} = picture;
  const width = Math.ceil(columns * cell.width + 2 * margin.x);
  const height = Math.ceil(rows * cell.height + margin.top + margin.bottom);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-label="${escapeXml(title)}" font-family="${font}" font-size="${fontSize}" xml:space="preserve">\n`,
    frame(width, height, title, colors),
    ...runs.filter(run => run.style.background !== colors.background).map(background),
    ...runs.map(foreground),
    '</svg>\n',
  ].join('');
}

function frame(width: number, height: number, title: string, colors: TerminalColors): string {
  const outline = `x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9"`;
  const buttons = [18, 38, 58].map(
    x => `<circle cx="${x}" cy="17" r="5.5" fill="${colors.frame}"/>`,
  );
  return [
    `<rect ${outline} fill="${colors.background}" stroke="${colors.frame}"/>`,
    ...buttons,
    `<text x="${width / 2}" y="22" text-anchor="middle" fill="${colors.title}">${escapeXml(title)}</text>\n`,
  ].join('');
}

function background(run: Run): string {
  const {x, y, width, height} = boxOf(run.row, run.column, run.cells);
  const size = `width="${round(width)}" height="${height}"`;
  return `<rect x="${round(x)}" y="${y}" ${size} fill="${run.style.background}"/>\n`;
}

/** The characters that are drawn, each in its cell; then what is left, as text. */
function foreground(run: Run): string {
  const characters = run.cells === run.text.length ? run.text.split('') : [run.text];
  const shapes = characters.map((character, at) =>
    drawCharacter(character, boxOf(run.row, run.column + at, 1)),
  );
  const rest = characters.map((character, at) => (shapes[at]?.length ? ' ' : character));
  const parts = [...pathElements(shapes.flat(), run.style.color), ...textElements(run, rest)];
  if (parts.length === 0) return '';
  return run.style.dim ? `<g opacity="0.65">${parts.join('')}</g>\n` : `${parts.join('')}\n`;
}

/** One element for all shapes of a kind. */
function pathElements(shapes: readonly Shape[], color: string): string[] {
  return ([null, 1, 2] as const).flatMap(kind => {
    const data = shapes.filter(({stroke}) => stroke === kind).map(shape => shape.data);
    if (data.length === 0) return [];
    const paint =
      kind === null ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="${kind}"`;
    return [`<path d="${data.join('')}" ${paint}/>`];
  });
}

/** Text, cut at gaps so that a word stands in its column even where a renderer thinks little of `textLength`. */
function textElements(run: Run, characters: readonly string[]): string[] {
  const {row, column, cells, style} = run;
  if (characters.length === 1) {
    const text = characters[0] ?? '';
    return text.trim() || style.underline ? [textElement(row, column, cells, text, style)] : [];
  }
  if (style.underline) return [textElement(row, column, cells, characters.join(''), style)];
  return Array.from(characters.join('').matchAll(/\S+(?: \S+)*/g), ({0: text, index}) =>
    textElement(row, column + index, text.length, text, style),
  );
}

function textElement(
  row: number,
  column: number,
  cells: number,
  text: string,
  style: CellStyle,
): string {
  const {x, y} = boxOf(row, column, cells);
  const length =
    cells > 1 ? ` textLength="${round(cells * cell.width)}" lengthAdjust="spacingAndGlyphs"` : '';
  const place = `x="${round(x)}" y="${round(y + baseline)}"${length}`;
  return `<text ${place} fill="${style.color}"${attributes(style)}>${escapeXml(text)}</text>`;
}

function attributes({bold, italic, underline, strike}: CellStyle): string {
  const lines = [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ');
  return [
    bold && ' font-weight="bold"',
    italic && ' font-style="italic"',
    lines && ` text-decoration="${lines}"`,
  ]
    .filter(Boolean)
    .join('');
}

function boxOf(row: number, column: number, cells: number): Box {
  return {
    x: margin.x + column * cell.width,
    y: margin.top + row * cell.height,
    width: cells * cell.width,
    height: cell.height,
  };
}

/** As XML wants it. Characters that no XML may hold become spaces; there are none on a screen. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
