import {codeLines} from '../code-lines.ts';
import type {Alignment, Block, Run} from '../document.ts';
import {type Builder, type Cell, closeFrame, type Frame, openFrame} from './builder.ts';
import type {Tag} from './tags.ts';

type Open = (builder: Builder, tag: Tag, at: number) => void;

const structure = new Set(['table', 'tr', 'td', 'th', 'caption']);

const openTable: Open = (builder, _tag, at) =>
  openFrame(builder, {
    tag: 'table',
    finish: (frame, around) => around.blocks.push(...finishTable(frame, at)),
    barrier: false,
  });

const openRow: Open = builder => {
  closeTableElement(builder, 'tr');
  if (!inTable(builder)) return;
  const finish = ({parts}: Frame, around: Frame) => {
    const cells = parts.flatMap(part => (part.kind === 'cell' ? [part.cell] : []));
    around.parts.push({kind: 'row', cells});
  };
  openFrame(builder, {tag: 'tr', finish, barrier: false});
};

const openCell: Open = (builder, tag) => {
  closeTableElement(builder, 'td');
  closeTableElement(builder, 'th');
  if (!inTable(builder)) return;
  const finish = ({blocks}: Frame, around: Frame) => {
    const cell: Cell = {
      runs: flatten(blocks),
      header: tag.name === 'th',
      align: alignment(tag),
      columns: spanOf(tag, 'colspan'),
      rows: spanOf(tag, 'rowspan'),
    };
    around.parts.push({kind: 'cell', cell});
  };
  openFrame(builder, {tag: tag.name, finish, barrier: false});
};

/** What opens in a table, by element. */
export const openTableElement: ReadonlyMap<string, Open> = new Map([
  ['table', openTable],
  ['tr', openRow],
  ['td', openCell],
  ['th', openCell],
]);

/** Closes a cell, row or table, but never one of the table around. */
export function closeTableElement(builder: Builder, name: string): void {
  const open = builder.frames.findLast(
    frame => frame.barrier || frame.tag === name || (frame.tag === 'table' && structure.has(name)),
  );
  if (open?.tag === name) closeFrame(builder, frame => frame === open);
}

function inTable(builder: Builder): boolean {
  return builder.frames.some(frame => frame.tag === 'table');
}

function finishTable(frame: Frame, at: number): Block[] {
  // Cells outside a row make one; a caption and whatever else stands in the table come before it.
  const loose = frame.parts.flatMap(part => (part.kind === 'cell' ? [part.cell] : []));
  const rows = frame.parts.flatMap(part => (part.kind === 'row' ? [part.cells] : []));
  if (loose.length > 0) rows.push(loose);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns <= 1) {
    // A table of one column lays out a page; its cells are paragraphs.
    const cells = rows.flat().filter(cell => cell.runs.length > 0);
    return [...frame.blocks, ...cells.map(cell => paragraph(cell.runs))];
  }
  const [first = [], ...rest] = inColumns(rows);
  const headed = first.some(cell => cell.header);
  const body = headed ? rest : [first, ...rest];
  return [
    ...frame.blocks,
    {
      kind: 'table',
      at,
      align: (body[0] ?? first).map(cell => cell.align),
      header: headed ? first.map(cell => cell.runs) : [],
      rows: body.map(row => row.map(cell => cell.runs)),
    },
  ];
}

/** No table is aligned beyond this many columns. */
const mostColumns = 100;

/** The rows with an empty cell wherever one beside or above reaches, so that each cell stands in its own column. */
function inColumns(rows: readonly Cell[][]): Cell[][] {
  if (rows.every(row => row.every(({columns, rows}) => columns === 1 && rows === 1)))
    return [...rows];
  /** How many more rows the cell above takes, by column. */
  const taken: number[] = [];
  return rows.map(row => {
    const line: Cell[] = [];
    const skipTaken = () => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 0) - 1;
        line.push(noCell);
      }
    };
    for (const cell of row) {
      skipTaken();
      for (let column = 0; column < cell.columns; column++) {
        if (line.length < mostColumns) taken[line.length] = cell.rows - 1;
        else if (column > 0) break;
        line.push(column === 0 ? cell : noCell);
      }
    }
    skipTaken();
    return line;
  });
}

const noCell: Cell = {runs: [], header: false, align: null, columns: 1, rows: 1};

function spanOf(tag: Tag, name: 'colspan' | 'rowspan'): number {
  const value = Number(tag.attributes.get(name) ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

function paragraph(runs: Run[]): Block {
  return {kind: 'paragraph', at: runs[0]?.at ?? 0, runs};
}

function alignment(tag: Tag): Alignment {
  const value =
    tag.attributes.get('align') ??
    /text-align:\s*(\w+)/.exec(tag.attributes.get('style') ?? '')?.[1];
  return value === 'left' || value === 'center' || value === 'right' ? value : null;
}

/** The blocks of a cell as prose: a cell has lines, not blocks. */
export function flatten(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const next = proseOf(block);
    const last = runs.at(-1);
    if (last && next.length > 0) last.breaks = true;
    runs.push(...next);
  }
  return runs;
}

function proseOf(block: Block): Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.runs.map(run => ({...run}));
    case 'code':
      return [{text: codeLines(block.text).join(' '), role: 'code', marks: 0, at: block.at}];
    case 'list':
      return flatten(
        block.items.map((item): Block => {
          const bullet: Run = {text: '•\u00a0', role: 'listMarker', marks: 0, at: item.at};
          return paragraph([bullet, ...flatten(item.blocks)]);
        }),
      );
    case 'table':
      return block.rows.flatMap(row => row.flat().map(run => ({...run})));
    case 'details':
      return flatten([paragraph(block.summary), ...block.blocks]);
    case 'quote':
    case 'alert':
      return flatten(block.blocks);
    case 'math':
      return [{text: block.text, role: 'math', marks: 0, at: block.at}];
    default:
      return [];
  }
}
