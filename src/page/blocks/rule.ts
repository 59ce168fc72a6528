import {putLine, room, type Writer} from '../writer.ts';
import type {Of} from './kinds.ts';

/** Sets a thematic break: a short ornament in the middle, which no heading's rule is mistaken for. */
export function setRule(writer: Writer, block: Of<'rule'>): void {
  const width = room(writer);
  const ornament = width >= 5 ? '*   *   *'.slice(0, width >= 9 ? 9 : 5) : '*';
  const lead = Math.max(0, Math.floor((width - ornament.length) / 2));
  putLine(
    writer,
    [
      {text: ' '.repeat(lead), role: 'text'},
      {text: ornament, role: 'rule'},
    ],
    {at: block.at},
  );
}
