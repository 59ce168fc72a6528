import {cellWidth} from '../../text/cells.ts';
import type {Role} from '../../text/roles.ts';
import type {ListItem} from '../document.ts';
import {spansWidth} from '../spans.ts';
import type {Span} from '../types.ts';
import {gap, type Writer, within} from '../writer.ts';
import type {Of, SetBlocks} from './kinds.ts';

const bullets = ['•', '◦', '▪'];

/** Sets a list: text hangs under text, numbers end under numbers. */
export function setList(writer: Writer, block: Of<'list'>, setBlocks: SetBlocks): void {
  const {start, items} = block;
  const bullet = bullets[writer.bulletDepth % bullets.length] ?? '•';
  const last = start === null ? '' : `${start + items.length - 1}.`;
  const digits = Math.max(cellWidth(last), start === null ? 1 : cellWidth(`${start}.`));
  if (start === null) writer.bulletDepth++;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as ListItem;
    if (index > 0 && !block.tight) gap(writer);
    const number = start === null ? undefined : `${start + index}.`.padStart(digits);
    const first = marker(item, number, bullet);
    within(writer, first, [{text: ' '.repeat(spansWidth(first)), role: 'text'}], () => {
      setBlocks(writer, item.blocks, block.tight);
    });
  }
  if (start === null) writer.bulletDepth--;
}

function marker(item: ListItem, number: string | undefined, bullet: string): Span[] {
  const box: Span[] = [];
  if (item.task) {
    const role: Role = item.task === 'done' ? 'taskDone' : 'taskOpen';
    box.push({text: item.task === 'done' ? '☑ ' : '☐ ', role});
    if (number === undefined) return box;
  }
  return [{text: `${number ?? bullet} `, role: 'listMarker'}, ...box];
}
