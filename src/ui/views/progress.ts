import type {ReadingProgress} from '../../app/library-state.ts';
import {type Row, span} from './rows.ts';

/** How much of the files has been read, in `width` cells. */
export function progressBar({done, total}: ReadingProgress, width: number): Row {
  const filled = total > 0 ? Math.min(width, Math.floor((width * done) / total)) : 0;
  return [span('━'.repeat(filled), 'accent'), span('─'.repeat(width - filled), 'border')];
}

/** The same in numbers; nothing while the files are still being looked for. */
export function progressCount({done, total}: ReadingProgress): string {
  if (total === 0) return '';
  const files = total === 1 ? 'file' : 'files';
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${files}`;
}
