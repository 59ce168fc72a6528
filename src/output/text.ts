import type {Page} from '../page/types.ts';
import {sanitiseLine} from '../text/sanitise.ts';

/** A page as plain text: no escape sequences, no trailing spaces, a line feed after each line. */
export function textPage(page: Page): string {
  let text = '';
  for (const line of page.lines) {
    let row = '';
    for (const span of line.spans) row += span.text;
    text += `${sanitiseLine(row).trimEnd()}\n`;
  }
  return text;
}
