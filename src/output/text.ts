import type {Line} from '../page/types.ts';
import {sanitiseLine} from '../text/sanitise.ts';

/** A page, or some of its lines, as plain text: no escape sequences, no trailing spaces, a line feed after each line. */
export function textPage({lines}: {lines: readonly Line[]}): string {
  let text = '';
  for (const line of lines) {
    let row = '';
    for (const span of line.spans) row += span.text;
    text += `${sanitiseLine(row).trimEnd()}\n`;
  }
  return text;
}
